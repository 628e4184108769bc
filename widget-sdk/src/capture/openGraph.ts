import { available } from './stock';
import { line, type Said } from './types';

/** What the page tells networks it is shared on. A plain `website` says nothing. */
export function openGraph(): Said {
  const said = (name: string) =>
    line(document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'), 500);
  const type = said('og:type')?.toLowerCase();
  const isList = type === 'product.group';
  const isProduct = !isList && (type?.startsWith('product') || type === 'og:product' || said('product:price:amount'));
  if (isProduct) {
    const product = line(said('product:retailer_item_id'), 128);
    const title = said('og:title');
    const inStock = available(said('product:availability') ?? said('og:availability'));
    return {
      type: 'product',
      ...(product && { product }),
      ...(title && { title }),
      ...(inStock !== undefined && { inStock }),
    };
  }
  if (isList) return { type: 'category' };
  return type === 'article' ? { type: 'content' } : {};
}
