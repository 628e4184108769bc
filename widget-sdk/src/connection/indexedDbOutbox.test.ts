import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { indexedDbOutbox } from './indexedDbOutbox';
import type { OutboxItem } from './outbox';

const item = (at: number): OutboxItem => {
  const ref = `reference-${String(at).padStart(8, '0')}`;
  return { ref, at, frame: { type: 'say', ref, text: 'Hello' }, state: 'sending' };
};

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

test('ERR3 what one tab has put every tab finds, until one of them removes it', async () => {
  const [one, other] = [indexedDbOutbox('outbox'), indexedDbOutbox('outbox')];
  await one.put(item(1));
  expect(await other.load()).toEqual([item(1)]);
  await other.remove(item(1).ref);
  expect(await one.load()).toEqual([]);
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
