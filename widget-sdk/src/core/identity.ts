import type { IdentifyOptions } from '../api';
import type { Identity } from '../protocol';

type Proven = Exclude<IdentifyOptions['proof'], { kind: 'callback' }>;

/** Who the shop says the visitor is; asks the shop again for a proof that is too old to be shown. */
export class Identification {
  #asked: IdentifyOptions | undefined;
  #identity: Identity | undefined;
  #goodUntil = 0;

  /** The id the shop has named, proven or not. */
  get claimed(): string | undefined {
    return this.#asked?.id;
  }

  /** For `hello`: nothing when the proof is out of date. */
  current(now: number): Identity | undefined {
    return now < this.#goodUntil ? this.#identity : undefined;
  }

  /** While the shop looks for the proof, another may be named or the visitor may leave: ask `holds` before this is used. */
  async set(asked: IdentifyOptions, now: number): Promise<Identity> {
    if (this.#asked?.id !== asked.id) this.forget();
    this.#asked = asked;
    const proof = asked.proof.kind === 'callback' ? await asked.proof.get() : asked.proof;
    const { id, email, name } = asked;
    const identity = { id, ...(email !== undefined && { email }), ...(name !== undefined && { name }), proof };
    if (this.#asked === asked) {
      this.#identity = identity;
      this.#goodUntil = proof.kind === 'hmac' ? proof.exp * 1000 : now + jwtLife;
    }
    return identity;
  }

  /** Whether it is the one that was asked for last. */
  holds(identity: Identity): boolean {
    return this.#identity === identity;
  }

  /** Before coming back: a fresh proof, where the shop gave a way to get one. */
  async refresh(now: number): Promise<void> {
    if (this.#asked?.proof.kind === 'callback' && now >= this.#goodUntil) await this.set(this.#asked, now);
  }

  forget(): void {
    this.#asked = undefined;
    this.#identity = undefined;
    this.#goodUntil = 0;
  }
}

/** The server takes at most 15 minutes; a proof made a little earlier has less. */
const jwtLife = 14 * 60_000;

export type { Proven };
