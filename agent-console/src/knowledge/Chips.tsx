import { useQuery } from '@tanstack/react-query';
import type { Held, Item, Kind, Usage } from '../api/items.ts';
import { usage, usageOf } from '../api/usage.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { isWritten, languagesOf } from './item.ts';
import { useWrites } from './KnowHead.tsx';
import { useLanguageName } from './Side.tsx';

/** Each language it is written in, and each it should be; those can be chosen to be written. */
export function Languages({ document, choose }: { document: Item; choose?: (language: string) => void }) {
  const words = useWords();
  const nameOf = useLanguageName();
  return (
    <ul className="know-chips" aria-label={words('know.languages')}>
      {languagesOf(document).map(tag => {
        const there = isWritten(document, tag);
        const label = there ? nameOf(tag) : words('know.missing', { language: nameOf(tag) });
        const className = `chip know-tag ${there ? '' : 'absent'}`;
        return (
          <li key={tag}>
            {choose ? (
              <button type="button" className={className} aria-label={label} title={label} onClick={() => choose(tag)}>
                {tag}
              </button>
            ) : (
              <span className={className} title={label}>
                <span aria-hidden="true">{tag}</span>
                <span className="sr">{label}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const COUNTED = ['shown', 'opened', 'inserted'] as const;

/** What of it is used, for those who may see it. */
export function Used({ kind, held }: { kind: Kind; held: Held }) {
  const writes = useWrites();
  const all = useQuery({ ...usage, enabled: writes }).data;
  const found = held.usage ?? usageOf(all, kind, held.id);
  return found ? <UsageLine usage={found} /> : null;
}

/** How often it was of use, and to how many who said so it was. */
function UsageLine({ usage }: { usage: Usage }) {
  const words = useWords();
  const { locale } = useLanguage();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const { helpful = 0, unhelpful = 0 } = usage;
  const counted = COUNTED.filter(each => (usage[each] ?? 0) > 0);
  if (counted.length === 0 && helpful + unhelpful === 0) return <p className="know-usage">{words('usage.none')}</p>;
  return (
    <p className="know-usage">
      {counted.map(each => (
        <span key={each} className="num">
          {words(`usage.${each}`, { n: usage[each] ?? 0 })}
        </span>
      ))}
      {helpful + unhelpful > 0 && (
        <span className={`chip ${helpful >= unhelpful ? 'good' : 'bad'}`}>
          {words('usage.helped', { percent: percent.format(helpful / (helpful + unhelpful)), n: helpful + unhelpful })}
        </span>
      )}
    </p>
  );
}
