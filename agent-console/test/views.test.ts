import { describe, expect, test } from 'vitest';
import type { Entry, Pending } from '../src/desk/model.ts';
import { newTalk } from '../src/desk/talk.ts';
import { desksOf, own, pace, secondsSince, targetOf, unreadOf } from '../src/desk/views.ts';
import { late, steps } from '../src/side/parcel.ts';
import { lines, readMark } from '../src/talk/lines.ts';

const visitor = { kind: 'visitor', id: 'v' } as const;
const agent = { kind: 'agent', id: 'a', name: 'Nora' } as const;
const said = (seq: number, from: typeof visitor | typeof agent, at: string, ref?: string): Entry => ({
  seq,
  prev: seq - 1,
  at,
  kind: 'message',
  from,
  text: `${seq}`,
  ...(ref && { ref }),
});

describe('lists', () => {
  test('whoever waits longest comes first, then the latest', () => {
    const a = newTalk('a', { gen: 1, entries: [said(1, visitor, '2026-11-21T12:05:00Z')] });
    const b = newTalk('b', { gen: 1, entries: [said(1, visitor, '2026-11-21T12:01:00Z')] });
    const c = newTalk('c', { gen: 1, entries: [said(1, agent, '2026-11-21T12:09:00Z')] });
    const d = newTalk('d', { gen: 1, kind: 'ticket' });
    const other = newTalk('other');
    const talks = { a, b, c, d, other };
    expect(own(talks, 'chat').map(talk => talk.id)).toEqual(['b', 'a', 'c']);
    expect(own(talks, 'ticket').map(talk => talk.id)).toEqual(['d']);
    expect(unreadOf(talks)).toBe(2);
  });

  test('an agent sees their own desks, a supervisor all, in the order of the journey', () => {
    const loads = [
      { queue: 'umot', waiting: 1 },
      { queue: 'stimulus', waiting: 0 },
      { queue: 'vip', waiting: 2 },
    ];
    expect(desksOf(loads, ['umot', 'fmot'], false).map(desk => desk.queue)).toEqual(['fmot', 'umot']);
    expect(desksOf(loads, [], true).map(desk => desk.queue)).toEqual(['stimulus', 'umot', 'vip']);
  });

  test('the target is the desk’s own, else its moment’s', () => {
    expect(targetOf('fmot', [])).toBe(15);
    expect(targetOf('fmot', [{ queue: 'fmot', waiting: 0, target: 40 }])).toBe(40);
    expect(targetOf('vip', [], 'UMOT')).toBe(120);
  });

  test('waiting turns from calm to late at the target', () => {
    expect([10, 40, 60].map(seconds => pace(seconds, 60))).toEqual(['calm', 'soon', 'late']);
    expect(secondsSince('2026-11-21T12:00:00Z', Date.parse('2026-11-21T12:01:30Z'))).toBe(90);
    expect(secondsSince('nonsense', 0)).toBe(0);
  });
});

describe('the lines of a conversation', () => {
  test('messages of one person close together are grouped, and days are told apart', () => {
    const entries = [
      said(1, visitor, '2026-11-20T12:00:00Z'),
      said(2, visitor, '2026-11-20T12:01:00Z'),
      said(3, agent, '2026-11-20T12:02:00Z'),
      said(4, agent, '2026-11-22T12:02:00Z'),
    ];
    const rows = lines(entries, []);
    expect(rows.filter(row => row.is === 'day')).toHaveLength(2);
    const marks = rows.flatMap(row => (row.is === 'said' ? [[row.first, row.last]] : []));
    expect(marks).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });

  test('what is on its way comes last, and only until it is there', () => {
    const pending: Pending = { ref: 'r1', conversation: 'c', text: 'x', note: false, at: '2026-11-20T12:03:00Z' };
    expect(lines([said(1, visitor, '2026-11-20T12:00:00Z')], [pending]).at(-1)).toMatchObject({ is: 'pending' });
    expect(lines([said(1, agent, '2026-11-20T12:00:00Z', 'r1')], [pending]).some(row => row.is === 'pending')).toBe(
      false,
    );
  });

  test('redacted messages are gone, and the redaction itself is no line', () => {
    const redacted: Entry = { seq: 2, prev: 1, at: '2026-11-20T12:01:00Z', kind: 'redacted', from: agent, target: 1 };
    const rows = lines([said(1, visitor, '2026-11-20T12:00:00Z'), redacted], []);
    expect(rows.flatMap(row => (row.is === 'said' ? [row.gone] : []))).toEqual([true]);
    expect(rows.some(row => row.is === 'event')).toBe(false);
  });

  test('“read” stands under the last message of the desk that was read', () => {
    const entries = [
      said(1, agent, '2026-11-20T12:00:00Z'),
      said(2, visitor, '2026-11-20T12:00:10Z'),
      said(3, agent, '2026-11-20T12:01:00Z'),
    ];
    expect(readMark(entries, 2)).toBe(1);
    expect(readMark(entries, 3)).toBe(3);
    expect(readMark(entries, 0)).toBe(0);
  });
});

describe('a parcel', () => {
  const order = { kind: 'order', order: '1', placedAt: '2026-11-18T00:00:00Z' } as const;
  const done = (parts: object) =>
    steps({ ...order, ...parts }).map(step => `${step.name}${step.done ? '+' : step.now ? '>' : '-'}`);

  test('goes placed, paid, sent, delivered', () => {
    expect(done({})).toEqual(['placed+', 'paid>', 'sent-', 'delivered-']);
    expect(done({ paidAt: '2026-11-18T00:01:00Z', shippedAt: '2026-11-19T00:00:00Z' })).toEqual([
      'placed+',
      'paid+',
      'sent+',
      'delivered>',
    ]);
  });

  test('is paid at the door when it is cash on delivery', () => {
    expect(done({ payment: 'on_delivery', shippedAt: '2026-11-19T00:00:00Z' })).toEqual([
      'placed+',
      'sent+',
      'delivered>',
      'paid-',
    ]);
  });

  test('is late once the promised day is over and it is not there', () => {
    const now = Date.parse('2026-11-22T00:00:00Z');
    const promisedAt = '2026-11-21T00:00:00Z';
    expect(late({ ...order, promisedAt }, now)).toBe(true);
    expect(late({ ...order, promisedAt, deliveredAt: '2026-11-21T09:00:00Z' }, now)).toBe(false);
    expect(late({ ...order, promisedAt: '2026-11-23T00:00:00Z' }, now)).toBe(false);
  });
});
