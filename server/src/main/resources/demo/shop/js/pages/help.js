import { productBySlug } from '../catalogue.js';
import { openChat } from '../desk.js';
import { h, link } from '../dom.js';
import { icon } from '../icons.js';
import { eveningScene } from '../pictures/scenes.js';
import { t } from '../words.js';
import { crumbs, grid } from './parts.js';

const QUESTIONS = ['shipping', 'delay', 'returns', 'warranty', 'payment', 'change', 'discount', 'hours'];

export function help() {
  return {
    type: 'help',
    title: t('help.title'),
    content: h('div', { class: 'narrow' }, crumbs([t('help.title')]), h('h1', {}, t('help.title')), h('p', { class: 'lead' }, t('help.lead')),
      h('div', { class: 'actions' }, h('button', { class: 'button', type: 'button', onclick: openChat }, icon('chat'), t('help.chat')), link('/shop/orders', { class: 'button ghost' }, icon('truck'), t('order.lookup')), link('/shop/manuals', { class: 'button ghost' }, icon('book'), t('manuals.title'))),
      h('section', {}, QUESTIONS.map((name) => h('details', {}, h('summary', {}, t(`faq.${name}`)), h('p', {}, t(`faq.${name}.answer`)))))),
  };
}

export function journal() {
  return {
    type: 'content',
    title: t('journal.title'),
    content: [
      h('div', { class: 'narrow' }, crumbs([t('journal.crumb')]), h('h1', {}, t('journal.title')), h('p', { class: 'lead' }, t('journal.lead'))),
      h('div', { class: 'wide' }, h('div', { class: 'journal-scene' }, eveningScene(t('journal.scene')))),
      h('article', { class: 'narrow prose' }, ['one', 'two', 'three'].map((part) => [h('h2', {}, t(`journal.${part}`)), h('p', {}, t(`journal.${part}.text`))])),
      h('section', { class: 'wide' }, h('h2', {}, t('journal.things')), grid(['tarn-kettle', 'fold-dripper', 'burr-grinder', 'loam-mugs'].map(productBySlug))),
    ],
  };
}
