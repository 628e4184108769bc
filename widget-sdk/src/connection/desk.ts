import type { Assigned, Offered, QueueState, ServerFrame } from '../protocol';

/** What is on an agent's desk; a new object whenever anything in it changes. */
export interface DeskView {
  readonly owned: ReadonlyMap<string, Assigned>;
  readonly offered: ReadonlyMap<string, Offered>;
  readonly queues: readonly QueueState[];
}

export const emptyDesk: DeskView = {
  owned: new Map(),
  offered: new Map(),
  queues: [],
};

/** The desk after a frame of the server; the same object when the frame does not concern it. */
export function deskAfter(desk: DeskView, frame: ServerFrame): DeskView {
  const { owned, offered } = desk;
  switch (frame.type) {
    case 'welcome':
      return 'agent' in frame ? deskOnWelcome(desk, frame) : desk;
    case 'assigned':
      return {
        ...desk,
        owned: having(owned, frame),
        offered: without(offered, frame.conversation),
      };
    case 'context': {
      const held = owned.get(frame.conversation);
      return held
        ? {
            ...desk,
            owned: having(owned, { ...held, ...frame, type: 'assigned' }),
          }
        : desk;
    }
    case 'offered':
      return { ...desk, offered: having(offered, frame) };
    case 'withdrawn':
      return {
        ...desk,
        owned: without(owned, frame.conversation),
        offered: without(offered, frame.conversation),
      };
    case 'queues':
      return { ...desk, queues: frame.queues };
    default:
      return desk;
  }
}

/** One `assigned` follows for each conversation that is still owned; what is not listed is lost. */
function deskOnWelcome(desk: DeskView, frame: ServerFrame & { type: 'welcome'; queues: QueueState[] }): DeskView {
  const listed = new Set(frame.conversations.map(conversation => conversation.id));
  const owned = new Map([...desk.owned].filter(([conversation]) => listed.has(conversation)));
  return { owned, offered: new Map(), queues: frame.queues };
}

function having<F extends { conversation: string }>(held: ReadonlyMap<string, F>, frame: F): ReadonlyMap<string, F> {
  return new Map(held).set(frame.conversation, frame);
}

function without<F>(held: ReadonlyMap<string, F>, conversation: string): ReadonlyMap<string, F> {
  return new Map([...held].filter(([id]) => id !== conversation));
}
