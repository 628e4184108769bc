// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { PageType } from '../protocol';
import { agreed, PageReader } from './page';

const ld = (...values: unknown[]) =>
  values
    .map(value => (typeof value === 'string' ? value : JSON.stringify(value)))
    .map(text => `<script type="application/ld+json">${text}</script>`)
    .join('');

function at(path: string, html: string): void {
  history.replaceState(null, '', path);
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
}

function read(html: string, path = '/x/1') {
  at(path, html);
  return new PageReader().read();
}

const kettle = { '@type': 'Product', name: 'Kettle', sku: 'K-1', offers: { '@type': 'Offer', price: '39' } };

beforeEach(() => document.head.replaceChildren());

test.each([
  ['https://schema.org/InStock', true],
  ['http://schema.org/OutOfStock', false],
  ['SoldOut', false],
  ['LimitedAvailability', true],
  ['PreOrder', undefined],
  ['whatever', undefined],
  [['InStock'], undefined],
])('what an offer says of its stock is read: %s', (availability, inStock) => {
  const offers = { '@type': 'Offer', availability };
  expect(read(ld({ ...kettle, offers })).inStock).toBe(inStock);
  expect(read(ld({ ...kettle, offers: { '@type': 'AggregateOffer', offers: [offers] } })).inStock).toBe(inStock);
});

test('of several offers one that is there is enough, and all must be gone', () => {
  const offers = (...said: string[]) => said.map(availability => ({ '@type': 'Offer', availability }));
  expect(read(ld({ ...kettle, offers: offers('OutOfStock', 'InStock') })).inStock).toBe(true);
  expect(read(ld({ ...kettle, offers: offers('OutOfStock', 'SoldOut') })).inStock).toBe(false);
  expect(read(ld({ ...kettle, offers: offers('OutOfStock', 'PreOrder') })).inStock).toBeUndefined();
});

test('stock stands in microdata and OpenGraph, too', () => {
  const offer = '<p itemprop="offers" itemscope itemtype="https://schema.org/Offer">';
  const link = '<link itemprop="availability" href="https://schema.org/OutOfStock"></p>';
  expect(read(`<div itemscope itemtype="https://schema.org/Product">${offer}${link}</div>`).inStock).toBe(false);
  const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
  expect(read(meta('og:type', 'product') + meta('product:availability', 'in stock')).inStock).toBe(true);
});

test("the shop's own word on stock and country comes first, and what is no country is left out", () => {
  const said = { type: 'product' as const, inStock: true };
  expect(agreed([{ inStock: false, country: 'lv' }, said])).toEqual({ type: 'product', inStock: false, country: 'lv' });
  expect(agreed([{ country: 'Latvia' }, said])).toEqual(said);
  expect(agreed([{ country: ['lv'] as unknown as string }, said])).toEqual(said);
});

test.each<[PageType, unknown]>([
  ['checkout', { '@type': 'CheckoutPage' }],
  ['search', { '@type': ['WebPage', 'SearchResultsPage'] }],
  ['order_status', { '@type': 'http://schema.org/Order', orderNumber: '1001' }],
  ['category', { '@type': 'CollectionPage' }],
  ['category', [{ '@type': 'BreadcrumbList' }, { '@type': 'ItemList' }]],
  ['how_to', { '@type': 'HowTo' }],
  ['content', { '@graph': [{ '@type': 'WebSite' }, { '@type': 'BlogPosting', headline: 'Tea' }] }],
  ['help', { '@type': 'FAQPage' }],
  ['account', { '@type': 'schema:ProfilePage' }],
  ['product', { '@type': 'ItemPage', mainEntity: kettle }],
  ['product', { '@type': 'Offer', itemOffered: kettle }],
])('a page is of type %s by its JSON-LD %j', (type, value) => {
  expect(read(ld({ '@type': 'Organization', name: 'Shop', email: 'a@shop.example' }, value)).type).toBe(type);
});

test('a product is known by its JSON-LD: what it is called and which it is', () => {
  expect(read(ld({ '@context': 'https://schema.org', ...kettle }))).toEqual({
    type: 'product',
    product: 'K-1',
    title: 'Kettle',
  });
  const group = { '@type': 'ProductGroup', productGroupID: 77, name: 'Lamp', hasVariant: [kettle, kettle] };
  expect(read(ld(group))).toEqual({ type: 'product', product: '77', title: 'Lamp' });
});

test('of several products the page is about the one with its address, else it is a list', () => {
  const list = [kettle, { '@type': 'Product', name: 'Lamp', sku: 'L-2', url: '/x/2' }];
  expect(read(ld({ '@graph': list }), '/x/2')).toEqual({ type: 'product', product: 'L-2', title: 'Lamp' });
  expect(read(ld(list), '/x/9')).toEqual({ type: 'category' });
});

test('a product that is asked about, and described at length, is a product', () => {
  expect(read(ld({ '@type': 'FAQPage' }, { '@type': 'Article' }, kettle)).type).toBe('product');
});

test.each(['/', '/fa/', '/en-GB'])('the front page %s is that, whatever it carries', path => {
  expect(read(ld({ '@type': 'FAQPage' }, [kettle]), path)).toEqual({});
});

test('what is broken, strange or huge is as if it were not there', () => {
  const nasty = [
    '{"@type":',
    '<!-- no -->',
    'null',
    '7',
    '[[[[[[{"@type":"Product"}]]]]]]',
    '{"@type":{"a":1}}',
    '{"@type":[1,null]}',
  ];
  expect(read(ld(...nasty))).toEqual({});
  expect(read(ld({ ...kettle, description: 'x'.repeat(200_000) }))).toEqual({});
  expect(read(ld(...nasty, kettle)).product).toBe('K-1');
  const odd = { '@type': 'Product', name: { '@value': 'x' }, sku: ['', null], offers: 'free', url: 7 };
  expect(read(ld(odd))).toEqual({ type: 'product' });
  const long = read(ld({ '@type': 'Product', sku: '9'.repeat(500), name: `a\u0000\nb${'😀'.repeat(900)}` }));
  expect([long.product?.length, [...(long.title ?? '')].length, long.title?.slice(0, 3)]).toEqual([128, 500, 'a b']);
});

test('microdata says the same, and things inside things are theirs', () => {
  const html = `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name"> Lamp </h1>
    <div itemprop="review" itemscope itemtype="https://schema.org/Review"><b itemprop="name">Kim</b></div>
    <div itemprop="brand" itemscope itemtype="https://schema.org/Brand"><i itemprop="sku">no</i></div>
    <input itemprop="sku" value="typed"><meta itemprop="sku" content="L-2"></div>`;
  expect(read(html)).toEqual({ type: 'product', product: 'L-2', title: 'Lamp' });
  expect(read('<main itemscope itemtype="http://schema.org/FAQPage"></main>')).toEqual({ type: 'help' });
});

test('OpenGraph comes after schema.org, and fills what that leaves open of the same page', () => {
  const og = `<meta property="og:type" content="product"><meta property="og:title" content="Lamp in OG">
    <meta property="product:retailer_item_id" content="7">`;
  expect(read(og)).toEqual({ type: 'product', product: '7', title: 'Lamp in OG' });
  expect(read(og + ld({ '@type': 'Product', name: 'Lamp' }))).toEqual({ type: 'product', product: '7', title: 'Lamp' });
  expect(read(og + ld({ '@type': 'CollectionPage' }))).toEqual({ type: 'category' });
  expect(read('<meta property="og:type" content="article">')).toEqual({ type: 'content' });
  expect(read('<meta property="og:type" content="product.group">')).toEqual({ type: 'category' });
  expect(read('<meta property="og:type" content="website">')).toEqual({});
});

test('nothing private is taken', () => {
  const person = { '@type': 'Person', name: 'Kim Ozola', email: 'kim@home.example', telephone: '+371 2' };
  const order = { '@type': 'Order', orderNumber: '1001', customer: person, name: 'Kim Ozola' };
  const form = '<form><input name="email" value="kim@home.example"><textarea>secret</textarea></form>';
  expect(JSON.stringify(read(form + ld(person, order)))).toBe('{"type":"order_status"}');
});

test('words that the page before has left behind say nothing; its own do', () => {
  vi.useFakeTimers();
  const reader = new PageReader();
  at('/p/1', ld(kettle));
  expect(reader.read().product).toBe('K-1');
  history.pushState(null, '', '/cart');
  expect(reader.read()).toEqual({});
  history.pushState(null, '', '/p/1?colour=red');
  expect(reader.read().product).toBe('K-1');
  at('/p/2', ld({ ...kettle, sku: 'K-2' }));
  expect(reader.read().product).toBe('K-2');
  at('/p/2', ld({ ...kettle, sku: 'K-3' }));
  vi.advanceTimersByTime(3_000);
  expect(reader.read().product).toBe('K-3');
  vi.useRealTimers();
});

test('the surest source comes first, and another one counts only for the same kind of page', () => {
  const machine = { type: 'product', product: '7', title: 'Lamp' } as const;
  expect(agreed([{ product: '8' }, machine])).toEqual({ type: 'product', product: '8', title: 'Lamp' });
  expect(agreed([{ type: 'product' }, { type: 'cart', product: '9' }, machine])).toEqual(machine);
  expect(agreed([{ type: 'cart' }, machine])).toEqual({ type: 'cart' });
  expect(agreed([{}, {}])).toEqual({});
});
