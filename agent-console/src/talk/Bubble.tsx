import { Icon } from '../design/Icon.tsx';
import type { Pending } from '../desk/model.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { refusalText } from '../words/refusal.ts';
import { initials, useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import type { Line } from './lines.ts';
import { withLinks } from './text.tsx';

type SaidLine = Extract<Line, { is: 'said' }>;

/** A message or an internal note. */
export function Bubble(props: { line: SaidLine; read: boolean; customer?: string }) {
  const words = useWords();
  const { entry, mine, first, last, gone } = props.line;
  const side = entry.kind === 'note' ? 'note' : mine ? 'mine' : 'theirs';
  const known = entry.from.kind === 'visitor' ? props.customer : undefined;
  const name = known ?? entry.from.name ?? words(mine ? 'talk.agent' : 'customer.anonymous');
  return (
    <div className={`said ${side} ${first ? 'first' : ''} ${last ? 'last' : ''}`}>
      {side === 'theirs' && <Face name={name} />}
      <div className="said-body">
        {first && <By name={name} note={side === 'note'} />}
        <div className={`bubble ${gone ? 'gone' : ''}`}>
          <p dir="auto" className="bubble-text">
            {gone ? words('talk.redacted') : withLinks(entry.text)}
          </p>
          {entry.kind === 'message' && entry.files?.map(file => <FileName key={file.id} name={file.name} />)}
        </div>
        {last && <At at={entry.at} read={props.read} />}
      </div>
    </div>
  );
}

function Face({ name }: { name: string }) {
  return (
    <span className="avatar said-avatar" aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function By({ name, note }: { name: string; note: boolean }) {
  const words = useWords();
  return (
    <p className="said-by">
      {note && <Icon name="note" />}
      <bdi>{name}</bdi>
      {note && <span className="muted">{words('talk.noteOnly')}</span>}
    </p>
  );
}

function At({ at, read }: { at: string; read: boolean }) {
  const words = useWords();
  const dates = useDates();
  return (
    <p className="said-at">
      <time dateTime={at} title={dates.full(at)} className="num">
        {dates.time(at)}
      </time>
      {read && (
        <span className="said-read">
          <Icon name="checks" /> {words('talk.read')}
        </span>
      )}
    </p>
  );
}

function FileName(props: { name: string }) {
  return (
    <span className="file">
      <Icon name="page" /> <bdi className="clip">{props.name}</bdi>
    </span>
  );
}

/** What was written here and is not yet acknowledged, or was refused and waits for a decision. */
export function PendingBubble({ pending }: { pending: Pending }) {
  const words = useWords();
  const desk = useDesk();
  return (
    <div className={`said last first ${pending.note ? 'note' : 'mine'} ${pending.failed ? 'failed' : 'sending'}`}>
      <div className="said-body">
        <div className="bubble">
          <p dir="auto" className="bubble-text">
            {pending.text}
          </p>
        </div>
        {pending.failed ? (
          <p className="said-at bad">
            <Icon name="warn" /> {refusalText(words, pending.failed)}
            <button type="button" className="said-act" onClick={() => desk.sayAgain(pending.ref)}>
              {words('talk.again')}
            </button>
            <button type="button" className="said-act" onClick={() => desk.discard(pending.ref)}>
              {words('talk.discard')}
            </button>
          </p>
        ) : (
          <p className="said-at">
            <Icon name="clock" /> {words('talk.sending')}
          </p>
        )}
      </div>
    </div>
  );
}
