import * as cart from '../cart.js';
import { ratingOf } from '../catalogue.js';
import { item, track } from '../desk.js';
import { h, link } from '../dom.js';
import { icon, stars } from '../icons.js';
import { picture } from '../pictures/scenes.js';
import { price, score, t } from '../words.js';

export const inStock = (product) => product.variants.some((variant) => variant.stock > 0);

export function rating(product, withCount = true) {
  const value = ratingOf(product);
  const count = product.reviews.length;
  const label = t('stars.label', { value: score(value) });
  return h('span', { class: 'rating' }, stars(value, label), withCount && h('span', { class: 'muted' }, t('reviews.count', { count })));
}

export const priceTag = (product) =>
  h('p', { class: 'price' }, h('span', {}, price(product.price)), product.was && h('s', { 'aria-label': t('price.was', { price: price(product.was) }) }, price(product.was)));

export function compareBox(product) {
  const box = h('input', { type: 'checkbox', checked: cart.compared().includes(product.id) });
  box.addEventListener('change', () => cart.toggleCompared(product));
  document.addEventListener('compare-changed', () => {
    box.checked = cart.compared().includes(product.id);
  });
  return h('label', { class: 'tick' }, box, t('compare.tick'));
}

export function wishButton(product) {
  const button = h('button', { class: 'wish', type: 'button' });
  const show = () => {
    const wished = cart.wishes().includes(product.id);
    button.setAttribute('aria-pressed', String(wished));
    button.setAttribute('aria-label', t(wished ? 'wish.remove' : 'wish.add', { product: product.title }));
    button.replaceChildren(icon('heart', wished));
  };
  button.addEventListener('click', () => {
    if (cart.toggleWish(product)) track('add_to_wishlist', { currency: 'EUR', value: product.price / 100, items: [item(product)] });
    show();
  });
  show();
  return button;
}

const swatches = (product) =>
  h('ul', { class: 'dots', 'aria-label': t('variants.label') }, product.variants.map((variant) => {
    const dot = h('li', { title: variant.title, class: variant.stock === 0 ? 'dot out' : 'dot' }, h('span', { class: 'unseen' }, variant.title));
    dot.style.setProperty('--dot', variant.colour);
    return dot;
  }));

export function card(product) {
  return h(
    'article',
    { class: 'card', 'data-category': product.category },
    h('div', { class: 'stage' }, picture(product, undefined, ''), product.was && h('span', { class: 'flag' }, t('price.less', { percent: Math.round(100 - (100 * product.price) / product.was) })), wishButton(product)),
    h('h3', {}, link(`/shop/p/${product.slug}`, { class: 'cover' }, product.title)),
    h('p', { class: 'muted tagline' }, product.tagline),
    h('div', { class: 'card-row' }, priceTag(product), swatches(product)),
    h('div', { class: 'card-row' }, rating(product), compareBox(product)),
  );
}

export const grid = (products) => h('div', { class: 'grid' }, products.map(card));

export const crumbs = (...steps) =>
  h('nav', { class: 'crumbs', 'aria-label': t('crumbs.label') }, h('ol', {}, h('li', {}, link('/shop/', {}, t('crumbs.home'))), steps.map(([text, href]) => h('li', {}, href ? link(href, {}, text) : h('span', { 'aria-current': 'page' }, text)))));

export const promises = () =>
  h('ul', { class: 'promises' }, [['truck', 'promise.shipping'], ['back', 'promise.returns'], ['shield', 'promise.warranty'], ['chat', 'promise.people']].map(([name, key]) =>
    h('li', {}, icon(name), h('span', {}, h('strong', {}, t(key)), h('span', { class: 'muted' }, t(`${key}.more`))))));

export const review = (one) =>
  h('article', { class: 'review' }, h('header', {}, stars(one.stars, t('stars.label', { value: one.stars })), h('strong', { dir: 'auto' }, one.by)), h('p', { dir: 'auto' }, one.text));
