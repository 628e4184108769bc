import * as backend from '../backend.js';
import { productById, productBySlug, ratingOf } from '../catalogue.js';
import { complain, field, h, link } from '../dom.js';
import { icon } from '../icons.js';
import { recall, remember } from '../memory.js';
import { picture } from '../pictures/scenes.js';
import { inMonth, number, score, t } from '../words.js';
import { crumbs, rating, review } from './parts.js';

const own = (product) => recall('reviews', []).filter((one) => one.product === product.id);

function spread(list) {
  return h('dl', { class: 'spread' }, [5, 4, 3, 2, 1].map((stars) => {
    const count = list.filter((one) => one.stars === stars).length;
    return [h('dt', {}, number(stars)), h('dd', {}, h('meter', { min: 0, max: list.length, value: count, 'aria-label': t('reviews.bar', { stars, count }) }), h('span', { class: 'muted' }, number(count)))];
  }));
}

export function reviews(slug) {
  const product = productBySlug(slug);
  if (!product) return undefined;
  const all = [...own(product), ...product.reviews];
  return {
    type: 'reviews',
    product: product.id,
    title: t('reviews.of', { product: product.title }),
    content: h('div', { class: 'wide' }, crumbs([product.title, `/shop/p/${slug}`], [t('reviews.title')]),
      h('div', { class: 'two reviews-page' },
        h('aside', {}, h('div', { class: 'stage', 'data-category': product.category }, picture(product)), h('h1', {}, t('reviews.of', { product: product.title })), h('p', { class: 'score' }, h('strong', {}, score(ratingOf(product))), rating(product)), spread(all), link(`/shop/p/${slug}`, { class: 'button ghost' }, t('reviews.back'))),
        h('section', {}, all.map((one) => h('div', { class: 'dated' }, review(one), h('p', { class: 'muted small' }, t('reviews.bought', { day: inMonth(one.when) }))))))),
  };
}

const starChoice = () =>
  h('fieldset', { class: 'star-choice' }, h('legend', {}, t('review.stars')), [5, 4, 3, 2, 1].map((n) => [
    h('input', { type: 'radio', name: 'rating', value: n, id: `star-${n}`, required: true }),
    h('label', { for: `star-${n}` }, icon('star'), h('span', { class: 'unseen' }, t('stars.label', { value: n }))),
  ]), h('p', { class: 'field-error', id: 'field-rating-error', hidden: true }));

function keep(order, values) {
  const written = order.lines.map((line) => ({ product: line.product, by: order.firstName, stars: Number(values.rating), when: new Date().toISOString(), text: values.text }));
  remember('reviews', [...written, ...recall('reviews', [])].slice(0, 30));
}

function form(order) {
  const failure = h('p', { class: 'failure', role: 'alert', hidden: true });
  const element = h('form', { class: 'review-form' }, starChoice(), field(t('review.text'), 'text', { rows: 5, required: true, maxlength: 2000, placeholder: t('review.placeholder') }), failure, h('button', { class: 'button' }, t('review.send')));
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(element));
    try {
      await backend.advance(order.number, { to: 'reviewed', rating: Number(values.rating), text: values.text });
      keep(order, values);
      element.replaceWith(h('div', { class: 'note', role: 'status' }, icon('heart'), h('span', {}, t(Number(values.rating) > 3 ? 'review.thanks' : 'review.sorry'), ' ', link('/shop/club', {}, t('review.club')))));
    } catch (problem) {
      if (problem.field && complain(element, problem.field, problem.message)) return;
      failure.textContent = problem.message;
      failure.hidden = false;
    }
  });
  return element;
}

export async function reviewForm(number) {
  let order;
  try {
    order = await backend.order(number);
  } catch {
    return undefined;
  }
  const bought = order.lines.map((line) => productById(line.product)).filter(Boolean);
  if (bought.length === 0) return undefined;
  const first = bought[0];
  return {
    type: 'review_form',
    product: first.id,
    title: t('review.title'),
    content: h('div', { class: 'narrow' }, crumbs([t('order.title', { number }), `/shop/orders/${number}`], [t('review.title')]), h('h1', {}, t('review.title')), h('p', { class: 'lead' }, t('review.lead', { products: bought.map((product) => product.title).join(', ') })), h('div', { class: 'stage', 'data-category': first.category }, picture(first)), form(order)),
  };
}
