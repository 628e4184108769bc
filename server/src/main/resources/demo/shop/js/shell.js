import * as cart from './cart.js';
import { catalogue } from './catalogue.js';
import { openChat } from './desk.js';
import { h, link } from './dom.js';
import { icon } from './icons.js';
import { recall } from './memory.js';
import { languages, locale, number, t } from './words.js';

function searchForm() {
  const known = new URLSearchParams(location.search).get('q') ?? '';
  return h(
    'form',
    { class: 'search', role: 'search', action: '/shop/search' },
    h('label', { for: 'search', class: 'unseen' }, t('search.label')),
    h('input', { id: 'search', name: 'q', type: 'search', placeholder: t('search.placeholder'), value: known, autocomplete: 'off', maxlength: 80 }),
    h('button', { 'aria-label': t('search.go') }, icon('search')),
  );
}

function cartLink() {
  const badge = h('span', { class: 'badge' });
  const element = link('/shop/cart', { class: 'tool' }, icon('bag'), badge);
  const show = () => {
    const count = cart.count();
    badge.textContent = number(count);
    badge.hidden = count === 0;
    element.setAttribute('aria-label', t('cart.link', { count }));
  };
  document.addEventListener('cart-changed', show);
  show();
  return element;
}

function header() {
  const known = recall('identity', null);
  const here = (slug) => (location.pathname === `/shop/c/${slug}` ? 'page' : undefined);
  return h(
    'header',
    { class: 'head' },
    h('a', { class: 'skip', href: '#main' }, t('skip')),
    h('div', { class: 'head-row' },
      link('/shop/', { class: 'brand' }, h('span', { class: 'brand-name' }, 'Kettle ', h('i', {}, '&'), ' Dusk')),
      h('nav', { class: 'cats', 'aria-label': t('nav.label') }, catalogue.categories.map((one) => link(`/shop/c/${one.slug}`, { 'aria-current': here(one.slug) }, one.title))),
      searchForm(),
      h('div', { class: 'tools' },
        link('/shop/account', { class: 'tool', 'aria-label': known ? t('account.of', { name: known.name }) : t('account.link') }, icon('person'), known && h('span', { class: 'tool-name' }, known.name.split(' ')[0])),
        cartLink(),
      ),
    ),
  );
}

const column = (title, links) => h('div', {}, h('h2', {}, title), h('ul', {}, links.map(([href, text]) => h('li', {}, link(href, {}, text)))));

/** Each by its own name, for whoever does not read the one that is on. */
function languageLinks() {
  const here = (code) => {
    const url = new URL(location.href);
    url.searchParams.set('lang', code);
    return url.pathname + url.search;
  };
  return h('nav', { class: 'foot-languages', 'aria-label': t('foot.language') }, Object.entries(languages).map(([code, name]) => link(here(code), { lang: code, hreflang: code, 'aria-current': code === locale ? 'true' : undefined }, name)));
}

function footer() {
  return h(
    'footer',
    { class: 'foot' },
    h('div', { class: 'foot-row' },
      h('div', { class: 'foot-about' }, h('p', { class: 'brand-name' }, 'Kettle & Dusk'), h('p', {}, t('foot.about')), h('button', { class: 'quiet', onclick: openChat }, icon('chat'), t('help.chat'))),
      column(t('foot.buy'), [['/shop/search', t('foot.all')], ['/shop/compare', t('foot.compare')], ['/shop/club', t('foot.club')], ['/shop/journal/slow-mornings', t('foot.journal')]]),
      column(t('foot.after'), [['/shop/orders', t('foot.order')], ['/shop/manuals', t('foot.manuals')], ['/shop/help', t('foot.help')], ['/shop/account', t('foot.account')]]),
    ),
    languageLinks(),
    h('p', { class: 'foot-note' }, t('foot.note')),
  );
}

function compareTray() {
  const tray = h('aside', { class: 'tray', 'aria-label': t('compare.tray') });
  const show = () => {
    const count = cart.compared().length;
    tray.hidden = count === 0 || !/^\/shop\/($|c\/|p\/[^/]+$|search)/.test(location.pathname);
    tray.replaceChildren(h('span', { class: 'tray-words' }, t('compare.chosen', { count })), link('/shop/compare', { class: 'button small' }, icon('scales'), t('compare.open'), h('span', { class: 'tray-count' }, number(count))));
  };
  document.addEventListener('compare-changed', show);
  show();
  return tray;
}

export function shell(content) {
  return [header(), h('main', { id: 'main', tabindex: -1 }, content), compareTray(), footer()];
}
