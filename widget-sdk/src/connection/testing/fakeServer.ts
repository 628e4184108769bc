import type { AgentSay, Assigned, Done, ServerFrame, VisitorSay } from '../../protocol';
import type { Socket, SocketHandlers } from '../environment';
import type { ClientFrame } from '../frames';
import { type Draft, FakeConversation, type Reader } from './fakeConversation';
import { fakeWelcome } from './fakeWelcome';

/** The server's end of one socket. */
export interface FakeLink {
  readonly role: Reader;
  push(frame: ServerFrame): void;
  /** Ends it: 1006 is a cut cable. */
  close(code: number): void;
}

type Answer = (frame: never, link: FakeLink) => void;

/**
 * The protocol's server within the test's own process: one visitor, one agent, any number of sockets, no disk.
 *
 * To extend it: `answer('rate', (frame, link) => …)` replaces how a type of frame is answered (frames without an answer and
 * with a `ref` are answered `done`); `append` writes an entry as the server, an agent or the visitor would and fans it out;
 * `conversations` is the truth that a client's logs are compared with; `network` stands between the server and its sockets and may delay,
 * repeat, reorder or lose what passes.
 */
export class FakeServer {
  readonly conversations = new Map<string, FakeConversation>();
  readonly links = new Set<FakeLink>();
  readonly received: ClientFrame[] = [];
  clock: () => number = Date.now;
  network: (frame: ServerFrame, push: (frame: ServerFrame) => void) => void = (frame, push) => push(frame);
  welcome: Partial<Extract<ServerFrame, { type: 'welcome' }>> = {};
  readonly #answers = new Map<string, Answer>();
  readonly #refs = new Map<string, FakeConversation>();

  constructor() {
    this.answer('hello', (frame, link) => this.#hello(frame, link));
    this.answer('say', (frame, link) => link.push(this.say(frame, link.role)));
    this.answer('pull', (frame, link) => this.#pull(frame, link));
    this.answer('ask', ({ ref }, link) => link.push({ type: 'suggested', ref, faq: [] }));
  }

  answer<T extends ClientFrame['type']>(
    type: T,
    answer: (frame: Extract<ClientFrame, { type: T }>, link: FakeLink) => void,
  ): void {
    this.#answers.set(type, answer as Answer);
  }

  accept(url: string, handlers: SocketHandlers): Socket {
    let open = true;
    const link: FakeLink = {
      role: url.includes('/ws/agent') ? 'agent' : 'visitor',
      push: frame => this.network(frame, passed => open && handlers.received(JSON.stringify(passed))),
      close: code => {
        if (!open) return;
        open = false;
        this.links.delete(link);
        handlers.closed(code);
      },
    };
    queueMicrotask(() => {
      if (!open) return;
      this.links.add(link);
      handlers.opened();
    });
    return {
      send: text => queueMicrotask(() => open && this.#receive(JSON.parse(text), link)),
      close: () => {
        open = false;
        this.links.delete(link);
      },
    };
  }

  cut(code = 1006): void {
    for (const link of [...this.links]) link.close(code);
  }

  push(frame: ServerFrame, to?: Reader): void {
    for (const link of [...this.links]) if (!to || link.role === to) link.push(frame);
  }

  open(id = `conversation-${this.conversations.size + 1}`): FakeConversation {
    const conversation = this.conversations.get(id) ?? new FakeConversation(id);
    this.conversations.set(id, conversation);
    return conversation;
  }

  append(conversation: FakeConversation, draft: Draft): void {
    const { seq } = conversation.append(draft, this.now());
    if (draft.kind === 'resolved') conversation.status = 'resolved';
    if (draft.kind === 'reopened') conversation.status = 'open';
    for (const link of [...this.links]) {
      const frame = conversation.frames(link.role, seq - 1)[0];
      if (frame) link.push(frame);
    }
  }

  /** MSG3: one `ref`, one effect. */
  say(frame: VisitorSay | AgentSay, role: Reader): ServerFrame {
    const { ref, text } = frame;
    const before = this.#refs.get(ref)?.refs.get(ref);
    if (before?.content === text) return before.done;
    if (before)
      return {
        type: 'refused',
        ref,
        code: 'ref_conflict',
        message: 'Other words',
        field: 'ref',
        retry: false,
      };
    const conversation = this.#for(frame);
    const from =
      role === 'agent'
        ? ({ kind: 'agent', id: 'agent-1', name: 'Nora' } as const)
        : ({ kind: 'visitor', id: 'visitor-1' } as const);
    const kind = 'note' in frame && frame.note ? 'note' : 'message';
    this.append(conversation, { kind, from, ref, text });
    const { id, entries } = conversation;
    const done: Done = {
      type: 'done',
      ref,
      conversation: id,
      seq: entries.length,
      at: this.now(),
    };
    conversation.refs.set(ref, { content: text, done });
    this.#refs.set(ref, conversation);
    return done;
  }

  /** Puts a conversation on the agent's desk. */
  assign(conversation: FakeConversation, gen: number, more: Partial<Assigned> = {}): void {
    const { id, epoch, kind } = conversation;
    const nothing = {
      evidence: [],
      candidates: [],
      journeys: [],
      suggestions: { faq: [], scripts: [] },
    };
    const customer = { id: 'visitor-1', verified: false };
    const top = conversation.top('agent');
    const known = {
      moment: 'AMOT',
      confidence: 0.9,
      customer,
      ...nothing,
    } as const;
    this.push(
      {
        type: 'assigned',
        conversation: id,
        kind,
        gen,
        epoch,
        top,
        ...known,
        ...more,
      },
      'agent',
    );
  }

  ping(n = 1): void {
    for (const link of [...this.links]) link.push({ type: 'ping', n, tops: this.tops(link.role) });
  }

  tops(role: Reader): Record<string, number> {
    return Object.fromEntries([...this.conversations].map(([id, conversation]) => [id, conversation.top(role)]));
  }

  now(): string {
    return new Date(this.clock()).toISOString();
  }

  #receive(frame: ClientFrame, link: FakeLink): void {
    this.received.push(frame);
    const answer = this.#answers.get(frame.type);
    if (answer) answer(frame as never, link);
    else if ('ref' in frame) link.push({ type: 'done', ref: frame.ref, at: this.now() });
  }

  #hello(frame: Extract<ClientFrame, { type: 'hello' }>, link: FakeLink): void {
    link.push({ ...fakeWelcome(link.role, this.conversations.values(), this.now()), ...this.welcome } as ServerFrame);
    for (const { conversation: id, epoch, seq } of frame.resume ?? []) {
      const conversation = this.conversations.get(id);
      if (!conversation) {
        link.push({ type: 'withdrawn', conversation: id, why: 'not_found' });
        continue;
      }
      const after = this.#resetUnless(conversation, epoch, seq, link) ? 0 : seq;
      for (const entry of conversation.frames(link.role, after)) link.push(entry);
      link.push({
        type: 'live',
        conversation: id,
        top: conversation.top(link.role),
      });
    }
  }

  #pull(frame: Extract<ClientFrame, { type: 'pull' }>, link: FakeLink): void {
    const { ref, conversation: id, epoch, after, limit = 200 } = frame;
    const conversation = this.conversations.get(id);
    if (!conversation) {
      link.push({
        type: 'refused',
        ref,
        code: 'not_found',
        message: 'No such conversation',
        retry: false,
      });
      return;
    }
    const from = this.#resetUnless(conversation, epoch, after, link) ? 0 : after;
    link.push(conversation.page(link.role, ref, from, limit));
  }

  /** True when the reader's past is not the log's. */
  #resetUnless(conversation: FakeConversation, epoch: string, seq: number, link: FakeLink): boolean {
    const top = conversation.top(link.role);
    if (epoch === conversation.epoch && seq <= top) return false;
    const why = epoch === conversation.epoch ? 'ahead' : 'epoch';
    link.push({
      type: 'reset',
      conversation: conversation.id,
      epoch: conversation.epoch,
      top,
      why,
    });
    return true;
  }

  #for(frame: VisitorSay | AgentSay): FakeConversation {
    if (frame.conversation) return this.open(frame.conversation);
    const open = [...this.conversations.values()].find(({ status }) => status === 'open');
    return open && !('new' in frame && frame.new) ? open : this.open();
  }
}
