import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import type { Opened } from './RulesPage.tsx';

/** What is in force and what is being written, and whether somebody has changed either meanwhile. */
export function Standing(props: {
  opened: Omit<Opened, 'times'>;
  fresh: Omit<Opened, 'times'>;
  unsaved: boolean;
  open: () => Promise<void>;
}) {
  const words = useWords();
  const dates = useDates();
  const { now, draft } = props.opened;
  const { fresh } = props;
  const said = (by: string | undefined, at: string) => words('rules.by', { name: by ?? '', at: dates.full(at) });
  const older = draft && draft.base < fresh.now.version;
  return (
    <>
      <div className="rules-standing">
        <p>
          <span className="chip good">
            {now.version === 0 ? words('rules.shipped') : words('rules.version', { n: now.version })}
          </span>{' '}
          {now.at && <span className="muted">{said(now.by?.name, now.at)}</span>} {now.note && <bdi>{now.note}</bdi>}
        </p>
        {draft && (
          <p>
            <span className="chip warn">{words('rules.draft')}</span>{' '}
            <span className="muted">{said(draft.by.name, draft.at)}</span> {draft.note && <bdi>{draft.note}</bdi>}
          </p>
        )}
        {props.unsaved && <span className="chip warn">{words('rules.unsaved')}</span>}
      </div>
      {older && fresh.now.version === now.version && (
        <p className="rules-warning">{words('rules.older', { n: fresh.now.version })}</p>
      )}
      {(fresh.now.version !== now.version || fresh.draft?.at !== draft?.at) && (
        <p className="rules-warning" role="status">
          {words('rules.meanwhile')}{' '}
          <button type="button" className="button small" onClick={() => void props.open()}>
            {words('rules.seeIt')}
          </button>
        </p>
      )}
    </>
  );
}
