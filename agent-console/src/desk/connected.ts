import {
  type ActWords,
  AgentClient,
  type ConnectionState,
  indexedDbOutbox,
  type OutboxItem,
  Refused,
} from '@momentdesk/widget/connection';
import type { DeskLink, LinkEvents, LinkState } from './link.ts';
import { Refusal } from './link.ts';
import type { Pending } from './model.ts';
import type { Frame } from './received.ts';

/** The desk's link over the protocol's own client: the session cookie signs it in, the outbox outlives the page. */
export function connected(agent: string, locale: () => string): DeskLink {
  const url = new URL('/ws/agent', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return linked(new AgentClient({ url: url.href, outbox: indexedDbOutbox(`momentdesk-agent-${agent}`), locale }));
}

/** What the desk needs, from the client that the widget's package has. */
export function linked(client: AgentClient): DeskLink {
  const undo: (() => void)[] = [];
  return {
    start(events) {
      undo.push(...listening(client, events));
      client.start();
    },
    stop() {
      for (const each of undo.splice(0)) each();
      client.stop();
    },
    retry() {
      client.stop();
      client.start();
    },
    say({ conversation, text, note, used }) {
      client.say({ conversation, text, ...(note && { note }), ...(used && { used }) });
    },
    again: ref => client.retry(ref),
    discard: ref => client.discard(ref),
    act: act => settled(client.act(act as unknown as ActWords).settled),
    presence: (status, capacity) => settled(client.available(status, capacity).settled),
    typing: (conversation, on) => client.typing(conversation, on),
    read: (conversation, seq) => client.mark(conversation, { read: seq }),
    open: (conversation, epoch, top) => void client.logs.open(conversation, epoch, top),
    close: conversation => client.logs.drop(conversation),
  };
}

/** What the client keeps, and tells by events of its own. */
const KEPT = new Set([
  'entry',
  'page',
  'reset',
  'live',
  'ping',
  'done',
  'refused',
  'typing',
  'read',
  'offered',
  'queues',
]);

function listening(client: AgentClient, events: LinkEvents): (() => void)[] {
  return [
    client.on('state', state => events.state(linkState(state))),
    client.on('frame', frame => !KEPT.has(frame.type) && events.frame(frame as unknown as Frame)),
    client.on('typing', typing => events.frame({ type: 'typing', ...typing })),
    client.on('read', read => events.frame({ type: 'read', ...read })),
    client.on('log', ({ conversation, log, change, entries }) => {
      if (change === 'appended') events.entries(conversation, entries);
      if (change === 'reset') events.reset(conversation, log.top);
    }),
    client.on('desk', desk => events.desk(desk)),
    client.on('outbox', ({ items }) => {
      const atRisk = new Set(client.atRisk.map(({ ref }) => ref));
      events.outbox(
        items.flatMap(item => pending(item, atRisk.has(item.ref))),
        client.lasts,
      );
    }),
  ];
}

function linkState(state: ConnectionState): LinkState {
  switch (state.is) {
    case 'live':
      return { is: 'live' };
    case 'waiting':
      return { is: 'waiting', until: state.until };
    case 'signed-out':
      return { is: 'signed-out' };
    case 'stopped':
      return { is: 'ended', why: state.why };
    case 'idle':
      return { is: 'connecting', again: false };
    default:
      return { is: 'connecting', again: state.attempt > 0 };
  }
}

function pending({ ref, at, frame, state, refused }: OutboxItem, atRisk: boolean): Pending[] {
  if (frame.type !== 'say' || !('conversation' in frame) || frame.conversation === undefined) return [];
  const note = 'note' in frame && frame.note === true;
  const failed = state === 'failed' ? (refused?.code ?? 'unavailable') : undefined;
  const { conversation, text } = frame;
  return [{ ref, conversation, text, note, at: new Date(at).toISOString(), failed, ...(atRisk && { atRisk }) }];
}

async function settled(promise: Promise<unknown>): Promise<void> {
  try {
    await promise;
  } catch (problem) {
    throw problem instanceof Refused ? new Refusal(problem.frame.code, problem.frame.message) : problem;
  }
}
