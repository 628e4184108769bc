const wanted = new Set(
  (
    'view_item view_item_list select_item search view_search_results add_to_wishlist add_to_cart remove_from_cart ' +
    'view_cart begin_checkout add_shipping_info add_payment_info purchase refund'
  ).split(' '),
);

/**
 * Reads GA4 events from the page's `dataLayer`: those that are there and those to come, both as Tag Manager's
 * `{event, ecommerce}` and as gtag's `event, name, parameters`. Answers with its undo.
 */
export function readDataLayer(track: (name: string, data?: object) => void): () => void {
  const page = window as { dataLayer?: unknown[] };
  page.dataLayer ??= [];
  const layer = page.dataLayer;
  const read = (item: unknown) => {
    const [name, data] = eventOf(item);
    if (name !== undefined && wanted.has(name)) track(name, data);
  };
  layer.forEach(read);
  const push = layer.push;
  const reading = (...items: unknown[]) => {
    const length = push.apply(layer, items);
    items.forEach(read);
    return length;
  };
  layer.push = reading;
  return () => {
    if (layer.push === reading) layer.push = push;
  };
}

function eventOf(item: unknown): [name?: string, data?: object] {
  if (typeof item !== 'object' || item === null) return [];
  const call = item as ArrayLike<unknown>;
  if (call[0] === 'event' && typeof call[1] === 'string') return [call[1], plain(call[2])];
  const { event, ecommerce } = item as { event?: unknown; ecommerce?: unknown };
  return typeof event === 'string' ? [event, plain(ecommerce)] : [];
}

function plain(data: unknown): object | undefined {
  return typeof data === 'object' && data !== null ? data : undefined;
}
