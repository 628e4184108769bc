import type { Done, Entry, EntryFrame, Party, PulledPage } from '../../protocol';

export type Reader = 'visitor' | 'agent';

/** An entry before the server has given it its place. */
export type Draft = Entry extends infer E ? (E extends Entry ? Omit<E, 'seq' | 'prev' | 'at'> : never) : never;

const agentsOnly = new Set<Entry['kind']>(['note', 'transferred', 'parked']);

/** One log with the effects of its refs, as the server keeps it. */
export class FakeConversation {
  readonly id: string;
  epoch: string;
  kind: 'chat' | 'ticket' = 'chat';
  status: 'open' | 'resolved' = 'open';
  entries: Entry[] = [];
  read = 0;
  readonly refs = new Map<string, { content: string; done: Done }>();

  constructor(id: string) {
    this.id = id;
    this.epoch = `${id}-1`;
  }

  append(draft: Draft, at: string): Entry {
    const seq = this.entries.length + 1;
    const entry = { ...draft, seq, prev: seq - 1, at } as Entry;
    this.entries.push(entry);
    return entry;
  }

  seenBy(reader: Reader): Entry[] {
    let prev = 0;
    return this.entries
      .filter(entry => reader === 'agent' || !agentsOnly.has(entry.kind))
      .map(entry => {
        const seen = { ...entry, prev };
        prev = entry.seq;
        return seen;
      });
  }

  top(reader: Reader): number {
    return this.seenBy(reader).at(-1)?.seq ?? 0;
  }

  frames(reader: Reader, after: number): EntryFrame[] {
    return this.seenBy(reader)
      .filter(entry => entry.seq > after)
      .map(entry => ({
        type: 'entry',
        conversation: this.id,
        epoch: this.epoch,
        ...entry,
      }));
  }

  page(reader: Reader, ref: string, after: number, limit: number): PulledPage {
    const rest = this.seenBy(reader).filter(entry => entry.seq > after);
    const { id: conversation, epoch } = this;
    const entries = rest.slice(0, limit);
    return {
      type: 'page',
      ref,
      conversation,
      epoch,
      entries,
      top: this.top(reader),
      more: rest.length > limit,
    };
  }

  /** A restore of an older copy: the last entries and what their refs did are gone, the epoch is another. */
  lose(count: number): void {
    this.entries = this.entries.slice(0, Math.max(0, this.entries.length - count));
    const left = new Set(this.entries.map(entry => entry.ref));
    for (const ref of [...this.refs.keys()]) if (!left.has(ref)) this.refs.delete(ref);
    this.epoch = `${this.epoch}+`;
  }
}

export const system: Party = { kind: 'system', id: 'system' };
