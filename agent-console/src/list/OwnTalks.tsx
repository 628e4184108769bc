import { useMemo } from 'react';
import { Owed } from '../app/Waiting.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { customerName, lastAt, lastSaid, unread, waitingSince } from '../desk/talk.ts';
import { useView } from '../desk/useDesk.tsx';
import { own } from '../desk/views.ts';
import { drafts } from '../signals/drafts.ts';
import { useNow } from '../signals/now.ts';
import { useDates } from '../words/say.ts';
import { useWords, type Words } from '../words/words.tsx';
import { Row } from './Row.tsx';

/** The conversations this agent owns, those whose customer waits longest first. */
export function OwnTalks(props: { kind: 'chat' | 'ticket'; selected?: string }) {
  const words = useWords();
  const talks = useView(view => view.talks);
  const mine = useMemo(() => own(talks, props.kind), [talks, props.kind]);
  const title = words(props.kind === 'chat' ? 'list.mine' : 'list.tickets');
  return (
    <section className="part" aria-label={title} data-part={props.kind}>
      <h2 className="part-title">
        {title} <span className="count num">{words.number(mine.length)}</span>
      </h2>
      {mine.length === 0 && (
        <p className="part-empty">{words(props.kind === 'chat' ? 'list.noChats' : 'list.noTickets')}</p>
      )}
      <ul>
        {mine.map(talk => (
          <li key={talk.id}>
            <OwnRow talk={talk} selected={talk.id === props.selected} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnRow({ talk, selected }: { talk: Talk; selected: boolean }) {
  const words = useWords();
  const down = useView(view => view.link.is !== 'live');
  const pending = useView(view => view.pending.findLast(each => each.conversation === talk.id)?.text);
  const waits = down ? pending : undefined;
  return (
    <Row
      id={talk.id}
      kind={talk.kind}
      moment={talk.context.moment}
      title={customerName(talk) ?? words('customer.anonymous')}
      verified={talk.context.customer?.verified}
      preview={preview(talk, words, waits)}
      unread={unread(talk)}
      selected={selected}
      meta={waitingSince(talk) ? <Owed talk={talk} /> : <LastSaid talk={talk} />}
    />
  );
}

function LastSaid({ talk }: { talk: Talk }) {
  const dates = useDates();
  const now = useNow();
  const said = lastSaid(talk);
  const at = lastAt(talk);
  return (
    <>
      {said?.from.kind === 'agent' && <Icon name={talk.seen >= said.seq ? 'checks' : 'check'} />}
      <span className="num">{at && dates.when(at, now)}</span>
    </>
  );
}

function preview(talk: Talk, words: Words, waits: string | undefined): string {
  if (talk.typing) return words('talk.typing');
  if (waits) return words('list.unsent', { text: waits });
  const unsent = drafts.get(talk.id).text;
  if (unsent) return words('list.draft', { text: unsent });
  const said = lastSaid(talk);
  if (!said) return talk.subject ?? '';
  return said.from.kind === 'agent' ? words('list.you', { text: said.text }) : said.text;
}
