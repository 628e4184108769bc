import { type DBSchema, openDB } from 'idb';
import { memoryOutbox, type OutboxItem, type OutboxStore } from './outbox';

interface Schema extends DBSchema {
  items: { key: string; value: OutboxItem };
}

/** The outbox that all tabs of one browser share. Where storage is blocked, it lives in memory. */
export function indexedDbOutbox(name: string): OutboxStore {
  const opening = open(name);
  opening.catch(() => {});
  const fallback = memoryOutbox();
  const stored = <T>(work: (database: Awaited<typeof opening>) => Promise<T>, otherwise: () => Promise<T>) =>
    opening.then(work).catch(otherwise);

  return {
    lasts: () =>
      opening.then(
        () => true,
        () => false,
      ),
    load: () =>
      stored(async database => {
        const items = await database.getAll('items');
        return items.sort((a, b) => a.at - b.at);
      }, fallback.load),
    put: item =>
      stored(
        async database => {
          await database.put('items', item);
          return true;
        },
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
