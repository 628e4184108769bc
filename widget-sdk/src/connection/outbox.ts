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
  /** Whether the browser lets it. */
  lasts(): Promise<boolean>;
  /** Oldest first; also those of other tabs: a `ref` has one effect, whoever sends it. */
  load(): Promise<OutboxItem[]>;
  /** False: it is there until the page is left, and no longer. */
  put(item: OutboxItem): Promise<boolean>;
  remove(ref: string): Promise<void>;
  clear(): Promise<void>;
}

/** Keeps nothing over a reload. */
export function memoryOutbox(): OutboxStore {
  const items = new Map<string, OutboxItem>();
  return {
    lasts: async () => false,
    load: async () => [...items.values()].sort((a, b) => a.at - b.at),
    put: async item => {
      items.set(item.ref, item);
      return false;
    },
    remove: async ref => void items.delete(ref),
    clear: async () => items.clear(),
  };
}
