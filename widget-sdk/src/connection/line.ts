import { BackOff } from './backOff';
import { closing } from './closing';
import type { Environment } from './environment';
import type { ClientFrame, ServerFrame } from './frames';
import { Link } from './link';
import type { ConnectionState } from './state';

export type Hello = Extract<ClientFrame, { type: 'hello' }>;

/** What a line needs of the client at its end. */
export interface LineEnd {
  hello(): Hello;
  received(frame: ServerFrame): void;
  became(state: ConnectionState): void;
  /** Asked when the server has ended the session: whether coming back without it makes sense. */
  mayReturnUnsigned(): boolean;
}

/** Between a client and the server: comes back by itself until it is stopped. */
export interface Line {
  readonly state: ConnectionState;
  /** Whether this end is the one that sends what must arrive. */
  readonly sends: boolean;
  start(): void;
  stop(): void;
  /** False when there is no way to send it just now. */
  send(frame: ClientFrame): boolean;
  /** The end has taken the `welcome`: frames may flow. */
  welcomed(): void;
}

/** A socket of its own. */
export class OwnLine implements Line {
  readonly sends = true;
  readonly #env: Environment;
  readonly #url: string;
  readonly #end: LineEnd;
  readonly #backOff: BackOff;
  #state: ConnectionState = { is: 'idle' };
  #link: Link | undefined;
  #undoWait: () => void = () => {};
  #undoWake: () => void = () => {};

  constructor(env: Environment, url: string, end: LineEnd) {
    this.#env = env;
    this.#url = url;
    this.#end = end;
    this.#backOff = new BackOff(env);
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    if (!['idle', 'stopped', 'signed-out'].includes(this.#state.is)) return;
    this.#undoWake();
    this.#undoWake = this.#env.onWake(() => this.wake());
    this.#connect();
  }

  stop(): void {
    this.#undoWake();
    this.#undoWait();
    this.#drop();
    this.#become({ is: 'stopped', why: 'asked' });
  }

  send(frame: ClientFrame): boolean {
    if (this.#state.is !== 'live') return false;
    this.#link?.send(frame);
    return true;
  }

  welcomed(): void {
    if (this.#state.is === 'live') return;
    this.#backOff.connected();
    this.#become({ is: 'live', since: this.#env.now() });
  }

  /** There is a reason to believe in success now. */
  wake(): void {
    if (this.#state.is === 'waiting') this.#connect();
  }

  #connect(): void {
    this.#undoWait();
    this.#become({ is: 'connecting', attempt: this.#backOff.attempt });
    this.#link = new Link(this.#env, this.#url, {
      opened: () => this.#greet(),
      received: frame => this.#end.received(frame),
      closed: (code, after) => this.#closed(code, after),
    });
  }

  #greet(): void {
    this.#become({ is: 'greeting', attempt: this.#backOff.attempt });
    this.#link?.send(this.#end.hello());
  }

  #closed(code: number, after: number): void {
    this.#drop();
    const next = closing(code);
    if (next.do === 'stay-away') return this.#become({ is: 'stopped', why: next.why });
    if (next.do === 'sign-in' && !this.#end.mayReturnUnsigned()) return this.#become({ is: 'signed-out' });
    const attempt = this.#backOff.attempt;
    const wait = this.#backOff.next(after);
    this.#undoWait = this.#env.later(wait, () => this.#connect());
    this.#become({ is: 'waiting', attempt, until: this.#env.now() + wait, code });
  }

  #drop(): void {
    this.#link?.drop();
    this.#link = undefined;
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    this.#end.became(state);
  }
}
