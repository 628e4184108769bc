import type { Party, PartyKind } from '../protocol';
import type { Emits } from './emitter';
import type { Environment } from './environment';
import type { ClientFrame } from './frames';

export interface PresenceEvents {
  typing: { conversation: string; from: Party; on: boolean };
  read: { conversation: string; by: PartyKind; seq: number };
}

const typingEvery = 3_000;
const typingForgotten = 6_000;
const marksTogether = 250;

/** What need not last (PRS): who types, who has read how far. */
export class Presence {
  readonly #said = new Map<string, number>();
  readonly #typing = new Map<string, () => void>();
  readonly #marked = new Map<string, { received: number; read: number }>();
  readonly #marking = new Map<string, () => void>();
  readonly #reads = new Map<string, number>();
  readonly #env: Environment;
  readonly #events: Emits<PresenceEvents>;
  readonly #tell: (frame: ClientFrame) => boolean;

  constructor(env: Environment, events: Emits<PresenceEvents>, tell: (frame: ClientFrame) => boolean) {
    this.#env = env;
    this.#events = events;
    this.#tell = tell;
  }

  /** Call at every key; tells at most every 3 s. */
  type(conversation: string, on: boolean): void {
    const said = this.#said.get(conversation);
    if (!on) {
      if (said !== undefined) this.#tell({ type: 'typing', conversation, on: false });
      this.#said.delete(conversation);
    } else if (said === undefined || this.#env.now() - said >= typingEvery) {
      if (this.#tell({ type: 'typing', conversation, on: true })) this.#said.set(conversation, this.#env.now());
    }
  }

  /** Only what rises is told (PRS2), soon; what could not be told is told after the next `welcome`. */
  mark(conversation: string, mark: { received?: number; read?: number }): void {
    const before = this.#marked.get(conversation) ?? { received: 0, read: 0 };
    const after = {
      received: Math.max(before.received, mark.received ?? 0, mark.read ?? 0),
      read: Math.max(before.read, mark.read ?? 0),
    };
    if (after.received === before.received && after.read === before.read) return;
    this.#marked.set(conversation, after);
    if (this.#marking.has(conversation)) return;
    const tell = () => {
      this.#marking.delete(conversation);
      this.#tell({ type: 'mark', conversation, ...this.#marked.get(conversation) });
    };
    this.#marking.set(conversation, this.#env.later(marksTogether, tell));
  }

  /** How far the other side has read, as far as we were told. */
  readBy(conversation: string, by: PartyKind): number {
    return this.#reads.get(`${conversation} ${by}`) ?? 0;
  }

  linkUp(): void {
    this.#forgetMarking();
    for (const [conversation, mark] of this.#marked) this.#tell({ type: 'mark', conversation, ...mark });
  }

  linkDown(): void {
    this.#said.clear();
    this.#forgetMarking();
    for (const forget of [...this.#typing.values()]) forget();
  }

  typed(conversation: string, from: Party, on: boolean): void {
    const key = `${conversation} ${from.id}`;
    this.#typing.get(key)?.();
    if (!on) return;
    const stop = () => {
      cancel();
      this.#typing.delete(key);
      this.#events.emit('typing', { conversation, from, on: false });
    };
    const cancel = this.#env.later(typingForgotten, stop);
    this.#typing.set(key, stop);
    this.#events.emit('typing', { conversation, from, on: true });
  }

  read(conversation: string, by: PartyKind, seq: number): void {
    if (seq <= this.readBy(conversation, by)) return;
    this.#reads.set(`${conversation} ${by}`, seq);
    this.#events.emit('read', { conversation, by, seq });
  }

  #forgetMarking(): void {
    for (const cancel of this.#marking.values()) cancel();
    this.#marking.clear();
  }
}
