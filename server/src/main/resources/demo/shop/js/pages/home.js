import { catalogue, inCategory, productBySlug, products } from '../catalogue.js';
import { h, link } from '../dom.js';
import { icon } from '../icons.js';
import { picture, windowScene } from '../pictures/scenes.js';
import { t } from '../words.js';
import { grid, promises, review } from './parts.js';

const fromAdvert = () => new URLSearchParams(location.search).has('utm_source');

function hero() {
  const advert = fromAdvert();
  return h(
    'section',
    { class: 'hero' },
    h('div', { class: 'hero-words' },
      h('p', { class: 'eyebrow' }, t(advert ? 'hero.advert.eyebrow' : 'hero.eyebrow')),
      h('h1', {}, t(advert ? 'hero.advert.title' : 'hero.title')),
      h('p', { class: 'lead' }, t(advert ? 'hero.advert.text' : 'hero.text')),
      h('p', { class: 'actions' }, link('/shop/c/coffee', { class: 'button' }, t('hero.shop'), icon('arrow')), link('/shop/journal/slow-mornings', { class: 'button ghost' }, t('hero.read'))),
    ),
    h('div', { class: 'hero-scene' }, windowScene(t('hero.scene'))),
  );
}

const shelf = (one) =>
  h('article', { class: 'shelf', 'data-category': one.slug },
    picture(productBySlug(one.show), undefined, ''),
    h('h3', {}, link(`/shop/c/${one.slug}`, { class: 'cover' }, one.title)),
    h('p', { class: 'muted' }, t('shelf.count', { count: inCategory(one.slug).length })));

function said() {
  const chosen = [['hob-casserole', 0], ['lull-lamp', 0], ['tarn-kettle', 0]].map(([slug, n]) => [productBySlug(slug), productBySlug(slug).reviews[n]]);
  return h('section', { class: 'band' }, h('div', { class: 'wide' },
    h('h2', {}, t('said.title')),
    h('div', { class: 'quotes' }, chosen.map(([product, one]) => h('div', {}, review(one), link(`/shop/p/${product.slug}`, { class: 'more' }, product.title, icon('arrow')))))));
}

export function home() {
  const favourites = ['tarn-kettle', 'lull-lamp', 'hob-casserole', 'loam-mugs'].map(productBySlug);
  const fresh = products.filter((product) => ['fold-dripper', 'beacon-lantern', 'weir-teapot', 'tally-scale'].includes(product.slug));
  return {
    type: 'home',
    title: t('shop.name'),
    content: [
      hero(),
      h('div', { class: 'wide' }, promises()),
      h('section', { class: 'wide' }, h('h2', {}, t('home.shelves')), h('div', { class: 'shelves' }, catalogue.categories.map(shelf))),
      h('section', { class: 'wide' }, h('h2', {}, t('home.favourites')), grid(favourites)),
      said(),
      h('section', { class: 'wide' }, h('h2', {}, t('home.fresh')), grid(fresh)),
    ],
  };
}
