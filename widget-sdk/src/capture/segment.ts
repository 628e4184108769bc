import { namedType } from './dataLayer';
import { essential, type Track } from './events';
import { line, type Said } from './types';

type Fields = Record<string, unknown>;
type Method = (...call: unknown[]) => unknown;
type Analytics = unknown[] & Record<string, Method>;

/** Segment's names for what a shopper does, words in order of the alphabet so that `Viewed Product` is `Product Viewed`. */
const names: Record<string, string> = {
  'product viewed': 'view_item',
  'clicked product': 'select_item',
  'list product viewed': 'view_item_list',
  'category product viewed': 'view_item_list',
  'filtered list product': 'view_item_list',
  'products searched': 'search',
  'added product': 'add_to_cart',
  'product removed': 'remove_from_cart',
  'cart viewed': 'view_cart',
  'checkout started': 'begin_checkout',
  'entered info payment': 'add_payment_info',
  'completed order': 'purchase',
  'order refunded': 'refund',
  'added product to wishlist': 'add_to_wishlist',
  'added cart product to wishlist': 'add_to_cart',
};

/**
 * Hears what the shop tells Segment's `analytics`, whichever is there first, and leaves it as it is: every call goes through, with its
 * answer. Answers with its undo.
 */
export function hearSegment(track: Track, say: (said: Said) => void): () => void {
  const undo: (() => void)[] = [];
  const told: Told = new WeakMap();
  let stopped = false;
  /** `waiting`: the call stands in the queue of a stub, and is made once more when Segment is there. */
  const hear = (call: readonly unknown[], waiting: boolean) => {
    try {
      if (!stopped && !isRepeated(told, call, waiting)) understand(call, track, say);
    } catch (problem) {
      console.warn('momentdesk: a call of analytics cannot be read', problem);
    }
  };
  const listen = (analytics: unknown) => {
    if (Array.isArray(analytics)) undo.push(queued(analytics as Analytics, call => hear(call, true)));
    else if (typeof analytics === 'object' && analytics !== null) {
      for (const method of ['track', 'page']) {
        undo.push(overheard(analytics as Analytics, method, call => hear([method, ...call], false)));
      }
    }
  };
  undo.push(watched('analytics', listen));
  return () => {
    stopped = true;
    for (const each of undo.splice(0)) each();
  };
}

/** Calls of a stub wait in it as `[method, …arguments]`. */
function queued(stub: Analytics, hear: (call: readonly unknown[]) => void): () => void {
  const read = (call: unknown) => Array.isArray(call) && hear(call);
  stub.slice(-200).forEach(read);
  const push = stub.push;
  const reading = (...calls: unknown[]) => {
    calls.forEach(read);
    return push.apply(stub, calls);
  };
  stub.push = reading;
  return () => {
    if (stub.push === reading) stub.push = push;
  };
}

function overheard(analytics: Analytics, method: string, hear: (call: unknown[]) => void): () => void {
  const said = analytics[method];
  if (typeof said !== 'function') return () => {};
  const own = Object.hasOwn(analytics, method);
  function hearing(this: unknown, ...call: unknown[]) {
    hear(call);
    return (said as Method).apply(this, call);
  }
  analytics[method] = hearing;
  return () => {
    if (analytics[method] !== hearing) return;
    if (own) analytics[method] = said;
    else delete analytics[method];
  };
}

/** Tells of what `window[name]` is, and of each that takes its place. */
function watched(name: string, tell: (value: unknown) => void): () => void {
  const page = window as unknown as Fields;
  let value = page[name];
  // the page's own assignment goes well, whatever comes of this
  const safely = (next: unknown) => {
    try {
      tell(next);
    } catch (problem) {
      console.warn(`momentdesk: ${name} cannot be heard`, problem);
    }
  };
  if (value !== undefined) safely(value);
  try {
    Object.defineProperty(window, name, {
      configurable: true,
      enumerable: true,
      get: () => value,
      set: next => {
        const other = next !== value;
        value = next;
        if (other) safely(next);
      },
    });
  } catch {
    // the page has nailed it down: then it does not change either
    return () => {};
  }
  return () => {
    delete page[name];
    if (value !== undefined) page[name] = value;
  };
}

/** How often each call waits in the stub, by the properties it was made with. */
type Told = WeakMap<object, Map<string, number>>;
/** Stands for the properties of calls that have none. */
const none = {};

function isRepeated(told: Told, call: readonly unknown[], waiting: boolean): boolean {
  // the stub's own mark of the page is not there when the call is made again
  const said = call.map(fieldsOf).find(each => each && !('__t' in each)) ?? none;
  const calls = told.get(said) ?? new Map<string, number>();
  told.set(said, calls);
  const key = call.filter(each => typeof each === 'string').join('\n');
  const waits = calls.get(key) ?? 0;
  calls.set(key, waiting ? waits + 1 : Math.max(waits - 1, 0));
  return !waiting && waits > 0;
}

function understand([method, ...call]: readonly unknown[], track: Track, say: (said: Said) => void): void {
  if (method === 'page') return aPage(call, say);
  const [event, properties] = call;
  if (method !== 'track' || typeof event !== 'string') return;
  const words = event.toLowerCase().split(/[\s_-]+/);
  const name = names[words.sort().join(' ')];
  if (name === undefined) return;
  const data = inGa4(fieldsOf(properties) ?? {});
  const [item] = (data?.items ?? []) as Fields[];
  if (name === 'view_item') say({ type: 'product', ...productOf(item) });
  track(name, data);
}

/** `page(category?, name?, properties?)` */
function aPage(call: readonly unknown[], say: (said: Said) => void): void {
  const named = call.filter(each => typeof each === 'string');
  const properties = call.map(fieldsOf).find(each => each !== undefined);
  const type = [...named, properties?.category, properties?.name].map(namedType).find(each => each !== undefined);
  say(type ? { type } : {});
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
}

function productOf(item: Fields | undefined): Said {
  const product = line(item?.item_id, 128);
  const title = line(item?.item_name, 500);
  return { ...(product && { product }), ...(title && { title }) };
}

/** Properties of Segment's commerce events as GA4's parameters. */
function inGa4(said: Fields): Fields | undefined {
  const single = said.product_id !== undefined || said.sku !== undefined || said.name !== undefined;
  const products = Array.isArray(said.products) ? said.products : single ? [said] : undefined;
  return essential({
    transaction_id: said.order_id,
    currency: said.currency,
    search_term: said.query,
    item_list_name: said.list_id ?? said.category,
    value: said.total ?? said.revenue ?? said.value,
    ...(products && { items: products.map(fieldsOf).flatMap(each => (each ? [itemOf(each)] : [])) }),
  });
}

function itemOf({ product_id, sku, name, price, quantity }: Fields): Fields {
  return { item_id: product_id ?? sku, item_name: name, price, quantity };
}
