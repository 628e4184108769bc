import type { Entry, EntryFrame } from './frames';

/** What became of something received: put at the end of the log, held already, or a hole before it. */
export type Taken = { is: 'appended'; entries: readonly Entry[] } | { is: 'known' } | { is: 'gap' };

/**
 * One conversation as this reader may see it: entries in `seq` order, none twice, each `prev` the `seq` before it (MSG5).
 * `entries` is a new array whenever it changes.
 */
export class ConversationLog {
  readonly conversation: string;
  #epoch: string | undefined;
  #entries: readonly Entry[] = [];
  #top = 0;
  #newer: string | undefined;
  readonly #ahead = new Map<number, Entry>();

  constructor(conversation: string, epoch?: string, top = 0) {
    this.conversation = conversation;
    this.#epoch = epoch;
    this.#top = top;
  }

  get epoch(): string | undefined {
    return this.#epoch;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The `seq` of the last entry held, without holes before it. */
  get last(): number {
    return this.#entries.at(-1)?.seq ?? 0;
  }

  /** The highest `seq` known to exist for this reader. */
  get top(): number {
    return Math.max(this.#top, this.last);
  }

  get complete(): boolean {
    return this.last >= this.#top && this.#ahead.size === 0 && this.#newer === undefined;
  }

  /** Told from outside the log: so far it goes, in this epoch. Another epoch than ours will be followed by a `reset`. */
  heardOf(top: number, epoch = this.#epoch): void {
    if (epoch !== this.#epoch && this.#epoch !== undefined) this.#newer = epoch;
    else this.#top = Math.max(this.#top, top);
  }

  take({ type: _, conversation: __, epoch, ...entry }: EntryFrame): Taken {
    this.#epoch ??= epoch;
    if (epoch !== this.#epoch) return { is: 'gap' };
    if (entry.seq <= this.last) return { is: 'known' };
    this.heardOf(entry.seq);
    if (entry.prev !== this.last) {
      this.#ahead.set(entry.seq, entry);
      return { is: 'gap' };
    }
    return { is: 'appended', entries: this.#append([entry]) };
  }

  /** A page is whole, so what is missing in it is not for this reader; it must go on where the log ends, or before (RES3). */
  takePage(epoch: string, page: readonly Entry[], top: number): Taken {
    const { last } = this;
    if (epoch !== this.#epoch || (page[0]?.prev ?? 0) > last) return { is: 'gap' };
    this.heardOf(top);
    const appended = this.#append(page.filter(entry => entry.seq > last));
    return appended.length > 0 ? { is: 'appended', entries: appended } : { is: 'known' };
  }

  /** The past may have lost acknowledged entries: start again under the new epoch. */
  reset(epoch: string, top: number): void {
    this.#epoch = epoch;
    this.#newer = undefined;
    this.#entries = [];
    this.#top = top;
    this.#ahead.clear();
  }

  #append(entries: readonly Entry[]): readonly Entry[] {
    const appended = [...entries];
    let last = appended.at(-1)?.seq ?? this.last;
    for (const seq of [...this.#ahead.keys()].sort((a, b) => a - b)) {
      const entry = this.#ahead.get(seq) as Entry;
      if (seq > last && entry.prev !== last) break;
      this.#ahead.delete(seq);
      if (seq <= last) continue;
      appended.push(entry);
      last = seq;
    }
    if (appended.length === 0) return appended;
    this.#entries = forget([...this.#entries, ...appended]);
    return appended;
  }
}

/** `redacted` entries take the content of their target away. */
function forget(entries: readonly Entry[]): readonly Entry[] {
  const targets = new Set(entries.flatMap(entry => (entry.kind === 'redacted' ? [entry.target] : [])));
  if (targets.size === 0) return entries;
  return entries.map(entry =>
    targets.has(entry.seq) && (entry.kind === 'message' || entry.kind === 'note') ? { ...entry, text: '' } : entry,
  );
}
