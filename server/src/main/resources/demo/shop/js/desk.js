// Everything this shop says to Momentdesk: which page is open and what happened, in GA4's names.

import { recall } from './memory.js';

const say = (...call) => window.momentdesk?.(...call);

export const item = (product, variant, quantity = 1) => ({
  item_id: product.id,
  item_name: product.title,
  item_category: product.category,
  ...(variant && { item_variant: variant.title }),
  price: product.price / 100,
  quantity,
});

export const cartData = (lines, value) => ({
  currency: 'EUR',
  value: value / 100,
  items: lines.map((line) => item(line.product, line.variant, line.quantity)),
});

export const track = (name, data) => say('track', name, data);
export const openChat = () => say('open');

/** Boots the widget and says which page this is; then the customer, when one is logged in. */
export function arrive(page) {
  say('boot', { site: 'pk_demo', locale: document.documentElement.lang, consent: true });
  const known = recall('identity', null);
  if (known && known.proof.exp * 1000 > Date.now()) identify(known);
  say('page', { url: location.href, title: document.title, type: page.type, ...(page.product && { product: page.product }) });
}

export const identify = (identity) => say('identify', identity);

/** The reference that lets a guest's order be joined with this visit; undefined while the widget is away. */
export async function visitorRef() {
  try {
    const { state } = window.momentdesk;
    const known = typeof state === 'function' ? state() : await say('state');
    return known?.visitorRef;
  } catch {
    return undefined;
  }
}

export const leave = () => say('shutdown');

export function onMoment(listener) {
  const hear = (event) => listener(event.detail);
  for (const name of ['momentdesk:moment:changed', 'moment:changed']) {
    window.addEventListener(name, hear);
    document.addEventListener(name, hear);
  }
}
