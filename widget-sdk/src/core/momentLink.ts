/** What help is asked about: an order, a product, a topic. */
export interface About {
  order?: string;
  product?: string;
  topic?: string;
}

/** As the protocol limits them. */
const limits = { order: 64, product: 128, topic: 64, article: 64 };
const unfit = /\p{Cc}/u;

/**
 * What the link that led here asks for: `momentdesk=open` alone, or with `momentdesk_order`, `momentdesk_product`, `momentdesk_topic`; `momentdesk_article` opens one answer. Taken
 * out of the address, so that a reload or a copied address does not ask again. Undefined for an ordinary address; what does not fit is left out.
 */
export function takeMomentLink(): { about: About; article?: string } | undefined {
  const url = new URL(location.href);
  const found: About & { article?: string } = {};
  let asked = url.searchParams.has('momentdesk');
  url.searchParams.delete('momentdesk');
  for (const name of Object.keys(limits) as (keyof typeof limits)[]) {
    const value = url.searchParams.get(`momentdesk_${name}`)?.trim();
    url.searchParams.delete(`momentdesk_${name}`);
    asked ||= value !== undefined;
    if (value && [...value].length <= limits[name] && !unfit.test(value)) found[name] = value;
  }
  if (!asked) return undefined;
  history.replaceState(history.state, '', url);
  const { article, ...about } = found;
  return { about, ...(article && { article }) };
}
