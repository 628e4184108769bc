import * as basket from '../cart.js';
import { catalogue } from '../catalogue.js';
import { cartData, item, openChat, track } from '../desk.js';
import { h, link } from '../dom.js';
import { icon } from '../icons.js';
import { picture } from '../pictures/scenes.js';
import { number, price, t } from '../words.js';
import { crumbs } from './parts.js';

function quantity(line) {
  const choice = h('select', { 'aria-label': t('quantity.of', { product: line.product.title }) }, Array.from({ length: 9 }, (_, n) => h('option', { value: n + 1, selected: line.quantity === n + 1 }, number(n + 1))));
  choice.addEventListener('change', () => basket.setQuantity(line.variant, Number(choice.value)));
  return choice;
}

function drop(line) {
  const away = () => {
    track('remove_from_cart', { currency: 'EUR', value: (line.product.price * line.quantity) / 100, items: [item(line.product, line.variant, line.quantity)] });
    basket.setQuantity(line.variant, 0);
  };
  return h('button', { class: 'inline', type: 'button', onclick: away, 'aria-label': t('cart.drop.of', { product: line.product.title }) }, t('cart.drop'));
}

const row = (line) =>
  h('li', { class: 'line' },
    h('div', { class: 'stage', 'data-category': line.product.category }, picture(line.product, line.variant, '')),
    h('div', {}, h('h3', {}, link(`/shop/p/${line.product.slug}?variant=${line.variant.id}`, {}, line.product.title)), h('p', { class: 'muted' }, line.variant.title), h('p', { class: 'line-tools' }, quantity(line), drop(line))),
    h('strong', { class: 'line-price' }, price(line.product.price * line.quantity)));

export function sums() {
  const missing = catalogue.freeShippingFrom - basket.subtotal();
  return [
    h('dl', { class: 'sums' },
      h('dt', {}, t('sum.goods')), h('dd', {}, price(basket.subtotal())),
      h('dt', {}, t('sum.shipping')), h('dd', {}, basket.shipping() === 0 ? t('sum.free') : price(basket.shipping())),
      h('dt', { class: 'total' }, t('sum.total')), h('dd', { class: 'total' }, price(basket.total()))),
    missing > 0 && h('p', { class: 'note' }, icon('truck'), t('sum.missing', { price: price(missing) })),
  ];
}

const empty = () => h('div', { class: 'empty' }, h('p', { class: 'lead' }, t('cart.empty')), link('/shop/search', { class: 'button' }, t('cart.fill')));

const full = (lines) =>
  h('div', { class: 'buying' },
    h('ul', { class: 'lines' }, lines.map(row)),
    h('aside', { class: 'summary' }, h('h2', {}, t('sum.title')), sums(), link('/shop/checkout', { class: 'button big' }, t('cart.checkout'), icon('arrow')), h('p', { class: 'muted small' }, t('cart.safe')), h('button', { class: 'quiet', type: 'button', onclick: openChat }, icon('chat'), t('cart.ask'))));

export function cart() {
  const place = h('div', {});
  const show = () => {
    const lines = basket.lines();
    place.replaceChildren(lines.length > 0 ? full(lines) : empty());
  };
  document.addEventListener('cart-changed', show);
  show();
  return {
    type: 'cart',
    title: t('cart.title'),
    content: h('div', { class: 'wide' }, crumbs([t('cart.title')]), h('h1', {}, t('cart.title')), place),
    arrived: () => basket.count() > 0 && track('view_cart', cartData(basket.lines(), basket.subtotal())),
  };
}
