import type { Deflection } from '../api/usage.ts';
import { useLanguage, useWords } from '../words/words.tsx';

/** What is certain first; each has its colour. */
const PARTS = ['confirmed', 'presumed', 'unhelped', 'wrote', 'open', 'already'] as const;

/** What became of the visitors who read an answer. What they said and what is only presumed are never one number. */
export function Readers({ read }: { read: Deflection }) {
  const words = useWords();
  const { locale } = useLanguage();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const { total, windowHours } = read;
  return (
    <section className="rules-part" aria-labelledby="usage-readers">
      <h2 id="usage-readers">{words('usage.readers', { n: total.readers })}</h2>
      <p className="muted">{words('usage.readersHint', { n: windowHours })}</p>
      <div className="know-bar" aria-hidden="true">
        {PARTS.filter(part => total[part] > 0).map(part => (
          <span key={part} className={`know-part ${part}`} style={{ flexGrow: total[part] }} />
        ))}
      </div>
      <dl className="know-parts">
        {PARTS.map(part => (
          <div key={part}>
            <dt>
              <span className={`know-part ${part}`} aria-hidden="true" />
              {words(`usage.${part}`, { n: windowHours })}
            </dt>
            <dd className="num">
              {words.number(total[part])} <span className="muted">{percent.format(total[part] / total.readers)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
