import type { Environment } from './environment';

const base = 500;
const cap = 30_000;
/** Connected for so long, the count starts again. */
const calm = 30_000;

/** ERR3: full jitter, `random(0, min(30 s, 0.5 s · 2^n))`, never before the server's own `after`. */
export class BackOff {
  #n = 0;
  #connectedAt: number | undefined;
  readonly #env: Pick<Environment, 'now' | 'random'>;

  constructor(env: Pick<Environment, 'now' | 'random'>) {
    this.#env = env;
  }

  get attempt(): number {
    return this.#n;
  }

  connected(): void {
    this.#connectedAt = this.#env.now();
  }

  /** Milliseconds to wait before the next attempt. `after` is the server's wish, in seconds. */
  next(after = 0): number {
    if (this.#connectedAt !== undefined && this.#env.now() - this.#connectedAt >= calm) this.#n = 0;
    this.#connectedAt = undefined;
    const span = Math.min(cap, base * 2 ** this.#n);
    this.#n += 1;
    return after * 1000 + this.#env.random() * span;
  }
}
