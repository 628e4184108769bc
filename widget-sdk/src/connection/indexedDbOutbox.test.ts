import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { indexedDbOutbox } from './indexedDbOutbox';
import type { OutboxItem } from './outbox';

const item = (at: number): OutboxItem => {
  const ref = `reference-${String(at).padStart(8, '0')}`;
  return { ref, at, frame: { type: 'say', ref, text: 'Hello' }, state: 'sending' };
};

/** The locks that living tabs hold, as the browser would tell. */
function locks() {
  const held: string[] = [];
  return {
    held,
    request: async (name: string, run: () => unknown) => {
      held.push(name);
      run();
    },
    query: async () => ({ held: held.map(name => ({ name })) }),
  };
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

test('what is put is there after a reload, oldest first, until removed', async () => {
  const before = indexedDbOutbox('outbox');
  await before.put(item(2));
  await before.put(item(1));
  await before.put(item(3));
  await before.remove(item(3).ref);
  expect(await indexedDbOutbox('outbox').load()).toEqual([item(1), item(2)]);
});

test('ERR3 a new tab leaves the items of a living tab alone, and takes those of a closed one', async () => {
  const browser = locks();
  vi.stubGlobal('navigator', { locks: browser });
  const first = indexedDbOutbox('outbox');
  await first.put(item(1));
  expect(await indexedDbOutbox('outbox').load()).toEqual([]);
  browser.held.length = 0;
  expect(await indexedDbOutbox('outbox').load()).toEqual([item(1)]);
});

test('where storage is blocked the outbox lives in memory', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  const outbox = indexedDbOutbox('outbox');
  await outbox.put(item(1));
  expect(await outbox.load()).toEqual([item(1)]);
  await outbox.clear();
  expect(await outbox.load()).toEqual([]);
});
