import * as backend from '../backend.js';
import { productById, variantOf } from '../catalogue.js';
import { openChat } from '../desk.js';
import { clearComplaints, complain, field, h, link } from '../dom.js';
import { icon } from '../icons.js';
import { recall } from '../memory.js';
import { picture } from '../pictures/scenes.js';
import { atTime, onDay, price, t } from '../words.js';
import { crumbs } from './parts.js';

const items = (order) =>
  h('ul', { class: 'lines' }, order.lines.filter((line) => productById(line.product)).map((line) => {
    const product = productById(line.product);
    return h('li', { class: 'line' },
      h('div', { class: 'stage', 'data-category': product.category }, picture(product, variantOf(product, line.variant), '')),
      h('div', {}, h('h3', {}, link(`/shop/p/${product.slug}`, {}, product.title)), h('p', { class: 'muted' }, `${line.quantity} × ${variantOf(product, line.variant).title}`), h('p', {}, link(`/shop/p/${product.slug}/manual`, { class: 'more' }, icon('book'), t('manual.link')))),
      h('strong', { class: 'line-price' }, price(product.price * line.quantity)));
  }));

const STEPS = ['placed', 'paid', 'sent', 'in_transit', 'out_for_delivery', 'delivered'];

/** Steps of the usual way, with what really happened to this order put in between. */
function way(order) {
  const done = new Map(order.steps.map((step) => [step.to, step.at]));
  const rest = STEPS.filter((name) => !done.has(name) && !(name === 'in_transit' || name === 'out_for_delivery') && !order.closed);
  return h('ol', { class: 'way-steps' },
    order.steps.map((step) => h('li', { class: ['delayed', 'cancelled'].includes(step.to) ? 'done odd' : 'done' }, h('strong', {}, t(`step.${step.to}`)), h('span', { class: 'muted' }, atTime(step.at)))),
    rest.map((name) => h('li', {}, h('span', {}, t(`step.${name}`)))));
}

function parcel(order) {
  if (!order.tracking) return h('p', { class: 'note' }, icon('parcel'), t(order.closed ? 'order.nothing' : 'order.packing'));
  return h('p', { class: 'note' }, icon('parcel'), h('span', {}, t('order.carrier', { company: order.tracking.company, number: order.tracking.number }), ' ', order.promisedAt && !order.closed && h('strong', {}, t('order.promised', { day: onDay(order.promisedAt) }))));
}

const asks = (order) =>
  h('div', { class: 'actions' },
    h('button', { class: 'button', type: 'button', onclick: openChat }, icon('chat'), t('order.ask')),
    order.steps.some((step) => step.to === 'delivered') && !order.steps.some((step) => step.to === 'reviewed') && link(`/shop/orders/${order.number}/review`, { class: 'button ghost' }, icon('star'), t('order.review')));

async function known(number) {
  try {
    return await backend.order(number);
  } catch {
    return undefined;
  }
}

const unknown = (number) => ({
  type: 'order_status',
  title: t('order.unknown.title'),
  content: h('div', { class: 'narrow' }, crumbs([t('order.lookup'), '/shop/orders'], [`#${number}`]), h('h1', {}, t('order.unknown.title')), h('p', {}, t('order.unknown', { number })), link('/shop/orders', { class: 'button' }, t('order.lookup'))),
});

export async function status(number) {
  const order = await known(number);
  if (!order) return unknown(number);
  const place = h('div', {});
  const show = (now) => place.replaceChildren(h('h1', {}, t('order.title', { number: now.number })), h('p', { class: 'lead' }, t(`state.${now.state}`)), h('div', { class: 'order' }, h('section', {}, way(now), parcel(now), asks(now)), h('section', {}, items(now), h('p', { class: 'order-total' }, t('sum.total'), h('strong', {}, price(now.total))))));
  document.addEventListener('order-moved', (event) => event.detail.number === number && show(event.detail));
  show(order);
  return {
    type: 'order_status',
    title: t('order.title', { number }),
    content: h('div', { class: 'wide' }, crumbs([t('order.lookup'), '/shop/orders'], [`#${number}`]), place),
  };
}

export async function confirmation(number) {
  const order = await known(number);
  if (!order) return unknown(number);
  return {
    type: 'confirmation',
    title: t('thanks.title'),
    content: h('div', { class: 'wide' },
      h('header', { class: 'thanks' }, h('span', { class: 'seal' }, icon('check')), h('h1', {}, t('thanks.title')), h('p', { class: 'lead' }, t(order.payment === 'card' ? 'thanks.card' : 'thanks.delivery', { number: order.number, price: price(order.total) })), h('div', { class: 'actions' }, link(`/shop/orders/${number}`, { class: 'button' }, icon('truck'), t('thanks.follow')), link('/shop/', { class: 'button ghost' }, t('thanks.on')))),
      items(order),
      h('p', { class: 'note' }, icon('book'), t('thanks.meanwhile'))),
  };
}

export function lookup() {
  const mine = recall('orders', []);
  const form = h('form', { class: 'lookup' }, field(t('order.number'), 'number', { inputmode: 'numeric', required: true, placeholder: '1001', maxlength: 12 }), h('button', { class: 'button' }, t('order.find')));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearComplaints(form);
    const number = form.elements.number.value.replace(/\D/g, '');
    if (number && (await known(number))) location.assign(`/shop/orders/${number}`);
    else complain(form, 'number', t('order.unknown', { number: form.elements.number.value }));
  });
  return {
    type: 'order_status',
    title: t('order.lookup'),
    content: h('div', { class: 'narrow' }, crumbs([t('order.lookup')]), h('h1', {}, t('order.lookup')), h('p', { class: 'lead' }, t('order.lookup.text')), form,
      mine.length > 0 && [h('h2', {}, t('order.mine')), h('ul', { class: 'links' }, mine.map((number) => h('li', {}, link(`/shop/orders/${number}`, { class: 'chip' }, `#${number}`))))]),
  };
}
