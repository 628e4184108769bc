import * as backend from '../backend.js';
import { wishes } from '../cart.js';
import { productById } from '../catalogue.js';
import { leave, openChat } from '../desk.js';
import { h, link } from '../dom.js';
import { icon } from '../icons.js';
import { recall, remember } from '../memory.js';
import { t } from '../words.js';
import { crumbs, grid } from './parts.js';

async function logIn(customer) {
  const identity = await backend.identity(customer);
  remember('identity', identity);
  remember('orders', identity.orders);
  location.assign('/shop/account');
}

async function logOut() {
  remember('identity', null);
  remember('orders', []);
  await leave();
  location.assign('/shop/account');
}

async function choose() {
  const { items } = await backend.customers().catch(() => ({ items: [] }));
  const one = (customer) => h('li', {}, h('button', { class: 'customer', type: 'button', onclick: () => logIn(customer.id) }, h('span', { class: 'initials', 'aria-hidden': 'true' }, customer.name.split(' ').map((part) => part[0]).join('')), h('span', {}, h('strong', {}, customer.name), h('span', { class: 'muted' }, customer.note))));
  return [h('h1', {}, t('account.title')), h('p', { class: 'lead' }, t('account.choose')), h('ul', { class: 'customers' }, items.map(one)), h('p', { class: 'muted' }, t('account.guest'))];
}

function mine(identity) {
  const orders = recall('orders', []);
  const wished = wishes().map(productById);
  return [
    h('h1', {}, t('account.hello', { name: identity.name.split(' ')[0] })),
    h('p', { class: 'muted' }, identity.email),
    h('h2', {}, t('account.orders')),
    orders.length > 0 ? h('ul', { class: 'links' }, orders.map((number) => h('li', {}, link(`/shop/orders/${number}`, { class: 'chip' }, icon('parcel'), `#${number}`)))) : h('p', {}, t('account.none')),
    wished.length > 0 && [h('h2', {}, t('account.wishes')), grid(wished)],
    h('div', { class: 'actions' }, link('/shop/club', { class: 'button ghost' }, icon('heart'), t('foot.club')), h('button', { class: 'button ghost', type: 'button', onclick: logOut }, t('account.out'))),
  ];
}

export async function account() {
  const identity = recall('identity', null);
  return {
    type: 'account',
    title: t('account.title'),
    content: h('div', { class: 'wide' }, crumbs([t('account.title')]), identity ? mine(identity) : await choose()),
  };
}

export function club() {
  const identity = recall('identity', null);
  const points = 120 + recall('orders', []).length * 80;
  return {
    type: 'loyalty',
    title: t('club.title'),
    content: h('div', { class: 'narrow' }, crumbs([t('club.title')]), h('h1', {}, t('club.title')), h('p', { class: 'lead' }, t('club.lead')),
      h('div', { class: 'club-card' }, h('span', {}, identity ? identity.name : t('club.guest')), h('strong', {}, t('club.points', { count: points })), h('meter', { min: 0, max: 600, value: Math.min(points, 600), 'aria-label': t('club.points', { count: points }) }), h('span', {}, t('club.next'))),
      h('ul', { class: 'why' }, ['birthday', 'friend', 'repair', 'idea'].map((name) => h('li', {}, icon('check'), t(`club.${name}`)))),
      h('p', { class: 'actions' }, h('button', { class: 'button', type: 'button', onclick: openChat }, icon('chat'), t('club.ask')))),
  };
}
