import { type DBSchema, openDB } from 'idb';
import { memoryOutbox, type OutboxItem, type OutboxStore } from './outbox';

interface Schema extends DBSchema {
  items: { key: string; value: OutboxItem & { tab: string } };
}

/**
 * The outbox that all tabs of one browser share. Each item is sent by the tab that wrote it; what a closed tab left behind
 * is taken over by the next one that loads. Which tabs live is told by Web Locks; without them a new tab takes everything,
 * which is safe because a `ref` has one effect. Where storage is blocked, it lives in memory.
 */
export function indexedDbOutbox(name: string): OutboxStore {
  const tab = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const held = holdTab(`${name}:${tab}`);
  const opening = open(name);
  opening.catch(() => {});
  const fallback = memoryOutbox();
  const stored = <T>(work: (database: Awaited<typeof opening>) => Promise<T>, otherwise: () => Promise<T>) =>
    opening.then(work).catch(otherwise);

  return {
    load: () =>
      stored(async database => {
        await held;
        const living = await livingTabs(name);
        const items = (await database.getAll('items')).filter(item => item.tab === tab || !living.has(item.tab));
        await Promise.all(items.map(item => database.put('items', { ...item, tab })));
        return items.sort((a, b) => a.at - b.at).map(({ tab: _, ...item }) => item);
      }, fallback.load),
    put: item =>
      stored(
        async database => void (await database.put('items', { ...item, tab })),
        () => fallback.put(item),
      ),
    remove: ref =>
      stored(
        database => database.delete('items', ref),
        () => fallback.remove(ref),
      ),
    clear: () => stored(database => database.clear('items'), fallback.clear),
  };
}

/** Rejects where storage is blocked; some browsers throw at the first touch. */
async function open(name: string) {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('items', { keyPath: 'ref' });
    },
  });
}

/** A lock held for as long as this tab lives. */
function holdTab(lock: string): Promise<void> {
  if (!globalThis.navigator?.locks) return Promise.resolve();
  return new Promise(resolve => {
    navigator.locks
      .request(lock, () => {
        resolve();
        return new Promise(() => {});
      })
      .catch(() => resolve());
  });
}

async function livingTabs(name: string): Promise<Set<string>> {
  if (!globalThis.navigator?.locks) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(lock => (lock.name ?? '').slice(name.length + 1)));
}
