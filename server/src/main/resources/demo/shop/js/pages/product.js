import * as cart from '../cart.js';
import { category, inCategory, productBySlug, variantOf } from '../catalogue.js';
import { item, openChat, track } from '../desk.js';
import { h, link } from '../dom.js';
import { icon } from '../icons.js';
import { picture } from '../pictures/scenes.js';
import { asWritten, number, t } from '../words.js';
import { compareBox, crumbs, grid, priceTag, rating, review, wishButton } from './parts.js';

const stockWords = (variant) => (variant.stock === 0 ? t('stock.none') : variant.stock < 6 ? t('stock.few', { count: variant.stock }) : t('stock.some'));

function choices(product, chosen, choose) {
  return h('fieldset', { class: 'choices' }, h('legend', {}, t('variants.label'), ': ', h('strong', { class: 'chosen-name' }, chosen.title)), product.variants.map((variant) => {
    const input = h('input', { type: 'radio', name: 'variant', value: variant.id, checked: variant.id === chosen.id });
    input.addEventListener('change', () => choose(variant));
    const label = h('label', { class: variant.stock === 0 ? 'swatch out' : 'swatch', title: variant.title }, input, h('span', { class: 'unseen' }, variant.title));
    label.style.setProperty('--dot', variant.colour);
    return label;
  }));
}

function quantityBox() {
  return h('select', { id: 'quantity', name: 'quantity', 'aria-label': t('quantity') }, [1, 2, 3, 4, 5].map((n) => h('option', { value: n }, number(n))));
}

function buyBox(product, chosen, shown) {
  let variant = chosen;
  const stock = h('p', { class: 'stock' });
  const button = h('button', { class: 'button big', type: 'submit' });
  const added = h('p', { class: 'added', role: 'status' });
  const show = () => {
    stock.textContent = stockWords(variant);
    stock.classList.toggle('none', variant.stock === 0);
    button.disabled = variant.stock === 0;
    button.replaceChildren(icon('bag'), t(variant.stock === 0 ? 'buy.none' : 'buy.add'));
  };
  const fieldset = choices(product, variant, (other) => {
    variant = other;
    fieldset.querySelector('.chosen-name').textContent = other.title;
    shown(other);
    show();
  });
  const quantity = quantityBox();
  const form = h('form', { class: 'buy' }, fieldset, stock, h('div', { class: 'buy-row' }, quantity, button, wishButton(product)), added);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const many = Number(quantity.value);
    cart.add(product, variant, many);
    track('add_to_cart', { currency: 'EUR', value: (product.price * many) / 100, items: [item(product, variant, many)] });
    added.replaceChildren(icon('check'), t('buy.added', { product: product.title }), ' ', link('/shop/cart', {}, t('buy.see')));
  });
  show();
  return form;
}

const facts = (product) =>
  h('dl', { class: 'facts' }, [...product.facts, { name: t('fact.size'), value: product.dimensions }, { name: t('fact.weight'), value: t('fact.grams', { grams: product.weight }) }, { name: t('fact.warranty'), value: product.warrantyMonths ? t('fact.months', { count: product.warrantyMonths }) : t('fact.nowarranty') }].map((fact) => [h('dt', {}, fact.name), h('dd', {}, fact.value)]));

const asides = (product) =>
  h('ul', { class: 'asides' },
    h('li', {}, icon('truck'), t(product.price >= 6000 ? 'aside.free' : 'aside.shipping')),
    h('li', {}, icon('back'), t('aside.returns')),
    h('li', {}, icon('chat'), h('button', { class: 'inline', type: 'button', onclick: openChat }, t('aside.ask'))));

export function product(slug) {
  const one = productBySlug(slug);
  if (!one) return undefined;
  const chosen = variantOf(one, new URLSearchParams(location.search).get('variant'));
  const stage = h('div', { class: 'stage big', 'data-category': one.category }, picture(one, chosen));
  const shelf = category(one.category);
  const others = [...inCategory(one.category), ...inCategory('coffee'), ...inCategory('table')].filter((other, at, all) => other.id !== one.id && all.indexOf(other) === at).slice(0, 4);
  return {
    type: 'product',
    product: one.id,
    title: one.title,
    content: h('div', { class: 'wide' },
      crumbs([shelf.title, `/shop/c/${shelf.slug}`], [one.title]),
      h('div', { class: 'product' },
        stage,
        h('div', { class: 'product-words' },
          h('h1', {}, one.title),
          h('p', { class: 'lead' }, one.tagline),
          h('p', {}, link(`/shop/p/${slug}/reviews`, { class: 'plain' }, rating(one))),
          priceTag(one),
          h('p', { class: 'muted small' }, t('price.tax')),
          h('p', asWritten, one.description),
          h('ul', { class: 'why', ...asWritten }, one.why.map((reason) => h('li', {}, icon('check'), reason))),
          buyBox(one, chosen, (variant) => stage.replaceChildren(picture(one, variant))),
          h('div', { class: 'card-row' }, compareBox(one), link(`/shop/p/${slug}/manual`, { class: 'more' }, icon('book'), t('manual.link'))),
          asides(one))),
      h('div', { class: 'two' },
        h('section', {}, h('h2', {}, t('fact.title')), facts(one)),
        h('section', {}, h('h2', {}, t('reviews.title')), one.reviews.slice(0, 2).map(review), link(`/shop/p/${slug}/reviews`, { class: 'more' }, t('reviews.all'), icon('arrow')))),
      h('section', {}, h('h2', {}, t('product.others')), grid(others))),
    arrived: () => track('view_item', { currency: 'EUR', value: one.price / 100, items: [item(one, chosen)] }),
  };
}

