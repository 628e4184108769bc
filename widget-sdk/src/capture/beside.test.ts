// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { capture, type Follows } from './index';

test.each(['view_item_list', 'view_cart'])('%s beside a product does not make another page of it', async event => {
  const heard: string[] = [];
  const follows: Follows = {
    event: name => heard.push(name),
    arrive: () => {},
    look: () => {},
    described: hint => hint,
  };
  const page = window as { dataLayer?: unknown[] };
  const stop = await capture({ site: 'pk', capture: ['dataLayer'], readPage: false }, follows);
  const now = () => follows.described({});
  page.dataLayer?.push({ event, ecommerce: { items: [{ item_id: '9' }] } });
  expect(now()).toEqual({ type: event === 'view_cart' ? 'cart' : 'category' });
  page.dataLayer?.push({ event: 'view_item', ecommerce: { items: [{ item_id: '7', item_name: 'Lamp' }] } });
  page.dataLayer?.push({ event, ecommerce: { items: [{ item_id: '9' }] } });
  expect(now()).toEqual({ type: 'product', product: '7', title: 'Lamp' });
  expect(heard).toEqual([event, 'view_item', event]);
  stop();
  delete page.dataLayer;
});

test("an analytics that cannot be changed does not break the shop's assignment", async () => {
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const none = () => {};
  const follows: Follows = { event: none, arrive: none, look: none, described: hint => hint };
  const stop = await capture({ site: 'pk', capture: ['segment'], readPage: false }, follows);
  const page = window as { analytics?: unknown };
  const nailed = Object.freeze({ track: () => 1 });
  expect(() => {
    page.analytics = nailed;
  }).not.toThrow();
  expect(page.analytics).toBe(nailed);
  stop();
  delete page.analytics;
  quiet.mockRestore();
});
