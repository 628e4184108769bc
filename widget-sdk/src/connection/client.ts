import { BackOff } from './backOff';
import { closing } from './closing';
import type { DeskView } from './desk';
import { Emitter } from './emitter';
import { browserEnvironment, type Environment } from './environment';
import type { ClientFrame, DoneFrame, DurableFrame, RefusedFrame, ResumePoint, ServerFrame } from './frames';
import { Link } from './link';
import { type LogEvents, Logs } from './logs';
import { memoryOutbox, type OutboxStore } from './outbox';
import { Presence, type PresenceEvents } from './presence';
import { Said } from './said';
import { type Delivery, Sender, type SenderEvents } from './sender';
import type { ConnectionState } from './state';

export interface ClientEvents extends LogEvents, SenderEvents, PresenceEvents {
  state: ConnectionState;
  /** Every frame of the server, after the client has taken what it keeps from it. */
  frame: ServerFrame;
  /** What is on an agent's desk has changed; never at a visitor's. */
  desk: DeskView;
}

export interface ClientOptions {
  /** `wss://HOST/ws/visitor?site=…` or `wss://HOST/ws/agent` */
  url: string;
  outbox?: OutboxStore;
  env?: Environment;
}

/** Storage that hangs does not keep words from being sent. */
const storageTime = 2_000;

type Hello = Extract<ClientFrame, { type: 'hello' }>;

/** The protocol without a role: a link that comes back, an outbox, and logs without holes. */
export abstract class Client extends Emitter<ClientEvents> {
  readonly logs: Logs;
  readonly presence: Presence;
  protected readonly env: Environment;
  protected readonly sender: Sender;
  readonly #url: string;
  readonly #backOff: BackOff;
  readonly #said = new Said();
  #state: ConnectionState = { is: 'idle' };
  #link: Link | undefined;
  #loaded: Promise<unknown> | undefined;
  #resumed: readonly ResumePoint[] = [];
  #undoWait: () => void = () => {};
  #undoWake: () => void = () => {};

  constructor(options: ClientOptions) {
    super();
    this.#url = options.url;
    this.env = options.env ?? browserEnvironment();
    this.#backOff = new BackOff(this.env);
    this.logs = new Logs(this.env, this, frame => this.tell(frame));
    this.presence = new Presence(this.env, this, frame => this.tell(frame));
    this.sender = new Sender(this.env, this, options.outbox ?? memoryOutbox(), frame => this.#link?.send(frame));
    this.on('log', ({ conversation, log, change, entries }) => {
      for (const { ref, kind, from } of entries) {
        if (ref) this.sender.seen(ref);
        if (kind === 'message') this.presence.typed(conversation, from, false);
      }
      if (change === 'caught-up') for (const frame of this.#said.lost(log)) this.sayAgain(frame);
    });
    this.on('done', ({ frame, done }) => this.#wasDone(frame, done));
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get outbox(): Sender['items'] {
    return this.sender.items;
  }

  start(): void {
    if (!['idle', 'stopped', 'signed-out'].includes(this.#state.is)) return;
    this.#loaded ??= Promise.race([this.sender.load(), new Promise<void>(late => this.env.later(storageTime, late))]);
    this.#undoWake();
    this.#undoWake = this.env.onWake(() => this.#woke());
    this.#connect();
  }

  stop(): void {
    this.#undoWake();
    this.#undoWait();
    this.#dropLink();
    this.#become({ is: 'stopped', why: 'asked' });
  }

  /** A message that was refused for good: say it once more, or let it go. */
  retry(ref: string): void {
    this.sender.retry(ref);
  }

  discard(ref: string): void {
    this.sender.discard(ref);
  }

  /** Call at every key in the composer. */
  typing(conversation: string, on = true): void {
    this.presence.type(conversation, on);
  }

  mark(conversation: string, mark: { received?: number; read?: number }): void {
    this.presence.mark(conversation, mark);
  }

  protected abstract hello(resume: ResumePoint[]): Hello;

  protected abstract received(frame: ServerFrame): void;

  protected sayAgain(frame: DurableFrame): void {
    this.sender.deliver(frame, true);
  }

  protected deliver(frame: DurableFrame, keep: boolean): Delivery {
    return this.sender.deliver(frame, keep);
  }

  /** Sends what may be lost; false when it could not be sent. */
  protected tell(frame: ClientFrame): boolean {
    if (this.#state.is !== 'live') return false;
    this.#link?.send(frame);
    return true;
  }

  #connect(): void {
    this.#undoWait();
    this.#become({ is: 'connecting', attempt: this.#backOff.attempt });
    this.#link = new Link(this.env, this.#url, {
      opened: () => this.#greet(),
      received: frame => this.#received(frame),
      closed: (code, after) => this.#closed(code, after),
    });
  }

  #greet(): void {
    this.#become({ is: 'greeting', attempt: this.#backOff.attempt });
    const hello = this.hello(this.logs.resume());
    this.#resumed = hello.resume ?? [];
    this.#link?.send(hello);
  }

  #received(frame: ServerFrame): void {
    if (frame.type === 'welcome') {
      this.received(frame);
      this.#welcomed();
    } else {
      this.#keep(frame);
      this.received(frame);
    }
    this.emit('frame', frame);
  }

  #keep(frame: ServerFrame): void {
    switch (frame.type) {
      case 'entry':
        return this.logs.entry(frame);
      case 'page':
        return this.logs.page(frame);
      case 'live':
        return this.logs.live(frame);
      case 'reset':
        return this.logs.reset(frame);
      case 'ping':
        return this.logs.tops(frame.tops);
      case 'done':
        return this.sender.done(frame);
      case 'refused':
        return this.#refused(frame);
      case 'typing':
        return this.presence.typed(frame.conversation, frame.from, frame.on);
      case 'read':
        return this.presence.read(frame.conversation, frame.by, frame.seq);
      case 'withdrawn':
        return this.logs.drop(frame.conversation);
    }
  }

  #welcomed(): void {
    if (this.#state.is === 'live') return;
    this.#backOff.connected();
    this.#become({ is: 'live', since: this.env.now() });
    this.logs.linkUp(this.#resumed);
    this.presence.linkUp();
    const link = this.#link;
    void this.#loaded?.then(() => this.#link === link && this.#state.is === 'live' && this.sender.linkUp());
  }

  #refused(frame: RefusedFrame): void {
    if (!this.sender.refused(frame)) this.logs.refused(frame.ref, frame.retry, frame.after);
  }

  #wasDone(frame: DurableFrame, done: DoneFrame): void {
    if (frame.type !== 'say' || done.conversation === undefined) return;
    const log = this.logs.open(done.conversation);
    this.#said.add(frame, done, log);
    if (done.seq !== undefined && log.last >= done.seq) this.sender.seen(done.ref);
  }

  #closed(code: number, after: number): void {
    this.#dropLink();
    const next = closing(code);
    if (next.do === 'stay-away') return this.#become({ is: 'stopped', why: next.why });
    if (next.do === 'sign-in' && !this.mayReturnUnsigned()) return this.#become({ is: 'signed-out' });
    const attempt = this.#backOff.attempt;
    const wait = this.#backOff.next(after);
    this.#undoWait = this.env.later(wait, () => this.#connect());
    this.#become({
      is: 'waiting',
      attempt,
      until: this.env.now() + wait,
      code,
    });
  }

  /** Asked when the server has ended the session: whether coming back without it makes sense. */
  protected abstract mayReturnUnsigned(): boolean;

  #woke(): void {
    if (this.#state.is === 'waiting') this.#connect();
  }

  #dropLink(): void {
    const wasLive = this.#state.is === 'live';
    this.#link?.drop();
    this.#link = undefined;
    if (!wasLive) return;
    this.logs.linkDown();
    this.presence.linkDown();
    this.sender.linkDown();
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    this.emit('state', state);
  }
}
