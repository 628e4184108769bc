import { checkout as send } from '../backend.js';
import * as basket from '../cart.js';
import { cartData, track, visitorRef } from '../desk.js';
import { clearComplaints, complain, field, h, link } from '../dom.js';
import { icon } from '../icons.js';
import { recall, remember } from '../memory.js';
import { picture } from '../pictures/scenes.js';
import { price, t } from '../words.js';
import { sums } from './cart.js';
import { crumbs } from './parts.js';

export const GOOD_CARD = '4242 4242 4242 4242';
export const BAD_CARD = '4000 0000 0000 0002';

function contact() {
  const known = recall('identity', null) ?? recall('contact', {});
  return h('fieldset', {}, h('legend', {}, t('checkout.contact')),
    field(t('field.name'), 'name', { required: true, autocomplete: 'name', value: known.name ?? '', maxlength: 120 }),
    field(t('field.email'), 'email', { type: 'email', required: true, autocomplete: 'email', value: known.email ?? '', maxlength: 200 }),
    field(t('field.address'), 'address', { required: true, autocomplete: 'street-address', value: known.address ?? '', maxlength: 200 }),
    h('div', { class: 'pair' }, field(t('field.zip'), 'zip', { required: true, autocomplete: 'postal-code', value: known.zip ?? '', maxlength: 20 }), field(t('field.city'), 'city', { required: true, autocomplete: 'address-level2', value: known.city ?? '', maxlength: 100 })));
}

function payment() {
  const card = field(t('field.card'), 'card', { inputmode: 'numeric', autocomplete: 'off', value: GOOD_CARD, maxlength: 24 }, t('checkout.cards', { good: GOOD_CARD, bad: BAD_CARD }));
  const way = (value, name, more) => {
    const input = h('input', { type: 'radio', name: 'payment', value, checked: value === 'card' });
    input.addEventListener('change', () => {
      card.hidden = value !== 'card';
    });
    return h('label', { class: 'way' }, input, h('span', {}, h('strong', {}, name), h('span', { class: 'muted' }, more)));
  };
  return h('fieldset', {}, h('legend', {}, t('checkout.payment')), way('card', t('pay.card'), t('pay.card.more')), card, way('on_delivery', t('pay.delivery'), t('pay.delivery.more')));
}

async function ask(form) {
  const values = Object.fromEntries(new FormData(form));
  const { payment: way, card, ...contactOf } = values;
  remember('contact', contactOf);
  track('add_payment_info', { ...cartData(basket.lines(), basket.total()), payment_type: way });
  return send({
    lines: basket.lines().map((line) => ({ product: line.product.id, variant: line.variant.id, quantity: line.quantity })),
    contact: contactOf,
    payment: way,
    ...(way === 'card' && { card }),
    customer: recall('identity', null)?.id,
    visitorRef: await visitorRef(),
  });
}

function bought(order) {
  track('purchase', { ...cartData(basket.lines(), order.total), transaction_id: order.number, shipping: order.shipping / 100 });
  remember('orders', [order.number, ...recall('orders', []).filter((number) => number !== order.number)].slice(0, 20));
  basket.clear();
  location.assign(`/shop/thanks/${order.number}`);
}

function form() {
  const button = h('button', { class: 'button big' }, t('checkout.pay', { price: price(basket.total()) }));
  const failure = h('p', { class: 'failure', role: 'alert', hidden: true });
  const element = h('form', { class: 'checkout' }, contact(), payment(), failure, button, h('p', { class: 'muted small' }, icon('shield'), t('checkout.demo')));
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearComplaints(element);
    failure.hidden = true;
    button.disabled = true;
    try {
      bought(await ask(element));
    } catch (problem) {
      button.disabled = false;
      const name = problem.field?.replace(/^contact\./, '');
      if (name && complain(element, name, problem.message)) return;
      failure.textContent = problem.status ? problem.message : t('checkout.offline');
      failure.hidden = false;
    }
  });
  return element;
}

export function checkout() {
  const lines = basket.lines();
  const small = (line) => h('li', {}, h('div', { class: 'stage', 'data-category': line.product.category }, picture(line.product, line.variant, '')), h('span', {}, `${line.quantity} × ${line.product.title}`, h('span', { class: 'muted' }, line.variant.title)), price(line.product.price * line.quantity));
  return {
    type: 'checkout',
    title: t('checkout.title'),
    content: h('div', { class: 'wide' }, crumbs([t('cart.title'), '/shop/cart'], [t('checkout.title')]), h('h1', {}, t('checkout.title')),
      lines.length > 0
        ? h('div', { class: 'buying' }, form(), h('aside', { class: 'summary' }, h('h2', {}, t('sum.title')), h('ul', { class: 'small-lines' }, lines.map(small)), sums()))
        : h('div', { class: 'empty' }, h('p', {}, t('cart.empty')), link('/shop/search', { class: 'button' }, t('cart.fill')))),
    arrived: () => lines.length > 0 && track('begin_checkout', cartData(lines, basket.total())),
  };
}
