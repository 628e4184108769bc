import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Icon } from '../design/Icon.tsx';
import type { QueueLoad } from '../desk/model.ts';
import { useView } from '../desk/useDesk.tsx';
import { desksOf } from '../desk/views.ts';
import { useWords } from '../words/words.tsx';
import { DeskLine } from './DeskLine.tsx';
import { People } from './People.tsx';

/** All desks at a glance, for those who direct: who waits and how long, who is there, who has room. */
export function Board() {
  const words = useWords();
  const loads = useView(view => view.queues);
  const me = useView(view => view.me);
  const desks = useMemo(() => desksOf(loads, me?.queues ?? [], me?.role === 'supervisor'), [loads, me]);
  const [open, setOpen] = useState<string>();
  return (
    <div className="board scroll">
      <header className="board-head">
        <Link to="/" className="button quiet square talk-back" aria-label={words('talk.back')}>
          <Icon name="back" />
        </Link>
        <h1>{words('board.title')}</h1>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <div className="board-table" tabIndex={0}>
        <table aria-label={words('board.desks')}>
          <thead>
            <tr>
              <th scope="col">{words('board.desk')}</th>
              <th scope="col">{words('board.waiting')}</th>
              <th scope="col">{words('board.tickets')}</th>
              <th scope="col">{words('board.oldest')}</th>
              <th scope="col">{words('board.agents')}</th>
              <th scope="col">{words('board.free')}</th>
            </tr>
          </thead>
          <tbody>
            {desks.map(desk => (
              <DeskLine
                key={desk.queue}
                desk={desk}
                open={open === desk.queue}
                toggle={() => setOpen(open === desk.queue ? undefined : desk.queue)}
              />
            ))}
          </tbody>
          <Total desks={desks} />
        </table>
      </div>
      <People />
    </div>
  );
}

/** Agents and slots are not added up: who serves two desks is at both. */
function Total({ desks }: { desks: QueueLoad[] }) {
  const words = useWords();
  const sum = (part: (desk: QueueLoad) => number | undefined) =>
    desks.reduce((all, desk) => all + (part(desk) ?? 0), 0);
  return (
    <tfoot>
      <tr>
        <th scope="row">{words('board.all')}</th>
        <td className="num">{words.number(sum(desk => desk.waiting))}</td>
        <td className="num">{words.number(sum(desk => desk.tickets))}</td>
        <td />
        <td />
        <td />
      </tr>
    </tfoot>
  );
}
