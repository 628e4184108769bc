import { jsonLd } from './jsonLd';
import { meaning } from './meaning';
import { microdata } from './microdata';
import { openGraph } from './openGraph';
import type { Said } from './types';

/** How long what was read holds, in milliseconds. */
const fresh = 2_000;

/** Reads what a page says of itself to machines: first schema.org's words, then OpenGraph's. Nothing a visitor has typed is looked at. */
export class PageReader {
  #last: { href: string; at: number; words: string; said: Said } | undefined;

  /** Pages that change their address without loading often leave the old page's words behind: then nothing is said. */
  read(): Said {
    const { href, pathname } = location;
    const last = this.#last;
    if (last?.href === href && Date.now() - last.at < fresh) return last.said;
    const items = [jsonLd(), microdata()];
    const graph = openGraph();
    const words = JSON.stringify([items, graph]);
    const left = last !== undefined && last.words === words && new URL(last.href).pathname !== pathname;
    if (left) return {};
    const said = agreed([...items.map(each => meaning(each, pathname)), graph]);
    this.#last = { href, at: Date.now(), words, said };
    return said;
  }
}

/** The surest source comes first. What another one says of a product counts only if they mean the same kind of page. */
export function agreed(sources: readonly Said[]): Said {
  const type = sources.find(said => said.type)?.type;
  const fitting = sources.filter(said => type === undefined || said.type === undefined || said.type === type);
  const product = fitting.find(said => said.product)?.product;
  const title = fitting.find(said => said.title)?.title;
  const stock = fitting.find(said => typeof said.inStock === 'boolean');
  const country = sources.map(said => said.country).find(said => typeof said === 'string' && /^[a-z]{2}$/i.test(said));
  return {
    ...(type && { type }),
    ...(product && { product }),
    ...(title && { title }),
    ...(stock && { inStock: stock.inStock }),
    ...(country && { country }),
  };
}
