import type { DoneFrame, DurableFrame, RefusedFrame } from './frames';

/** Something that must reach the server once, from the moment it is given to us until the server says `done` or a final no. */
export interface OutboxItem {
  readonly ref: string;
  /** Milliseconds since 1970, on this machine's clock: the order of sending. */
  readonly at: number;
  readonly frame: DurableFrame;
  /** `sent` has its `done` and waits to be seen in the log; `failed` waits for a person: retry or discard. */
  readonly state: 'sending' | 'sent' | 'failed';
  readonly done?: DoneFrame;
  readonly refused?: RefusedFrame;
}

/** What other tabs are told of an outbox. `kept`: it is stored, too. */
export type OutboxChange = { put: OutboxItem; kept: boolean } | { remove: string };

/** Where items survive a reload. All may fail quietly: what is in memory counts. */
export interface OutboxStore {
  /** Oldest first; also those of other tabs: a `ref` has one effect, whoever sends it. */
  load(): Promise<OutboxItem[]>;
  put(item: OutboxItem): Promise<void>;
  remove(ref: string): Promise<void>;
  clear(): Promise<void>;
}

/** Keeps nothing over a reload. */
export function memoryOutbox(): OutboxStore {
  const items = new Map<string, OutboxItem>();
  return {
    load: async () => [...items.values()].sort((a, b) => a.at - b.at),
    put: async item => void items.set(item.ref, item),
    remove: async ref => void items.delete(ref),
    clear: async () => items.clear(),
  };
}
