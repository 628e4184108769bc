import { h, link } from '../dom.js';
import { t } from '../words.js';

// [path, module, the function in it]; each answers {type, title, content, product?, arrived?} or undefined for "not here".
const routes = [
  [/^\/$/, 'home', 'home'],
  [/^\/c\/([a-z-]+)$/, 'shelves', 'category'],
  [/^\/search$/, 'shelves', 'search'],
  [/^\/compare$/, 'compare', 'compare'],
  [/^\/p\/([a-z-]+)$/, 'product', 'product'],
  [/^\/p\/([a-z-]+)\/reviews$/, 'opinions', 'reviews'],
  [/^\/p\/([a-z-]+)\/manual$/, 'manual', 'manual'],
  [/^\/manuals$/, 'manual', 'manuals'],
  [/^\/cart$/, 'cart', 'cart'],
  [/^\/checkout$/, 'checkout', 'checkout'],
  [/^\/thanks\/([0-9]+)$/, 'order', 'confirmation'],
  [/^\/orders$/, 'order', 'lookup'],
  [/^\/orders\/([0-9]+)$/, 'order', 'status'],
  [/^\/orders\/([0-9]+)\/review$/, 'opinions', 'reviewForm'],
  [/^\/help$/, 'help', 'help'],
  [/^\/journal\/slow-mornings$/, 'help', 'journal'],
  [/^\/club$/, 'account', 'club'],
  [/^\/account$/, 'account', 'account'],
];

function missing() {
  return {
    type: 'other',
    title: t('missing.title'),
    content: h('section', { class: 'narrow centred' }, h('h1', {}, t('missing.title')), h('p', {}, t('missing.text')), link('/shop/', { class: 'button' }, t('missing.home'))),
  };
}

export async function pageFor({ pathname }) {
  const path = pathname.replace(/^\/shop/, '').replace(/(.)\/$/, '$1') || '/';
  for (const [pattern, module, name] of routes) {
    const match = pattern.exec(path);
    if (!match) continue;
    const pages = await import(`./${module}.js`);
    const page = await pages[name](...match.slice(1));
    if (page) return { ...page, title: page.title === t('shop.name') ? page.title : `${page.title} · ${t('shop.name')}` };
  }
  return missing();
}
