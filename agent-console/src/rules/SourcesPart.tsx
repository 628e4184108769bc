import { useContext } from 'react';
import { useWords } from '../words/words.tsx';
import { without } from './document.ts';
import { LinesField, Mistakes } from './Fields.tsx';
import type { PartProps } from './Parts.tsx';

const FEW = 6;

/** Names of sites and media, and words of addresses: what is added to the lists of the product, and what is taken from them. */
export function SourcesPart({ document, change, defaults, names }: PartProps) {
  const words = useWords();
  const set = document.sources ?? {};
  const changed = Object.keys(set).length;
  const wrong = useContext(Mistakes).some(({ field }) => field.startsWith('sources'));
  const put = (list: string, part: { add?: string[]; remove?: string[] }) => {
    const next = { ...set[list], ...part };
    const empty = !next.add?.length && !next.remove?.length;
    change({ ...document, sources: empty ? without(set, list) : { ...set, [list]: next } });
  };
  return (
    <details className="rules-part rules-more" open={wrong || undefined}>
      <summary>
        {words('rules.sources')} {changed > 0 && <span className="muted num">{words.number(changed)}</span>}
      </summary>
      <p className="muted">{words('rules.sourcesHint')}</p>
      {Object.entries(defaults.sources).map(([list, known]) => (
        <div className="rules-card" key={list}>
          <div className="rules-card-head">
            <span>
              <bdi>{names.source(list)}</bdi> <code className="muted">{list}</code>
            </span>
          </div>
          <p className="muted rules-known" title={known.join(', ')}>
            <bdi>{known.slice(0, FEW).join(', ')}</bdi>
            {known.length > FEW && ` ${words('why.more', { n: known.length - FEW })}`}
          </p>
          <div className="rules-row">
            <LinesField
              field={`sources.${list}.add`}
              label={words('rules.alsoThese')}
              value={set[list]?.add ?? []}
              change={add => put(list, { add })}
              dir="ltr"
            />
            <LinesField
              field={`sources.${list}.remove`}
              label={words('rules.notThese')}
              value={set[list]?.remove ?? []}
              change={remove => put(list, { remove })}
              dir="ltr"
            />
          </div>
        </div>
      ))}
    </details>
  );
}
