import { s } from '../dom.js';

// The few strokes that every picture is drawn with, on a field of 400 × 400 whose table stands at y = 332.

export const path = (d, fill, more) => s('path', { d, fill, ...more });
export const line = (d, stroke, width, more) =>
  s('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more });
export const ellipse = (cx, cy, rx, ry, fill, more) => s('ellipse', { cx, cy, rx, ry, fill, ...more });
export const rect = (x, y, width, height, rx, fill, more) => s('rect', { x, y, width, height, rx, fill, ...more });
export const group = (attributes, ...parts) => s('g', attributes, ...parts);
export const text = (x, y, size, fill, words, more) =>
  s('text', { x, y, 'font-size': size, fill, 'text-anchor': 'middle', 'font-family': 'Georgia, serif', ...more }, words);

/** A shape in its colour, then the same shape again as light falling from the left. */
export const round = (d, fill, light = 'round') => [path(d, fill), path(d, `url(#light-${light})`)];
export const roundEllipse = (cx, cy, rx, ry, fill, light = 'round') => [ellipse(cx, cy, rx, ry, fill), ellipse(cx, cy, rx, ry, `url(#light-${light})`)];

export const shadow = (cx, rx, cy = 334) => ellipse(cx, cy, rx, rx * 0.09, '#1a120a', { opacity: '.18' });

const stop = (offset, colour, opacity) => s('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity });

/** The lights, once a page: every picture refers to them. */
export function lights() {
  return s(
    'svg',
    { class: 'lights', width: 0, height: 0, 'aria-hidden': 'true' },
    s(
      'defs',
      {},
      s('linearGradient', { id: 'light-round' }, stop(0, '#000', 0.2), stop(0.14, '#000', 0.04), stop(0.3, '#fff', 0.3), stop(0.46, '#fff', 0.03), stop(0.75, '#000', 0.1), stop(1, '#000', 0.34)),
      s('linearGradient', { id: 'light-top', x1: 0, y1: 0, x2: 0, y2: 1 }, stop(0, '#fff', 0.28), stop(0.4, '#fff', 0), stop(1, '#000', 0.24)),
      s('radialGradient', { id: 'light-ball', cx: 0.35, cy: 0.3, r: 0.8 }, stop(0, '#fff', 0.38), stop(0.35, '#fff', 0.05), stop(1, '#000', 0.36)),
      s('radialGradient', { id: 'light-glow' }, stop(0, '#ffdf9e', 0.85), stop(0.45, '#ffce7a', 0.3), stop(1, '#ffce7a', 0)),
      s('linearGradient', { id: 'light-beam', x1: 0, y1: 0, x2: 0, y2: 1 }, stop(0, '#ffdf9e', 0.75), stop(1, '#ffdf9e', 0)),
      s('linearGradient', { id: 'light-glass' }, stop(0, '#fff', 0.5), stop(0.2, '#fff', 0.1), stop(0.8, '#fff', 0.12), stop(1, '#9fb4b8', 0.5)),
      s('linearGradient', { id: 'sky-dusk', x1: 0, y1: 0, x2: 0, y2: 1 }, stop(0, '#39495e', 1), stop(0.55, '#9b6f74', 1), stop(1, '#f0b27c', 1)),
    ),
  );
}
