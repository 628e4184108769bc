// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ShopEvent } from '../protocol';
import { readDataLayer } from './dataLayer';
import { Tracking } from './tracking';

let sent: ShopEvent[][] = [];
let ids = 0;
const tracking = () =>
  new Tracking(
    events => sent.push(events),
    () => `event-${++ids}`,
  );

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  ids = 0;
});
afterEach(() => vi.useRealTimers());

test('TRK2 nothing is sent before consent; then what was seen meanwhile', () => {
  const seen = tracking();
  seen.see({ type: 'product', product: '42' });
  seen.event('add_to_cart', { value: 1 });
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([]);
  seen.allow(true);
  vi.advanceTimersByTime(1_000);
  expect(sent).toMatchObject([
    [
      { id: 'event-1', name: 'page_view', page: { type: 'product', product: '42' } },
      { id: 'event-2', name: 'add_to_cart', data: { value: 1 } },
    ],
  ]);
});

test('TRK2 what was seen before a no is forgotten', () => {
  const seen = tracking();
  seen.see();
  seen.allow(false);
  seen.event('search');
  seen.allow(true);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([]);
});

test('TRK1 events go together, at most 50, each with its own id', () => {
  const seen = tracking();
  seen.allow(true);
  for (let n = 0; n < 60; n++) seen.event('view_item');
  vi.advanceTimersByTime(1_000);
  expect(sent).toHaveLength(1);
  expect(new Set(sent[0]?.map(({ id }) => id)).size).toBe(50);
});

test('a page that the shop describes is not told twice', () => {
  const seen = tracking();
  seen.allow(true);
  seen.arrive();
  seen.see({ type: 'cart' });
  vi.advanceTimersByTime(1_000);
  expect(sent.flat()).toMatchObject([{ name: 'page_view', page: { type: 'cart' } }]);
});

test('what the shop says of a page later takes the place of the guess, while that has not been sent', () => {
  const seen = tracking();
  seen.arrive();
  vi.advanceTimersByTime(1_000);
  seen.see({ type: 'product' });
  seen.allow(true);
  vi.advanceTimersByTime(1_000);
  expect(sent.flat()).toMatchObject([{ name: 'page_view', page: { type: 'product' } }]);
});

test('GA4 events are read from the data layer: past ones, objects, and calls of gtag', () => {
  const heard: [string, unknown][] = [];
  const page = window as { dataLayer?: unknown[] };
  page.dataLayer = [{ event: 'view_item', ecommerce: { items: [] } }, { event: 'gtm.js' }, null, 'x'];
  const undo = readDataLayer((name, data) => heard.push([name, data]));
  page.dataLayer.push({ event: 'add_to_cart', ecommerce: { value: 3 } });
  (function gtag(..._: unknown[]) {
    // biome-ignore lint/complexity/noArguments: gtag pushes its own arguments
    page.dataLayer?.push(arguments);
  })('event', 'purchase', { value: 9 });
  undo();
  page.dataLayer.push({ event: 'refund' });
  expect(heard).toEqual([
    ['view_item', { items: [] }],
    ['add_to_cart', { value: 3 }],
    ['purchase', { value: 9 }],
  ]);
});
