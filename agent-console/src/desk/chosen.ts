import { Stored } from '../signals/stored.ts';
import type { Me, Presence } from './model.ts';

export type Chosen = { status: Presence; capacity: number };

/** The status this agent chose last, the same in all tabs; said again when a connection begins with another (a lease may have ended). */
export class ChosenStatus {
  readonly #stored: Stored<Chosen | undefined>;

  constructor(agent: string) {
    this.#stored = new Stored<Chosen | undefined>(`md.presence.${agent}`, undefined);
  }

  get value(): Chosen | undefined {
    return this.#stored.value;
  }

  set(chosen: Chosen | undefined): void {
    this.#stored.set(chosen);
  }

  watch(changed: (chosen: Chosen) => void): () => void {
    return this.#stored.watch(() => this.#stored.value && changed(this.#stored.value));
  }

  /** What to say, when the server holds another. */
  missing(me: Me | undefined): Chosen | undefined {
    const { value } = this.#stored;
    const other = me && value && (me.status !== value.status || me.capacity !== value.capacity);
    return other ? value : undefined;
  }
}
