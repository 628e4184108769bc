import { s } from '../dom.js';
import * as coffee from './coffee.js';
import * as home from './home.js';
import { ellipse, group, line, path, rect } from './pen.js';

const drawings = { ...coffee, ...home };

/** One product, in the colour of the chosen variant, on its own small stage. Without a label it only decorates. */
export function picture(product, variant = product.variants[0], label = product.title) {
  return s('svg', { class: `picture picture-${product.picture}`, viewBox: '20 20 360 360', ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }) }, drawings[product.picture](variant.colour));
}

const placed = (name, colour, x, y, size) => group({ transform: `translate(${x} ${y}) scale(${size})` }, drawings[name](colour));

const hills = (d, fill) => path(d, fill);

/** The window at dusk with a table before it: the shop's own picture. */
export function windowScene(label) {
  return s(
    'svg',
    { class: 'scene', viewBox: '0 0 720 560', role: 'img', 'aria-label': label, preserveAspectRatio: 'xMidYMax slice' },
    rect(0, 0, 720, 560, 0, '#5d4a44'),
    rect(0, 0, 720, 560, 0, '#2d2a33', { opacity: '.45' }),
    rect(96, 36, 400, 390, 10, '#2b2526'),
    rect(110, 50, 372, 362, 4, 'url(#sky-dusk)'),
    ellipse(356, 318, 42, 42, '#ffdba3', { opacity: '.9' }),
    hills('M110 340 Q180 290 262 328 T482 300 V412 H110 Z', '#5d5163'),
    hills('M110 372 Q210 326 312 364 T482 346 V412 H110 Z', '#3b3947'),
    line('M296 50 V412 M110 220 H482', '#2b2526', 9, { 'stroke-linecap': 'butt' }),
    group({ opacity: '.9' }, [[150, 86], [206, 120], [402, 92], [446, 140], [250, 80]].map(([x, y]) => ellipse(x, y, 1.800, 1.800, '#fff'))),
    ellipse(590, 200, 250, 190, 'url(#light-glow)', { opacity: '.9' }),
    placed('pendant', '#a8472a', 420, -60, 0.84),
    rect(0, 452, 720, 108, 0, '#8a5a3a'),
    rect(0, 452, 720, 10, 0, '#b27a50'),
    line('M0 492 H720 M0 530 H720', '#5e3a24', 2, { opacity: '.4' }),
    placed('kettle', '#5f7566', 76, 108, 1.080),
    placed('dripper', '#f1e6d3', 318, 148, 0.95),
    placed('mugs', '#a8472a', 468, 222, 0.76),
    [[64, 500], [82, 510]].map(([x, y]) => ellipse(x, y, 10, 6, '#3d2213')),
  );
}

/** The evening table of the journal page and the category of lights. */
export function eveningScene(label) {
  return s(
    'svg',
    { class: 'scene', viewBox: '0 0 720 400', role: 'img', 'aria-label': label, preserveAspectRatio: 'xMidYMax slice' },
    rect(0, 0, 720, 400, 0, '#2d3038'),
    ellipse(230, 190, 300, 210, 'url(#light-glow)', { opacity: '.8' }),
    rect(0, 330, 720, 70, 0, '#6b452c'),
    rect(0, 330, 720, 8, 0, '#94643f'),
    placed('bedside', '#c98a5a', 40, 16, 0.98),
    placed('teapot', '#38454b', 318, 72, 0.8),
    placed('mugs', '#6f8467', 510, 128, 0.62),
  );
}
