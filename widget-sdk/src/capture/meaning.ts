import type { PageType } from '../protocol';
import type { Item, Said } from './types';

/** The first that the page is marked as counts: a product's page may hold questions, a list's page articles. */
const meanings: readonly [PageType, readonly string[]][] = [
  ['checkout', ['CheckoutPage']],
  ['search', ['SearchResultsPage']],
  ['order_status', ['Order', 'OrderStatus', 'ParcelDelivery', 'TrackAction']],
  ['product', ['Product', 'ProductGroup', 'ProductModel', 'IndividualProduct', 'SomeProducts']],
  ['product', ['ItemPage']],
  ['category', ['CollectionPage', 'OfferCatalog', 'ItemList']],
  ['how_to', ['HowTo']],
  ['content', ['Article', 'BlogPosting', 'NewsArticle', 'TechArticle', 'Blog', 'Recipe', 'AboutPage']],
  ['help', ['FAQPage', 'QAPage', 'ContactPage']],
  ['account', ['ProfilePage']],
];

const front = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i;

/** What the objects that a page is marked with say of the page itself. The front page is that, whatever it shows. */
export function meaning(items: readonly Item[], path: string): Said {
  if (front.test(path)) return {};
  for (const [type, names] of meanings) {
    const found = items.filter(item => item.types.some(name => names.includes(name)));
    if (found.length === 0) continue;
    if (type !== 'product') return { type };
    const one = theOne(found, path);
    return one ? product(one) : { type: 'category' };
  }
  return {};
}

/** Of several products the one whose address this is; none of them: it is a list. */
function theOne(products: Item[], path: string): Item | undefined {
  const kinds = new Set(products.map(item => item.name ?? item.id ?? item.url));
  if (kinds.size <= 1) return products.find(item => item.id !== undefined) ?? products[0];
  return products.find(({ url }) => url !== undefined && pathOf(url) === path);
}

function product({ id, name, inStock }: Item): Said {
  return {
    type: 'product',
    ...(id !== undefined && { product: id }),
    ...(name !== undefined && { title: name }),
    ...(inStock !== undefined && { inStock }),
  };
}

function pathOf(url: string): string | undefined {
  try {
    return new URL(url, location.href).pathname;
  } catch {
    return undefined;
  }
}
