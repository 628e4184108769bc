import { Link } from '@tanstack/react-router';
import type { Held, Kind } from '../api/items.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { dirOf, useLanguage, useWords } from '../words/words.tsx';
import { Languages, Used } from './Chips.tsx';
import { headOf, wordingFor } from './item.ts';

/** One of the list: what it is called, where it belongs, and what it lacks. */
export function ItemRow({ kind, held }: { kind: Kind; held: Held }) {
  const words = useWords();
  const { locale } = useLanguage();
  const document = held.item;
  const [language, wording] = wordingFor(document, locale) ?? ['en', {}];
  const steps = wording.steps?.length ?? 0;
  return (
    <li className="know-row">
      <div className="know-row-what">
        <Link
          to="/knowledge/$kind/$id"
          params={{ kind, id: held.id }}
          className="know-row-name"
          lang={language}
          dir={dirOf(language)}
        >
          {wording[headOf(kind)] || held.id}
        </Link>
        <span className="know-row-about">
          {document.moments.map(moment => (
            <MomentChip key={moment} moment={moment} />
          ))}
          {document.status === 'draft' && <span className="chip warn">{words('know.draft')}</span>}
          {steps > 0 && <span className="chip">{words('know.nSteps', { n: steps })}</span>}
          {document.audience && document.audience !== 'everyone' && (
            <span className="chip">{words(`audience.${document.audience}`)}</span>
          )}
          {document.tags?.map(tag => (
            <span key={tag} className="chip">
              <bdi>#{tag}</bdi>
            </span>
          ))}
        </span>
      </div>
      <div className="know-row-aside">
        <Languages document={document} />
        <Used kind={kind} held={held} />
      </div>
    </li>
  );
}
