import * as cart from '../cart.js';
import { productById, productBySlug, products } from '../catalogue.js';
import { item, track } from '../desk.js';
import { h, link } from '../dom.js';
import { icon } from '../icons.js';
import { picture } from '../pictures/scenes.js';
import { price, t } from '../words.js';
import { crumbs, inStock, rating } from './parts.js';

function chosen() {
  const asked = new URLSearchParams(location.search).get('p');
  const ids = asked ? asked.split(',').map((slug) => productBySlug(slug)?.id).filter(Boolean) : cart.compared();
  return ids.slice(0, 3).map(productById);
}

const rows = (list) => {
  const names = [...new Set(list.flatMap((product) => product.facts.map((fact) => fact.name)))];
  const fact = (product, name) => product.facts.find((one) => one.name === name)?.value ?? '–';
  return [
    [t('compare.price'), (product) => h('strong', {}, price(product.price))],
    [t('compare.rating'), (product) => rating(product)],
    [t('compare.stock'), (product) => t(inStock(product) ? 'stock.some' : 'stock.none')],
    [t('variants.label'), (product) => product.variants.map((variant) => variant.title).join(', ')],
    [t('fact.size'), (product) => product.dimensions],
    [t('fact.weight'), (product) => t('fact.grams', { grams: product.weight })],
    [t('fact.warranty'), (product) => (product.warrantyMonths ? t('fact.months', { count: product.warrantyMonths }) : '–')],
    ...names.map((name) => [name, (product) => fact(product, name)]),
    [t('compare.why'), (product) => h('ul', { class: 'why' }, product.why.map((reason) => h('li', {}, reason)))],
  ];
};

const column = (product) =>
  h('th', { scope: 'col' },
    h('div', { class: 'stage', 'data-category': product.category }, picture(product, undefined, '')),
    link(`/shop/p/${product.slug}`, {}, product.title),
    h('button', { class: 'drop', type: 'button', 'aria-label': t('compare.drop', { product: product.title }), onclick: () => { cart.toggleCompared(product); location.assign('/shop/compare'); } }, icon('close')));

const table = (list) =>
  h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('compare.title') },
    h('table', { class: 'compare' },
      h('thead', {}, h('tr', {}, h('td', {}), list.map(column))),
      h('tbody', {}, rows(list).map(([name, value]) => h('tr', {}, h('th', { scope: 'row' }, name), list.map((product) => h('td', {}, value(product))))),
        h('tr', {}, h('th', { scope: 'row' }, h('span', { class: 'unseen' }, t('compare.go'))), list.map((product) => h('td', {}, link(`/shop/p/${product.slug}`, { class: 'button small' }, t('compare.go'))))))));

function suggestion(list) {
  const rest = products.filter((product) => !list.includes(product));
  const choice = h('select', { id: 'another', 'aria-label': t('compare.another') }, h('option', { value: '' }, t('compare.another')), rest.map((product) => h('option', { value: product.id }, product.title)));
  choice.addEventListener('change', () => {
    cart.toggleCompared(productById(choice.value));
    location.assign('/shop/compare');
  });
  return h('p', { class: 'another' }, choice);
}

export function compare() {
  const list = chosen();
  return {
    type: 'compare',
    title: t('compare.title'),
    product: list[0]?.id,
    content: h('div', { class: 'wide' }, crumbs([t('compare.title')]), h('h1', {}, t('compare.title')),
      list.length > 0 ? table(list) : h('p', { class: 'lead' }, t('compare.empty')),
      list.length < 3 && suggestion(list)),
    arrived: () => list.length > 0 && track('view_item_list', { item_list_name: 'compare', items: list.map((product) => item(product)) }),
  };
}
