// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageHint } from '../api';
import type { ShopEvent } from '../protocol';
import { observePage } from './observePage';
import { drawer } from './storage';
import { Tracking } from './tracking';

let sent: ShopEvent[][] = [];
let ids = 0;
let answer: () => Promise<unknown> = async () => {};
const tracking = () =>
  new Tracking(
    events => {
      sent.push(events);
      return answer();
    },
    () => `event-${++ids}`,
    drawer('sessionStorage', 'momentdesk:pk:'),
  );
const never = () => new Promise(() => {});

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  ids = 0;
  answer = async () => {};
  sessionStorage.clear();
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

test('TRK1 what was not acknowledged when the page was left is sent by the next page, with its id and its time', () => {
  answer = never;
  const before = tracking();
  before.allow(true);
  before.event('add_payment_info', { value: 9 });
  vi.advanceTimersByTime(1_000);
  before.event('purchase', { value: 9 });
  before.flush();
  const [[payment], [purchase]] = sent as [[ShopEvent], [ShopEvent]];
  sent = [];
  vi.advanceTimersByTime(5_000);
  const next = tracking();
  next.allow(true);
  next.flush();
  expect(sent).toEqual([[payment, purchase]]);
});

test.each([
  ['done', async () => {}],
  ['a final no', () => Promise.reject(new Error('invalid'))],
])('TRK1 after %s nothing is left to send', async (_, answered) => {
  answer = answered;
  const before = tracking();
  before.allow(true);
  before.event('purchase');
  before.flush();
  await vi.advanceTimersByTimeAsync(0);
  sent = [];
  const next = tracking();
  next.allow(true);
  next.flush();
  expect(sent).toEqual([]);
});

test('TRK2 without consent nothing is kept for the next page, and a no takes away what was kept', () => {
  answer = never;
  const before = tracking();
  before.event('search');
  expect(sessionStorage).toHaveLength(0);
  before.allow(true);
  before.event('purchase');
  expect(sessionStorage).toHaveLength(1);
  before.allow(false);
  expect(sessionStorage).toHaveLength(0);
});

test('what the shop passes is taken as it is at that time, and nothing in it breaks the page', () => {
  const seen = tracking();
  seen.allow(true);
  const cart: Record<string, unknown> = { value: 1, show: () => {} };
  seen.event('add_to_cart', cart);
  cart.value = 2;
  cart.self = cart;
  seen.event('add_to_cart', cart);
  vi.advanceTimersByTime(1_000);
  expect(sent.flat().map(({ data }) => data)).toEqual([{ value: 1 }, undefined]);
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

test('a purchase does not wait for others: the page may be left at once', () => {
  const seen = tracking();
  seen.allow(true);
  seen.event('view_item');
  seen.event('purchase', { transaction_id: '1001' });
  expect(sent.map(events => events.map(({ name }) => name))).toEqual([['view_item', 'purchase']]);
});

test('MSG7 events go in frames that the server takes, and one that is too much goes without its data', () => {
  const seen = tracking();
  seen.allow(true);
  for (let n = 0; n < 40; n++) seen.event('search', { search_term: 'چای '.repeat(600) });
  seen.event('search', { search_term: 'x'.repeat(9_000) });
  vi.advanceTimersByTime(1_000);
  const bytes = sent.map(events => new TextEncoder().encode(JSON.stringify(events)).length);
  expect(Math.max(...bytes)).toBeLessThan(30_000);
  expect(sent.flat()).toHaveLength(41);
  expect(sent.flat().at(-1)).not.toHaveProperty('data');
});

test('addresses are told without the e-mail addresses and secrets in them', () => {
  history.replaceState(null, '', '/reset?email=kim%40home.example&order=7&resetToken=abc#to=kim@home.example');
  const seen = tracking();
  expect(seen.page.url).toMatch(/\/reset\?email=&order=7&resetToken=#to=…$/);
  history.replaceState(null, '', '/');
});

test('what is read off the page is told with it, also when it comes a little later than the page', () => {
  const seen = tracking();
  seen.allow(true);
  seen.see();
  seen.described = hint => ({ type: 'product', product: '7', ...hint });
  seen.look();
  expect(seen.page).toMatchObject({ type: 'product', product: '7' });
  vi.advanceTimersByTime(1_000);
  expect(sent.flat()).toMatchObject([{ name: 'page_view', page: { type: 'product', product: '7' } }]);
});

test('what is no country and no word on stock is left out', () => {
  const seen = tracking();
  for (const country of ['Latvia', '', 7, {}]) {
    seen.see({ type: 'product', country, inStock: 'yes' } as unknown as PageHint);
    expect(seen.page.country).toBeUndefined();
    expect(seen.page.inStock).toBeUndefined();
  }
  seen.see({ country: ['lv'], inStock: 1 } as unknown as PageHint);
  expect(JSON.parse(JSON.stringify(seen.page))).not.toHaveProperty('inStock');
  expect(seen.page.country).not.toBeInstanceOf(Array);
  seen.see({ country: 'LV', inStock: false });
  expect(seen.page).toMatchObject({ country: 'LV', inStock: false });
});

test.each<[PageHint, boolean]>([
  [{ country: 'lv' }, true],
  [{ inStock: false }, true],
  [{ type: 'cart' }, true],
  [{}, false],
])('what the shop says of the page at the start, %j, is told at once: %s', (page, told) => {
  const seen = tracking();
  seen.allow(true);
  const undo = observePage({ site: 'pk', page }, seen);
  seen.flush();
  expect(sent.flat().map(event => event.page)).toMatchObject(told ? [page] : []);
  for (const each of undo) each();
});
