import type { Held, Item, Kind } from '../api/items.ts';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { Languages, Used } from './Chips.tsx';

/** How it stands: its version, who wrote it, which languages it lacks, and what has come of it. */
export function Standing(props: { kind: Kind; held?: Held; document: Item; choose: (language: string) => void }) {
  const words = useWords();
  const dates = useDates();
  const { held, document } = props;
  const draft = document.status === 'draft';
  return (
    <div className="rules-standing know-standing">
      <p>
        <span className={`chip ${draft ? 'warn' : 'good'}`}>{words(draft ? 'know.draft' : 'know.published')}</span>{' '}
        {held && <span className="chip">{words('know.version', { n: held.version })}</span>}{' '}
        {held && !held.own && <span className="chip">{words('know.shipped')}</span>}{' '}
        {held && (
          <span className="muted">
            {words('know.by', { name: held.updatedBy.name, at: dates.full(held.updatedAt) })}
          </span>
        )}
      </p>
      <Languages document={document} choose={props.choose} />
      {held && <Used kind={props.kind} held={held} />}
    </div>
  );
}
