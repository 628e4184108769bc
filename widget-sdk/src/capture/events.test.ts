// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { capture, type Follows } from './index';
import type { Said } from './types';

type Analytics = Record<string, (...call: unknown[]) => unknown>;

const page = window as unknown as { dataLayer?: unknown[]; analytics?: unknown };
let heard: [string, unknown][] = [];
let stop = () => {};
let now: () => Said = () => ({});

async function listen(...asked: ('dataLayer' | 'segment')[]): Promise<void> {
  const follows: Follows = {
    event: (name, data) => heard.push([name, data]),
    arrive: () => heard.push(['arrive', location.pathname]),
    look: () => {},
    described: hint => hint,
  };
  stop = await capture({ site: 'pk', capture: asked, readPage: false }, follows);
  now = () => follows.described({});
}

/** Segment's own snippet, in short: calls wait in the list with a mark of the page behind them. */
function stub(): void {
  const list = (page.analytics as unknown[]) ?? [];
  page.analytics = list;
  const snippet = list as unknown as Analytics;
  for (const method of ['track', 'page', 'identify']) {
    snippet[method] = (...call) => list.push([method, ...call, { __t: 'bpc' }]);
  }
}

/** What takes the stub's place: makes its calls again, and answers. */
function arrives(): { done: unknown[][] } {
  const waiting = (page.analytics as unknown[][]) ?? [];
  const done: unknown[][] = [];
  class Real {
    track(...call: unknown[]) {
      done.push(call);
      return Promise.resolve(this);
    }
    page(...call: unknown[]) {
      done.push(call);
      return this;
    }
  }
  const real = new Real() as unknown as Analytics;
  page.analytics = real;
  for (const [method, ...call] of waiting) real[method as string]?.(...call);
  return { done };
}

beforeEach(() => {
  heard = [];
  history.replaceState(null, '', '/x');
  document.body.replaceChildren();
});
afterEach(() => {
  stop();
  delete page.dataLayer;
  delete page.analytics;
});

test('GA4 events are read from the data layer: past ones, objects, and calls of gtag', async () => {
  page.dataLayer = [{ event: 'view_item', ecommerce: { items: [] } }, { event: 'gtm.js' }, null, 'x'];
  await listen('dataLayer');
  page.dataLayer.push({ event: 'add_to_cart', ecommerce: { value: 3 } });
  (function gtag(..._: unknown[]) {
    // biome-ignore lint/complexity/noArguments: gtag pushes its own arguments
    page.dataLayer?.push(arguments);
  })('event', 'purchase', { value: 9, transaction_id: 1001 });
  stop();
  page.dataLayer.push({ event: 'refund' });
  expect(heard).toEqual([
    ['view_item', { items: [] }],
    ['add_to_cart', { value: 3 }],
    ['purchase', { value: 9, transaction_id: '1001' }],
  ]);
});

test('of an event only what the desk needs is taken, and never too much', async () => {
  await listen('dataLayer');
  const item = { item_id: 42, item_name: 'Kettle', price: '39.90', quantity: 1, affiliation: 'x', coupon: 'y' };
  page.dataLayer?.push({
    event: 'purchase',
    user_data: { email: 'kim@home.example' },
    ecommerce: { currency: 'EUR', customer: { email: 'kim@home.example' }, items: Array(500).fill(item) },
  });
  const [[, data]] = heard as [[string, { items: unknown[] }]];
  expect(data.items).toHaveLength(20);
  expect(data.items[0]).toEqual({ item_id: '42', item_name: 'Kettle', price: 39.9, quantity: 1 });
  expect(JSON.stringify(data)).not.toContain('@');
});

test('what the data layer says of the page holds until the address changes', async () => {
  page.dataLayer = [{ pageType: 'Category' }];
  await listen('dataLayer');
  expect(now()).toEqual({ type: 'category' });
  page.dataLayer.push({ event: 'view_item', ecommerce: { items: [{ item_id: '7', item_name: 'Lamp' }] } });
  expect(now()).toEqual({ type: 'product', product: '7', title: 'Lamp' });
  history.pushState(null, '', '/y');
  expect(now()).toEqual({});
  expect(heard.at(-1)).toEqual(['arrive', '/y']);
  page.dataLayer.push({ ecomm_pagetype: 'searchresults' }, { pageType: 'constructor' });
  expect(now()).toEqual({ type: 'search' });
});

test('what another script has wrapped meanwhile tells nothing after the end', async () => {
  await listen('dataLayer', 'segment');
  const layer = page.dataLayer as unknown[];
  const { push } = layer;
  layer.push = (...items) => push.apply(layer, items);
  stub();
  const list = page.analytics as unknown[];
  const wait = list.push;
  list.push = (...calls) => wait.apply(list, calls);
  stop();
  expect(layer.push({ event: 'view_cart' })).toBe(1);
  list.push(['track', 'Cart Viewed']);
  expect([heard, list.length]).toEqual([[], 1]);
});

test('nothing in a data layer breaks the page', async () => {
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const hostile = {
    get event() {
      throw new Error('mine');
    },
  };
  page.dataLayer = [hostile, { event: 'search', ecommerce: 7 }, { event: { toString: null } }];
  await listen('dataLayer');
  expect(page.dataLayer.push(hostile, { event: 'view_cart' })).toBe(5);
  expect(heard).toEqual([
    ['search', undefined],
    ['view_cart', undefined],
  ]);
  quiet.mockRestore();
});

test.each([
  ['Product Viewed', 'view_item'],
  ['Viewed Product', 'view_item'],
  ['product_viewed', 'view_item'],
  ['Product Clicked', 'select_item'],
  ['Product List Viewed', 'view_item_list'],
  ['Products Searched', 'search'],
  ['Product Added', 'add_to_cart'],
  ['Product Removed', 'remove_from_cart'],
  ['Cart Viewed', 'view_cart'],
  ['Checkout Started', 'begin_checkout'],
  ['Payment Info Entered', 'add_payment_info'],
  ['Order Completed', 'purchase'],
  ['Completed Order', 'purchase'],
  ['Order Refunded', 'refund'],
  ['Product Added to Wishlist', 'add_to_wishlist'],
])("Segment's %s is GA4's %s", async (said, name) => {
  await listen('segment');
  stub();
  (page.analytics as Analytics).track?.(said);
  (page.analytics as Analytics).track?.('Something Else', { a: 1 });
  expect(heard).toEqual([[name, {}]]);
});

test("Segment's properties are told as GA4's, without the customer's", async () => {
  await listen('segment');
  stub();
  const analytics = page.analytics as Analytics;
  analytics.track?.('Order Completed', {
    order_id: '1001',
    total: 45.5,
    currency: 'EUR',
    email: 'kim@home.example',
    products: [{ product_id: '7', sku: 'L', name: 'Lamp', price: 20, quantity: 2, url: 'x' }, null],
  });
  analytics.track?.('Products Searched', { query: 'kettle' });
  analytics.track?.('Product Viewed', { product_id: '7', name: 'Lamp' });
  expect(heard).toEqual([
    [
      'purchase',
      {
        transaction_id: '1001',
        currency: 'EUR',
        value: 45.5,
        items: [{ item_id: '7', item_name: 'Lamp', price: 20, quantity: 2 }],
      },
    ],
    ['search', { search_term: 'kettle' }],
    ['view_item', { items: [{ item_id: '7', item_name: 'Lamp' }] }],
  ]);
  expect(now()).toEqual({ type: 'product', product: '7', title: 'Lamp' });
});

test.each(['stub first', 'we first', 'Segment first'])('Segment is heard, each call once: %s', async order => {
  if (order === 'we first') await listen('segment');
  if (order !== 'Segment first') {
    stub();
    (page.analytics as Analytics).track?.('Product Viewed', { product_id: '7' });
  }
  if (order === 'stub first') await listen('segment');
  const segment = arrives();
  if (order === 'Segment first') await listen('segment');
  const analytics = page.analytics as Analytics;
  const properties = { product_id: '7' };
  expect(analytics.track?.('Product Added', properties)).toBeInstanceOf(Promise);
  analytics.track?.('Product Added', properties);
  expect(analytics.page?.('Cart')).toBe(analytics);
  expect(now()).toEqual({ type: 'cart' });
  const names = heard.map(([name]) => name);
  expect(names).toEqual([...(order === 'Segment first' ? [] : ['view_item']), 'add_to_cart', 'add_to_cart']);
  expect(segment.done.slice(-3)).toEqual([['Product Added', properties], ['Product Added', properties], ['Cart']]);
});

test('calls without properties are heard once, too, and afterwards again', async () => {
  await listen('segment');
  stub();
  (page.analytics as Analytics).track?.('Cart Viewed');
  (page.analytics as Analytics).track?.('Cart Viewed');
  const waiting = (page.analytics as unknown[][]).map(call => call.slice(0, -1));
  const real: Analytics = { track: () => 1, page: () => 1 };
  page.analytics = real;
  for (const [, ...call] of waiting) real.track?.(...call);
  expect(heard).toHaveLength(2);
  real.track?.('Cart Viewed');
  expect(heard).toHaveLength(3);
});

test("afterwards the shop's analytics is as it was", async () => {
  arrives();
  const before = page.analytics as Analytics;
  await listen('segment');
  stop();
  expect(page.analytics).toBe(before);
  expect([Object.hasOwn(before, 'track'), Object.getOwnPropertyDescriptor(window, 'analytics')?.writable]).toEqual([
    false,
    true,
  ]);
  before.track?.('Cart Viewed');
  expect(heard).toEqual([]);
});

test('without Segment there is no analytics, and one that is none does no harm', async () => {
  await listen('segment');
  expect(page.analytics).toBeUndefined();
  for (const odd of [null, 7, 'x', { track: 'no' }, () => {}]) page.analytics = odd;
  expect(heard).toEqual([]);
});
