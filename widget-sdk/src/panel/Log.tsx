import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ConversationView, Line } from '../core/view';
import type { Words } from '../words';
import { Bubble } from './Bubble';
import type { PanelState } from './state';
import { dayOf, startOfDay } from './time';

interface Props {
  state: PanelState;
  view: ConversationView;
  /** What stands below the last line. */
  children: ComponentChildren;
}

/** So near to its end, the log follows what comes. */
const following = 80;
/** Messages of one writer within so long stand together. */
const together = 5 * 60_000;

export function Log({ state, view, children }: Props) {
  const { words, session } = state;
  const box = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const last = view.lines.at(-1);
  const mine = last?.is === 'words' && last.mine;
  useLayoutEffect(() => {
    const log = box.current;
    if (log && (atEnd.current || mine)) log.scrollTop = log.scrollHeight;
  });
  const log = view.id === undefined ? undefined : session.client.logs.get(view.id);
  const loading = view.lines.length === 0 && log !== undefined && !log.complete;
  const read = view.id === undefined ? 0 : session.client.presence.readBy(view.id, 'agent');
  const lastMine = view.lines.findLast(line => line.is === 'words' && line.mine);
  return (
    <section
      ref={box}
      class="body scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={words('conversation.log')}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < following;
      }}
    >
      {view.lines.length === 0 && <p class="empty">{words(loading ? 'conversation.loading' : 'conversation.empty')}</p>}
      <div class="log" role="log" aria-relevant="additions">
        {view.lines.map((line, at) => (
          <LogLine
            key={line.key}
            state={state}
            line={line}
            before={view.lines[at - 1]}
            after={view.lines[at + 1]}
            read={line === lastMine ? read : undefined}
          />
        ))}
      </div>
      {children}
    </section>
  );
}

interface LineProps {
  state: PanelState;
  line: Line;
  before: Line | undefined;
  after: Line | undefined;
  /** How far the agents have read; only for the last of one's own messages. */
  read: number | undefined;
}

function LogLine({ state, line, before, after, read }: LineProps) {
  const { words } = state;
  const newDay = !before || startOfDay(before.at) !== startOfDay(line.at);
  return (
    <>
      {newDay && <p class="day">{dayOf(words, line.at, Date.now())}</p>}
      {line.is === 'words' ? (
        <Bubble
          state={state}
          line={line}
          first={newDay || !joins(before, line)}
          last={!joins(line, after)}
          read={read}
        />
      ) : (
        <p class="note" dir="auto">
          {noteOf(words, line)}
        </p>
      )}
    </>
  );
}

function joins(one: Line | undefined, other: Line | undefined): boolean {
  if (one?.is !== 'words' || other?.is !== 'words') return false;
  return one.mine === other.mine && one.name === other.name && other.at - one.at < together;
}

function noteOf(words: Words, { entry }: Line & { is: 'note' }): string {
  switch (entry.kind) {
    case 'assigned':
      return words('line.joined', { name: entry.agent.name });
    case 'queued':
      return words('line.queued');
    case 'resolved':
      return words('line.resolved');
    case 'reopened':
      return words('line.reopened');
    case 'ticket':
      return words('line.ticket', { number: entry.number });
    case 'rated':
      return words('line.rated', { score: new Intl.NumberFormat(words.locale).format(entry.score) });
  }
}
