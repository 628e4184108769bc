import type { PageType } from '../protocol';
import { essential, type Track, wanted } from './events';
import { line, type Said, type Say } from './types';

type Fields = Record<string, unknown>;

const pageOfEvent: Record<string, PageType> = {
  view_item: 'product',
  view_item_list: 'category',
  view_search_results: 'search',
  view_cart: 'cart',
  begin_checkout: 'checkout',
  add_shipping_info: 'checkout',
  add_payment_info: 'checkout',
  purchase: 'confirmation',
};

/** Shops tell of these on other pages, too: a list beside a product, a small cart in a corner. */
const beside = new Set(['view_item_list', 'view_cart']);

/** Names that shops' tag templates use for the kind of page, where they are not ours already. */
const called: Record<string, PageType> = {
  searchresults: 'search',
  conversionintent: 'cart',
  conversion: 'confirmation',
  purchase: 'confirmation',
  collection: 'category',
  article: 'content',
};
const ours =
  'home content category product compare reviews search cart checkout confirmation order_status how_to help review_form loyalty account';
const types = new Set<string>(ours.split(' '));

/**
 * Reads GA4 events from the page's `dataLayer`: those that are there and those to come, both as Tag Manager's `{event, ecommerce}` and as
 * gtag's `event, name, parameters`; and what it says of the page. Answers with its undo.
 */
export function readDataLayer(track: Track, say: Say): () => void {
  const page = window as { dataLayer?: unknown[] };
  if (!Array.isArray(page.dataLayer)) page.dataLayer = [];
  const layer = page.dataLayer;
  let stopped = false;
  const read = (item: unknown) => {
    try {
      if (!stopped) hear(item, track, say);
    } catch (problem) {
      console.warn('momentdesk: the dataLayer cannot be read', problem);
    }
  };
  layer.slice(-200).forEach(read);
  const push = layer.push;
  const reading = (...items: unknown[]) => {
    const length = push.apply(layer, items);
    items.forEach(read);
    return length;
  };
  layer.push = reading;
  return () => {
    stopped = true;
    if (layer.push === reading) layer.push = push;
  };
}

function hear(item: unknown, track: Track, say: Say): void {
  if (typeof item !== 'object' || item === null) return;
  const call = item as ArrayLike<unknown>;
  const isGtag = typeof call[0] === 'string';
  const fields = item as Fields;
  const type = isGtag ? undefined : pageType(fields);
  if (type) say({ type });
  const name = isGtag ? call[0] === 'event' && call[1] : fields.event;
  if (typeof name !== 'string' || !wanted.has(name)) return;
  const data = essential(isGtag ? call[2] : (fields.ecommerce ?? fields.eventModel));
  const shown = pageOf(name, data);
  if (shown) say(shown, beside.has(name));
  track(name, data);
}

function pageOf(name: string, data: Fields | undefined): Said | undefined {
  const type = pageOfEvent[name];
  if (type === undefined) return undefined;
  const [item] = type === 'product' ? ((data?.items ?? []) as Fields[]) : [];
  const product = line(item?.item_id, 128);
  const title = line(item?.item_name, 500);
  return { type, ...(product && { product }), ...(title && { title }) };
}

function pageType(fields: Fields): PageType | undefined {
  const said = line(fields.page_type ?? fields.pageType ?? fields.ecomm_pagetype, 40)?.toLowerCase();
  const name = said?.replace(/[\s-]+/g, '_') ?? '';
  return types.has(name) ? (name as PageType) : Object.hasOwn(called, name) ? called[name] : undefined;
}

/** Whether it is one of our kinds of pages, as a shop may write it: `Order Status`. */
export function namedType(said: unknown): PageType | undefined {
  return pageType({ pageType: said });
}
