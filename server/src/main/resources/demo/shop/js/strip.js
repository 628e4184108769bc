// The bar above the shop that belongs to the demo, not to the shop: it shows the six moments and plays the carrier.

import * as backend from './backend.js';
import { leave, onDesk } from './desk.js';
import { h, link } from './dom.js';
import { forgetEverything, recall, remember } from './memory.js';
import { t } from './words.js';

const MOMENTS = ['STIMULUS', 'ZMOT', 'FMOT', 'AMOT', 'SMOT', 'UMOT'];
const ADVERT = '/shop/?utm_source=instagram&utm_medium=paid_social&utm_campaign=slow_mornings';

const BY_STATE = { placed: 'AMOT', paid: 'AMOT', sent: 'AMOT', in_transit: 'AMOT', out_for_delivery: 'AMOT', delayed: 'AMOT', delivered: 'SMOT', returned: 'SMOT', refunded: 'UMOT', reviewed: 'UMOT' };
const BY_PAGE = { category: 'ZMOT', product: 'FMOT', compare: 'ZMOT', reviews: 'ZMOT', search: 'ZMOT', cart: 'FMOT', checkout: 'FMOT', confirmation: 'AMOT', order_status: 'AMOT', how_to: 'SMOT', review_form: 'UMOT', loyalty: 'UMOT' };

/** Where a person would guess this customer to be. Only a stand-in until the desk has spoken. */
const guess = (page, order) => {
  if (order && ['order_status', 'confirmation', 'home', 'help', 'account'].includes(page.type)) return BY_STATE[order.state] ?? 'FMOT';
  return BY_PAGE[page.type] ?? 'STIMULUS';
};

function path() {
  const source = h('span', { class: 'strip-source' });
  const steps = h('ol', { class: 'strip-path', tabindex: '0' }, MOMENTS.map((code) => h('li', { 'data-moment': code }, h('strong', {}, t(`moment.${code}`)), h('span', {}, t(`moment.${code}.is`)))));
  const show = (moment, words) => {
    source.textContent = words;
    for (const step of steps.children) {
      const here = step.dataset.moment === moment;
      step.toggleAttribute('aria-current', here);
      if (here) step.setAttribute('aria-current', 'step');
    }
  };
  return { source, steps, show };
}

const KEPT = 'momentdesk-demo.said';

/** What the desk last said in this tab: `{conversation, moment}`. */
function spoken() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT));
  } catch {
    return null;
  }
}

function heard(said) {
  try {
    if (said) sessionStorage.setItem(KEPT, JSON.stringify(said));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // shown all the same, only not kept for the next page
  }
}

async function arriveFromAdvert() {
  await leave();
  forgetEverything();
  heard(null);
  location.assign(ADVERT);
}

function orderTools(reload) {
  const place = h('div', { class: 'strip-order' });
  const said = h('span', { class: 'strip-said', role: 'status' });
  const move = async (order, to, button) => {
    button.disabled = true;
    const step = to === 'reviewed' ? { to, rating: 5, text: 'Just as I had hoped.' } : { to };
    try {
      const moved = await backend.advance(order.number, step);
      document.dispatchEvent(new CustomEvent('order-moved', { detail: moved }));
      show(moved);
      said.textContent = moved.told.waiting ? t('strip.waiting') : t('strip.moved', { topics: moved.told.topics.join(', ') });
      reload(moved);
    } catch (problem) {
      said.textContent = problem.message;
      button.disabled = false;
    }
  };
  const choose = (number) => {
    const mine = recall('orders', []);
    if (mine.length < 2) return link(`/shop/orders/${number}`, {}, `#${number}`);
    const choice = h('select', { 'aria-label': t('strip.order') }, mine.map((one) => h('option', { value: one, selected: one === number }, `#${one}`)));
    choice.addEventListener('change', () => load(choice.value));
    return choice;
  };
  const show = (order) => {
    const button = (to) => {
      const element = h('button', { type: 'button', 'data-to': to }, t(`strip.to.${to}`));
      element.addEventListener('click', () => move(order, to, element));
      return element;
    };
    place.replaceChildren(h('span', {}, t('strip.order'), ' ', choose(order.number), ' · ', h('strong', {}, t(`step.${order.state}`))), ...(order.next.length > 0 ? [h('span', { class: 'strip-move' }, t('strip.move'), order.next.map(button))] : []), said);
  };
  const load = async (number) => {
    try {
      const order = await backend.order(number);
      show(order);
      reload(order);
    } catch {
      place.replaceChildren(h('span', {}, t('strip.noorder')));
    }
  };
  const latest = recall('orders', [])[0];
  if (latest) load(latest);
  else place.append(h('span', {}, t('strip.noorder')));
  return place;
}

export function strip(page) {
  const { source, steps, show } = path();
  const guessed = (order) => {
    if (!spoken()) show(guess(page, order), t('strip.guess'));
  };
  const said = ({ conversation, moment }) => {
    if (!MOMENTS.includes(moment)) return;
    heard({ conversation, moment });
    show(moment, t('strip.desk'));
  };
  // the widget tells changes that it sees happen; what changed while a page loaded has to be asked for
  const ask = (conversation, after) =>
    setTimeout(() => backend.momentOf(conversation).then(({ moment }) => said({ conversation, moment }), () => undefined), after);
  const before = spoken();
  if (before) {
    said(before);
    for (const after of [0, 2000]) ask(before.conversation, after);
  } else guessed();
  onDesk('moment:changed', said);
  onDesk('message:sent', ({ conversation }) => ask(conversation, 1000));
  document.addEventListener('order-moved', () => spoken() && ask(spoken().conversation, 1000));
  const fold = h('button', { type: 'button', class: 'strip-fold' });
  const bar = h('aside', { class: 'strip', 'aria-label': t('strip.label') },
    h('div', { class: 'strip-row' }, link('/', { class: 'strip-name', title: t('strip.start') }, t('strip.name')), source, steps, link('/console/', { class: 'strip-link', target: '_blank', rel: 'noopener' }, t('strip.console')), fold),
    h('div', { class: 'strip-row strip-tools' }, orderTools(guessed), h('button', { type: 'button', class: 'strip-advert', title: t('strip.advert.hint'), onclick: arriveFromAdvert }, t('strip.advert'))));
  const set = (folded) => {
    bar.classList.toggle('folded', folded);
    fold.setAttribute('aria-expanded', String(!folded));
    fold.setAttribute('aria-label', t(folded ? 'strip.show' : 'strip.hide'));
    remember('strip', folded);
  };
  fold.addEventListener('click', () => set(!bar.classList.contains('folded')));
  set(recall('strip', matchMedia('(max-width: 640px)').matches));
  return bar;
}
