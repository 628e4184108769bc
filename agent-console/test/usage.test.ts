import { describe, expect, test } from 'vitest';
import type { Held, Item } from '../src/api/items.ts';
import type { Deflection, Reading, Used } from '../src/api/usage.ts';
import { columnsOf, rowsOf, sortedBy } from '../src/knowledge/usageRows.ts';

const held = (id: string, item: Partial<Item> = {}): Held => ({
  id,
  version: 1,
  own: false,
  updatedAt: '2026-11-20T12:00:00Z',
  updatedBy: { id: 'product', name: 'Momentdesk' },
  item: { moments: ['AMOT'], texts: { en: { question: id, answer: '.' } }, ...item },
});
const count = { inserted: 3, edited: 1, passed: 2, helped: 1, unhelpful: 0 };
const used = (kind: Used['kind'], id: string, sent: number, factor?: number): Used => ({
  kind,
  id,
  sent,
  opened: 2,
  helped: 1,
  unhelpful: 0,
  learned: factor === undefined ? undefined : { factor, count, moments: [] },
});
const reading: Reading = {
  readers: 5,
  already: 0,
  wrote: 1,
  open: 0,
  confirmed: 1,
  presumed: 3,
  unhelped: 0,
  helped: 2,
  unhelpful: 0,
};
const read: Deflection = {
  windowHours: 24,
  total: reading,
  days: [],
  moments: [],
  articles: [{ name: 'where', reading }],
};
const all = [used('faq', 'where', 3, 1.2), used('faq', 'lost', 7), used('script', 'where', 9)];

describe('what is used', () => {
  test('is told by kind, with what became of those who read it; confirmed and presumed apart', () => {
    const rows = rowsOf('faq', all, [held('where')], read, false);
    expect(rows.map(({ id }) => id)).toEqual(['where', 'lost']);
    expect(rows[0]).toMatchObject({ sent: 3, confirmed: 1, presumed: 3, learned: 1.2 });
    expect(rows[1]?.held).toBeUndefined();
    expect(rowsOf('faq', all, [], undefined, false)[0]?.confirmed).toBeUndefined();
    expect(columnsOf('scripts')).toEqual(['sent', 'learned']);
  });

  test('what nobody has used is there when it is asked for, drafts are not', () => {
    const items = [held('where'), held('idle'), held('draft', { status: 'draft' })];
    expect(rowsOf('faq', all, items, undefined, true).map(({ id }) => id)).toEqual(['where', 'lost', 'idle']);
  });

  test('what was learned of long ago is among what nobody has used in these days', () => {
    const before = { ...used('faq', 'before', 0, 1.1), opened: 0, helped: 0 };
    const ids = (unused: boolean) =>
      rowsOf('faq', [before, ...all], [held('before')], read, unused).map(({ id }) => id);
    expect(ids(false)).toEqual(['where', 'lost']);
    expect(ids(true)).toEqual(['before', 'where', 'lost']);
  });

  test('is sorted either way, and what cannot be told stands last', () => {
    const rows = rowsOf('faq', all, [], read, false);
    expect(sortedBy(rows, { by: 'sent', most: true }).map(({ id }) => id)).toEqual(['lost', 'where']);
    expect(sortedBy(rows, { by: 'sent', most: false }).map(({ id }) => id)).toEqual(['where', 'lost']);
    expect(sortedBy(rows, { by: 'learned', most: false }).map(({ id }) => id)).toEqual(['where', 'lost']);
    expect(sortedBy(rows, { by: 'learned', most: true }).map(({ id }) => id)).toEqual(['where', 'lost']);
  });
});
