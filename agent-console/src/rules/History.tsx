import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { revert, type Version, version, versions } from '../api/rules.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { Differences } from './Differences.tsx';
import { differences } from './document.ts';
import type { Names } from './names.ts';

type Shown = { now: Version; names: Names; dirty: boolean; done: () => Promise<void> };

/** What was in force, who put it there and why; each can be compared with what is, and come back. */
export function History({ now, names, dirty, done }: Shown) {
  const words = useWords();
  const dates = useDates();
  const all = useQuery(versions);
  const [open, setOpen] = useState<number>();
  if (!all.data || all.data.items.length === 0) return null;
  return (
    <section className="rules-part" aria-labelledby="rules-history">
      <h2 id="rules-history">{words('rules.history')}</h2>
      <ul className="rules-history">
        {all.data.items.map(each => (
          <li key={each.version}>
            <div className="rules-card-head">
              <span>
                <span className={`chip ${each.version === now.version ? 'good' : ''}`}>
                  {words('rules.version', { n: each.version })}
                </span>{' '}
                <span className="muted">
                  {words('rules.by', { name: each.by?.name ?? '', at: dates.full(each.at ?? '') })}
                </span>{' '}
                <bdi>{each.note}</bdi>
                {each.sameAs && <span className="muted"> {words('rules.sameAs', { n: each.sameAs })}</span>}
              </span>
              {each.version !== now.version && (
                <button
                  type="button"
                  className="button quiet small link"
                  aria-expanded={open === each.version}
                  onClick={() => setOpen(open === each.version ? undefined : each.version)}
                >
                  {words('rules.compare')}
                </button>
              )}
            </div>
            {open === each.version && (
              <Compared number={each.version} now={now} names={names} dirty={dirty} done={done} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Compared({ number, now, names, dirty, done }: Shown & { number: number }) {
  const words = useWords();
  const then = useQuery(version(number));
  const admin = useView(view => view.me?.role === 'admin');
  if (!then.data) return <p className="muted">{words(then.isError ? 'list.failed' : 'list.loading')}</p>;
  const found = differences(now.rules, then.data.rules);
  return (
    <div className="rules-compared">
      {found.length === 0 && <p className="muted">{words('rules.same')}</p>}
      <Differences found={found} names={names} />
      {admin && found.length > 0 && <Back number={number} now={now} dirty={dirty} done={done} />}
    </div>
  );
}

function Back({ number, now, dirty, done }: Omit<Shown, 'names'> & { number: number }) {
  const words = useWords();
  const desk = useDesk();
  const back = useMutation({
    mutationFn: () => revert(number, now.version, words('rules.backNote', { n: number })),
    onSuccess: async () => {
      await done();
      desk.notice('info', words('rules.published'));
    },
    onError: problem => desk.notice('bad', problem.message || words('rules.failed')),
  });
  return (
    <button
      type="button"
      className="button small"
      disabled={back.isPending || dirty}
      title={dirty ? words('rules.unsaved') : undefined}
      onClick={() => back.mutate()}
    >
      {words('rules.back', { n: number })}
    </button>
  );
}
