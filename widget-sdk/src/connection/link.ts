import type { Environment, Socket } from './environment';
import type { ClientFrame, ServerFrame } from './frames';
import { silent } from './state';

export interface LinkHandlers {
  opened(): void;
  received(frame: ServerFrame): void;
  closed(code: number, after: number): void;
}

/** RES5: no frame for so long, and the link counts as dead. Opening and greeting each have as long as the server gives a `hello`. */
const silence = 35_000;
const handshake = 10_000;

/** One socket from opening to its end: frames in and out, the heartbeat, and the watch for silence. */
export class Link {
  readonly #env: Environment;
  readonly #handlers: LinkHandlers;
  readonly #socket: Socket;
  #over = false;
  #after = 0;
  #stopWatching: () => void = () => {};

  constructor(env: Environment, url: string, handlers: LinkHandlers) {
    this.#env = env;
    this.#handlers = handlers;
    this.#watch(handshake);
    this.#socket = env.open(url, {
      opened: () => this.#opened(),
      received: text => this.#received(text),
      closed: code => this.#end(code),
    });
  }

  send(frame: ClientFrame): void {
    if (!this.#over) this.#socket.send(JSON.stringify(frame));
  }

  /** Ends it without telling anyone. */
  drop(): void {
    this.#over = true;
    this.#stopWatching();
    this.#socket.close();
  }

  #opened(): void {
    if (this.#over) return;
    this.#watch(handshake);
    this.#handlers.opened();
  }

  #received(text: string): void {
    if (this.#over) return;
    const frame = parse(text);
    if (!frame) return;
    this.#watch(silence);
    if (frame.type === 'ping') this.send({ type: 'pong', n: frame.n });
    if (frame.type === 'bye') this.#after = frame.after ?? 0;
    this.#handlers.received(frame);
  }

  #watch(patience: number): void {
    this.#stopWatching();
    this.#stopWatching = this.#env.later(patience, () => {
      this.#end(silent);
      this.#socket.close();
    });
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    this.#stopWatching();
    this.#handlers.closed(code, this.#after);
  }
}

/** Frames of unknown types go through and are ignored by whoever switches on `type` (ERR1). */
function parse(text: string): ServerFrame | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === 'object' && frame !== null && 'type' in frame ? (frame as ServerFrame) : undefined;
  } catch {
    return undefined;
  }
}
