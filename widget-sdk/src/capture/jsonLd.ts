import { anyAvailable } from './stock';
import { type Item, line } from './types';

const mostScripts = 20;
const longest = 100_000;
const mostItems = 200;
const deepest = 4;

type Node = Record<string, unknown>;

/** The schema.org objects of the page's JSON-LD: lists, `@graph` and what a page is about, as far as it can be read and is of a sane size. */
export function jsonLd(): Item[] {
  const items: Item[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, mostScripts)) {
    const text = script.textContent ?? '';
    if (text.length > longest) continue;
    try {
      gather(JSON.parse(text), items, 0);
    } catch {
      // not JSON: as if it were not there
    }
  }
  return items;
}

function gather(value: unknown, items: Item[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > deepest || items.length >= mostItems) return;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, mostItems)) gather(each, items, depth + 1);
    return;
  }
  const node = value as Node;
  const types = typesOf(node['@type']);
  if (types.length > 0) items.push({ types, ...fields(node) });
  for (const inner of ['@graph', 'mainEntity', 'itemOffered']) gather(node[inner], items, depth + 1);
}

function typesOf(type: unknown): string[] {
  const named = (Array.isArray(type) ? type : [type]).slice(0, 10);
  return named.filter(name => typeof name === 'string').map(bare);
}

/** An offer of several offers tells of those. */
function offered(offers: unknown): (Node | undefined)[] {
  const own = [offers].flat().slice(0, mostItems) as (Node | undefined)[];
  return own.flatMap(each =>
    each?.availability === undefined && each?.offers ? [each.offers].flat() : [each],
  ) as Node[];
}

/** `https://schema.org/Product` and `schema:Product` are `Product`. */
export function bare(type: string): string {
  return type.trim().replace(/^.*[/#:]/, '');
}

function fields(node: Node): Omit<Item, 'types'> {
  const offer = [node.offers].flat()[0] as Node | undefined;
  const ids = [node.productGroupID, node.productID, node.sku, offer?.sku, node.mpn];
  return {
    id: ids.map(id => line(id, 128)).find(id => id !== undefined),
    name: line(node.name, 500),
    url: line(node.url ?? node['@id'], 2048),
    inStock: anyAvailable(offered(node.offers).map(each => each?.availability)),
  };
}
