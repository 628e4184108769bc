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

/** Says which page this is, and who the customer is when one is logged in. The widget has booted by its script's own attributes. */
export function arrive(page) {
  const known = recall('identity', null);
  if (known && known.proof.exp * 1000 > Date.now()) identify(known);
  say('page', { url: location.href, title: document.title, type: page.type, ...(page.product && { product: page.product }) });
}

export const identify = ({ id, email, name, proof }) => say('identify', { id, email, name, proof });

/** Waits until the widget is connected, but never long: the shop works without it. */
const connected = () => Promise.race([say('ready'), new Promise((resolve) => setTimeout(resolve, 1500))]);

/** The reference that lets a guest's order be joined with this visit; undefined while the widget is away. */
export async function visitorRef() {
  await connected();
  return say('visitorRef') ?? undefined;
}

/** Ends the visitor's session: the next page is somebody else's. */
export async function leave() {
  await connected();
  await say('shutdown');
}

export const onDesk = (name, listener) => document.addEventListener(`momentdesk:${name}`, (event) => listener(event.detail));
