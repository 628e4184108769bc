import { catalogue, category as categoryOf, find, inCategory, products, ratingOf } from '../catalogue.js';
import { track } from '../desk.js';
import { h, link } from '../dom.js';
import { t } from '../words.js';
import { crumbs, grid, inStock } from './parts.js';

const orders = {
  loved: (a, b) => ratingOf(b) - ratingOf(a),
  low: (a, b) => a.price - b.price,
  high: (a, b) => b.price - a.price,
};

function sortable(list) {
  const place = h('div', {}, grid([...list].sort(orders.loved)));
  const only = h('input', { type: 'checkbox', id: 'in-stock' });
  const choice = h('select', { id: 'sort' }, Object.keys(orders).map((name) => h('option', { value: name }, t(`sort.${name}`))));
  const show = () => place.replaceChildren(grid([...list].filter((product) => !only.checked || inStock(product)).sort(orders[choice.value])));
  only.addEventListener('change', show);
  choice.addEventListener('change', show);
  return [
    h('div', { class: 'sorting' }, h('span', { class: 'muted' }, t('shelf.count', { count: list.length })), h('label', { class: 'tick' }, only, t('sort.stock')), h('label', { for: 'sort' }, t('sort.label')), choice),
    place,
  ];
}

export function category(slug) {
  const one = categoryOf(slug);
  if (!one) return undefined;
  return {
    type: 'category',
    title: one.title,
    content: h('div', { class: 'wide' }, crumbs([one.title]), h('header', { class: 'shelf-head' }, h('h1', {}, one.title), h('p', { class: 'lead' }, one.line)), sortable(inCategory(slug))),
  };
}

export function search() {
  const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
  const found = query ? find(query) : products;
  const nothing = h('div', { class: 'empty' }, h('p', {}, t('search.none', { query })), h('p', { class: 'links' }, catalogue.categories.map((one) => link(`/shop/c/${one.slug}`, { class: 'chip' }, one.title))));
  return {
    type: 'search',
    title: query ? t('search.title', { query }) : t('search.all'),
    content: h('div', { class: 'wide' }, crumbs([t('search.crumb')]), h('header', { class: 'shelf-head' }, h('h1', { dir: 'auto' }, query ? t('search.title', { query }) : t('search.all'))), found.length > 0 ? sortable(found) : nothing),
    arrived: () => query && track('search', { search_term: query }),
  };
}
