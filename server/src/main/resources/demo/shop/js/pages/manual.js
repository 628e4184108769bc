import { productBySlug, products } from '../catalogue.js';
import { openChat } from '../desk.js';
import { h, link } from '../dom.js';
import { icon } from '../icons.js';
import { picture } from '../pictures/scenes.js';
import { asWritten, t } from '../words.js';
import { crumbs } from './parts.js';

export function manual(slug) {
  const product = productBySlug(slug);
  if (!product) return undefined;
  const { steps, care, trouble } = product.manual;
  return {
    type: 'how_to',
    product: product.id,
    title: t('manual.of', { product: product.title }),
    content: h('div', { class: 'wide' }, crumbs([product.title, `/shop/p/${slug}`], [t('manual.title')]),
      h('div', { class: 'two manual' },
        h('aside', {}, h('div', { class: 'stage', 'data-category': product.category }, picture(product))),
        h('article', {}, h('h1', {}, t('manual.of', { product: product.title })),
          h('h2', {}, t('manual.start')), h('ol', { class: 'steps', ...asWritten }, steps.map((step) => h('li', {}, step))),
          h('h2', {}, t('manual.care')), h('ul', { class: 'why', ...asWritten }, care.map((line) => h('li', {}, icon('check'), line))),
          h('h2', {}, t('manual.trouble')), trouble.map((one) => h('details', {}, h('summary', {}, one.sign), h('p', asWritten, one.cure))),
          h('p', { class: 'note' }, icon('chat'), h('span', {}, t('manual.stuck'), ' ', h('button', { class: 'inline', type: 'button', onclick: openChat }, t('manual.ask'))))))),
  };
}

export function manuals() {
  return {
    type: 'how_to',
    title: t('manuals.title'),
    content: h('div', { class: 'wide' }, crumbs([t('manuals.title')]), h('h1', {}, t('manuals.title')), h('p', { class: 'lead' }, t('manuals.lead')),
      h('ul', { class: 'manuals' }, products.map((product) => h('li', {}, h('div', { class: 'stage', 'data-category': product.category }, picture(product, undefined, '')), link(`/shop/p/${product.slug}/manual`, {}, product.title))))),
  };
}
