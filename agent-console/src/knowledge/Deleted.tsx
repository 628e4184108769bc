import type { Held, Kind } from '../api/items.ts';
import { Icon } from '../design/Icon.tsx';
import { Stored, useStored } from '../signals/stored.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useRestore } from './History.tsx';
import { nameOf } from './item.ts';

type Gone = { kind: Kind; held: Held };

/** What was deleted last, as long as this page lives: it can come back. */
export const lastDeleted = new Stored<Gone | undefined>(undefined, undefined);

export function Deleted() {
  const [gone] = useStored(lastDeleted);
  return gone ? <Undo {...gone} /> : null;
}

function Undo({ kind, held }: Gone) {
  const words = useWords();
  const { locale } = useLanguage();
  const back = useRestore(kind, held.id, 0, () => lastDeleted.set(undefined));
  return (
    <p className="know-deleted" role="status">
      <span>{words('know.deleted', { name: nameOf(kind, held.item, locale) || held.id })}</span>
      <button
        type="button"
        className="button small"
        disabled={back.isPending}
        onClick={() => back.mutate(held.version)}
      >
        <Icon name="retry" /> {words('know.undo')}
      </button>
      <button
        type="button"
        className="button quiet square small"
        aria-label={words('sheet.close')}
        onClick={() => lastDeleted.set(undefined)}
      >
        <Icon name="close" />
      </button>
    </p>
  );
}
