import type { ClientEvents } from './clientEvents';
import { Emitter } from './emitter';
import { browserEnvironment, type Environment } from './environment';
import type {
  ClientFrame,
  DoneFrame,
  DurableFrame,
  RefusedFrame,
  ResumePoint,
  ServerFrame,
  WelcomeFrame,
} from './frames';
import { type Hello, type Line, OwnLine } from './line';
import { Logs } from './logs';
import { memoryOutbox, type OutboxStore } from './outbox';
import { Presence } from './presence';
import { Said } from './said';
import { type Delivery, Sender } from './sender';
import { SharedLine, type SharedLineEnd } from './sharedLine';
import type { ConnectionState } from './state';
import type { Tabs } from './tabs';

export interface ClientOptions {
  /** `wss://HOST/ws/visitor?site=…` or `wss://HOST/ws/agent` */
  url: string;
  outbox?: OutboxStore;
  env?: Environment;
  /** One socket and one outbox for all of them. */
  tabs?: Tabs;
}

/** Storage that hangs does not keep words from being sent. */
const storageTime = 2_000;

/** The protocol without a role: a link that comes back, an outbox, and logs without holes. */
export abstract class Client extends Emitter<ClientEvents> {
  readonly logs: Logs;
  readonly presence: Presence;
  protected readonly env: Environment;
  protected readonly sender: Sender;
  readonly #line: Line;
  readonly #shared: SharedLine | undefined;
  readonly #said = new Said();
  #loaded: Promise<unknown> = Promise.resolve();
  #resumed: readonly ResumePoint[] = [];
  #wasLive = false;
  constructor({ url, outbox = memoryOutbox(), env = browserEnvironment(), tabs }: ClientOptions) {
    super();
    this.env = env;
    this.logs = new Logs(env, this, frame => this.tell(frame));
    this.presence = new Presence(env, this, frame => this.tell(frame));
    this.sender = new Sender(env, this, outbox, {
      send: frame => this.#line.send(frame),
      share: change => this.#shared?.share(change),
    });
    const end = this.#end();
    this.#shared = tabs && new SharedLine(env, url, tabs, end);
    this.#line = this.#shared ?? new OwnLine(env, url, end);
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
    return this.#line.state;
  }

  /** Whether this tab has the socket. */
  get sends(): boolean {
    return this.#line.sends;
  }

  get outbox(): Sender['items'] {
    return this.sender.items;
  }

  /** Whether the browser keeps what is written and not sent over a reload. */
  get lasts(): boolean {
    return this.sender.kept.lasts;
  }

  /** Words that would be lost with this page. Each change is told by `outbox`. */
  get atRisk(): Sender['items'] {
    return this.sender.atRisk;
  }

  start(): void {
    if (!['idle', 'stopped', 'signed-out'].includes(this.state.is)) return;
    if (!this.#shared) this.#load();
    this.#line.start();
  }

  stop(): void {
    this.#line.stop();
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

  /** What a tab that comes later is to be told at first; nothing where each has a socket of its own. */
  protected welcomeNow(): WelcomeFrame | undefined {
    return undefined;
  }

  /** Asked when the server has ended the session: whether coming back without it makes sense. */
  protected abstract mayReturnUnsigned(): boolean;

  /** The session is over, here and in the other tabs: nothing of it stays. */
  protected forgetAll(): void {
    this.#shared?.forget();
    this.stop();
    this.forgotten();
  }

  protected forgotten(): void {
    this.sender.forgetAll();
    this.#said.forget();
    this.logs.clear();
    this.emit('forgotten', undefined);
  }

  /** Sends what may be lost; false when it could not be sent. */
  protected tell(frame: ClientFrame): boolean {
    return this.#line.send(frame);
  }

  #end(): SharedLineEnd {
    return {
      hello: () => {
        const hello = this.hello(this.logs.resume());
        this.#resumed = hello.resume ?? [];
        return hello;
      },
      received: frame => this.#received(frame),
      became: state => this.#became(state),
      mayReturnUnsigned: () => this.mayReturnUnsigned(),
      load: () => this.#load(),
      welcome: () => this.welcomeNow(),
      unsent: () => this.sender.unsent(),
      heard: change => this.sender.heard(change),
      forgotten: () => this.forgotten(),
    };
  }

  #load(): void {
    this.#loaded = Promise.race([this.sender.load(), new Promise<void>(late => this.env.later(storageTime, late))]);
  }

  #received(frame: ServerFrame): void {
    if (frame.type === 'welcome') {
      this.received(frame);
      this.#line.welcomed();
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

  #became(state: ConnectionState): void {
    const before = this.#wasLive;
    this.#wasLive = state.is === 'live';
    if (before && !this.#wasLive) this.#linkDown();
    this.emit('state', state);
    if (!before && this.#wasLive) this.#linkUp();
  }

  #linkUp(): void {
    const { state } = this;
    this.logs.linkUp(this.#resumed);
    this.#resumed = [];
    this.presence.linkUp();
    void this.#loaded.then(() => this.state === state && this.#line.sends && this.sender.linkUp());
  }

  #linkDown(): void {
    this.logs.linkDown();
    this.presence.linkDown();
    this.sender.linkDown();
  }

  #refused(frame: RefusedFrame): void {
    if (!this.sender.refused(frame)) this.logs.refused(frame.ref, frame.retry, frame.after);
  }

  #wasDone(frame: DurableFrame, done: DoneFrame): void {
    if (frame.type !== 'say' || done.conversation === undefined) return;
    const log = this.logs.open(done.conversation);
    if (done.seq !== undefined) log.heardOf(done.seq);
    this.#said.add(frame, done, log);
    if (done.seq !== undefined && log.last >= done.seq) this.sender.seen(done.ref);
  }
}
