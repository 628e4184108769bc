import type { Environment, Socket, SocketHandlers } from '../environment';
import type { FakeServer } from './fakeServer';

interface Timer {
  at: number;
  order: number;
  run: () => void;
}

/**
 * A world without a clock of its own: time passes only by `pass`, chance is a seeded sequence, sockets end in a {@link FakeServer}.
 * To see a client without a network set `offline`; to wake it, as a browser does when it is online again, call `wake`.
 */
export class FakeWorld implements Environment {
  offline = false;
  #now = Date.parse('2026-11-21T12:00:00Z');
  #order = 0;
  #seed: number;
  #refs = 0;
  #timers: Timer[] = [];
  readonly #wakers = new Set<() => void>();
  readonly #server: FakeServer;

  constructor(server: FakeServer, seed = 1) {
    this.#server = server;
    this.#seed = seed;
    server.clock = () => this.#now;
  }

  now = (): number => this.#now;

  later = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + ms, order: this.#order++, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter(other => other !== timer);
    };
  };

  random = (): number => {
    this.#seed = (this.#seed * 16_807) % 2_147_483_647;
    return (this.#seed - 1) / 2_147_483_646;
  };

  newRef = (): string => `reference-${String(++this.#refs).padStart(8, '0')}`;

  onWake = (wake: () => void): (() => void) => {
    this.#wakers.add(wake);
    return () => void this.#wakers.delete(wake);
  };

  open = (url: string, handlers: SocketHandlers): Socket => {
    if (!this.offline) return this.#server.accept(url, handlers);
    queueMicrotask(() => handlers.closed(1006));
    return { send() {}, close() {} };
  };

  wake(): void {
    for (const wake of [...this.#wakers]) wake();
  }

  /** Lets everything happen that needs no time. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  }

  /** Lets so many milliseconds pass, timer by timer. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await this.settle();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.at);
      this.#timers = this.#timers.filter(timer => timer !== next);
      next.run();
      await this.settle();
    }
    this.#now = until;
  }

  #next(until: number): Timer | undefined {
    return this.#timers.filter(timer => timer.at <= until).sort((a, b) => a.at - b.at || a.order - b.order)[0];
  }
}
