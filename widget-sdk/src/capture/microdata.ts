import { bare } from './jsonLd';
import { anyAvailable } from './stock';
import { type Item, line } from './types';

const most = 200;

/** The schema.org objects that the page's own elements are marked as; those inside others are theirs. */
export function microdata(): Item[] {
  const marked = [...document.querySelectorAll('[itemscope][itemtype*="schema.org/"]')].slice(0, most);
  return marked
    .filter(element => !element.hasAttribute('itemprop') || element.getAttribute('itemprop') === 'mainEntity')
    .map(element => {
      const id = ['productID', 'sku', 'mpn'].map(name => property(element, name, 128)).find(each => each !== undefined);
      return {
        types: (element.getAttribute('itemtype') ?? '').split(/\s+/).slice(0, 10).map(bare),
        id,
        name: property(element, 'name', 500),
        url: property(element, 'url', 2048),
        inStock: anyAvailable(offers(element).map(offer => property(offer, 'availability', 60))),
      };
    });
}

function offers(item: Element): Element[] {
  const marked = [...item.querySelectorAll('[itemprop~="offers"][itemscope]')].slice(0, most);
  return marked.filter(offer => offer.parentElement?.closest('[itemscope]') === item);
}

/** Never what somebody types: forms carry no properties of things. */
function property(item: Element, name: string, longest: number): string | undefined {
  for (const element of [...item.querySelectorAll(`[itemprop~="${name}"]`)].slice(0, most)) {
    if (element.parentElement?.closest('[itemscope]') !== item || element.matches('input, textarea, select')) continue;
    const said = ['content', 'href', 'value'].map(attribute => element.getAttribute(attribute));
    return line(said.find(value => value !== null) ?? element.textContent, longest);
  }
  return undefined;
}
