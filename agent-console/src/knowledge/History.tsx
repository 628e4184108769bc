import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Held, item, type Kind, restore, type Version, version, versions } from '../api/items.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { anyWord, useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { differences, shown } from './merge.ts';
import { usePathName } from './pathName.ts';

type Props = { kind: Kind; now: Held; dirty: boolean; restored: (held: Held) => void };

/** What it was, who made it so, when and why; each can be compared with what is, and come back. */
export function History(props: Props) {
  const words = useWords();
  const { kind, now } = props;
  const all = useQuery(versions(kind, now.id));
  const [open, setOpen] = useState<number>();
  if (!all.data || all.data.items.length === 0) return null;
  return (
    <section className="rules-part" aria-labelledby="know-history">
      <h2 id="know-history">{words('know.history')}</h2>
      <ul className="rules-history">
        {all.data.items.map(each => (
          <li key={each.version}>
            <div className="rules-card-head">
              <VersionLine each={each} current={each.version === now.version} />
              {each.version !== now.version && each.what !== 'deleted' && (
                <button
                  type="button"
                  className="button quiet small link"
                  aria-expanded={open === each.version}
                  onClick={() => setOpen(open === each.version ? undefined : each.version)}
                >
                  {words('know.compare')}
                </button>
              )}
            </div>
            {open === each.version && <Compared {...props} number={each.version} close={() => setOpen(undefined)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function VersionLine({ each, current }: { each: Version; current: boolean }) {
  const words = useWords();
  const dates = useDates();
  return (
    <span>
      <span className={`chip ${current ? 'good' : ''}`}>{words('know.version', { n: each.version })}</span>{' '}
      {anyWord(words, 'did', each.what)}{' '}
      <span className="muted">{words('know.by', { name: each.by.name, at: dates.full(each.at) })}</span>{' '}
      {each.reason && <bdi>{each.reason}</bdi>}
    </span>
  );
}

function Compared({ kind, now, dirty, restored, number, close }: Props & { number: number; close: () => void }) {
  const words = useWords();
  const pathName = usePathName();
  const then = useQuery(version(kind, now.id, number));
  const back = useRestore(kind, now.id, now.version, held => {
    restored(held);
    close();
  });
  if (!then.data?.item) return <p className="muted">{words(then.isError ? 'list.failed' : 'list.loading')}</p>;
  const found = differences(then.data.item, now.item);
  return (
    <div className="rules-compared">
      {found.length === 0 && <p className="muted">{words('know.same')}</p>}
      <ul>
        {found.map(({ path, before, after }) => (
          <li key={path} className="know-difference">
            <span className="label">{pathName(path)}</span>
            <del dir="auto">{shown(before)}</del>
            <ins dir="auto">{shown(after)}</ins>
          </li>
        ))}
      </ul>
      {found.length > 0 && (
        <button
          type="button"
          className="button small"
          disabled={back.isPending || dirty}
          title={dirty ? words('know.unsaved') : undefined}
          onClick={() => back.mutate(number)}
        >
          {words('know.restore', { n: number })}
        </button>
      )}
    </div>
  );
}

/** Makes an item what it was in a version; also one that was deleted, whose version seen is 0. */
export function useRestore(kind: Kind, id: string, seen: number, restored: (held: Held) => void) {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: number) =>
      restore({ kind, id, version: seen, reason: words('know.backNote', { n: number }) }, number),
    onSuccess: held => {
      client.setQueryData(item(kind, id).queryKey, held);
      void client.invalidateQueries({ queryKey: ['items', kind, 'list'] });
      void client.invalidateQueries({ queryKey: ['items', kind, 'versions', id] });
      desk.notice('good', words('know.restored'));
      restored(held);
    },
    onError: problem => desk.notice('bad', problem.message || words('know.failed')),
  });
}
