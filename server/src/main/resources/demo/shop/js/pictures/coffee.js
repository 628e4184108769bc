import { ellipse, group, line, path, rect, round, roundEllipse, shadow, text } from './pen.js';

const walnut = '#7a5237';

export const kettle = (colour) => [
  shadow(212, 128),
  line('M156 292 C92 296 122 208 88 186 q-9 -6 -20 -1', colour, 13),
  line('M153 289 C95 291 124 206 89 183', '#fff', 3, { opacity: '.25' }),
  line('M258 204 C340 184 344 262 322 306', walnut, 15),
  line('M262 203 C330 188 336 250 320 296', '#fff', 3, { opacity: '.2' }),
  round('M138 316 Q137 326 148 326 H274 Q285 326 284 316 L264 194 Q262 184 252 184 H170 Q160 184 158 194 Z', colour),
  ellipse(211, 186, 47, 9, '#000', { opacity: '.22' }),
  round('M168 184 Q176 168 211 168 Q246 168 254 184 Z', colour),
  roundEllipse(211, 160, 11, 10, walnut, 'ball'),
  rect(128, 326, 166, 10, 5, '#2a2724'),
  rect(186, 329, 50, 3, 2, '#f3b562'),
];

export const dripper = (colour) => [
  shadow(200, 104),
  line('M258 232 C318 226 318 306 262 306', '#b9c7c8', 10, { opacity: '.8' }),
  path('M150 214 H250 C250 240 274 256 274 292 Q274 328 250 330 H150 Q126 328 126 292 C126 256 150 240 150 214 Z', '#e6eeec', { opacity: '.75' }),
  path('M131 274 H269 Q274 282 274 294 Q274 328 250 330 H150 Q126 328 126 294 Q126 282 131 274 Z', '#4b2a18'),
  ellipse(200, 274, 69, 6, '#6f452b'),
  path('M150 214 H250 C250 240 274 256 274 292 Q274 328 250 330 H150 Q126 328 126 292 C126 256 150 240 150 214 Z', 'url(#light-glass)'),
  rect(142, 200, 116, 13, 6, colour),
  rect(142, 200, 116, 13, 6, 'url(#light-round)'),
  line('M262 120 C322 112 314 178 246 172', colour, 13),
  round('M118 104 H282 L234 200 H166 Z', colour),
  [136, 160, 184].map((x) => line(`M${x} 116 L${x + 34} 190`, '#000', 2, { opacity: '.12' })),
  ellipse(200, 104, 82, 13, colour),
  ellipse(200, 104, 74, 10, '#f5efe2'),
  ellipse(200, 107, 52, 6, '#4b2a18'),
  line('M190 66 q-14 -16 0 -30 t0 -28 M216 62 q-12 -14 0 -26 t0 -22', '#fff', 5, { opacity: '.5' }),
];

export const grinder = (colour) => [
  shadow(200, 70),
  round('M158 200 H242 V318 Q242 332 228 332 H172 Q158 332 158 318 Z', colour),
  rect(154, 186, 92, 20, 6, '#cfd2d1'),
  rect(154, 186, 92, 20, 6, 'url(#light-round)'),
  round('M160 112 H240 V186 H160 Z', walnut),
  [128, 146, 164].map((y) => line(`M160 ${y} q40 5 80 0`, '#000', 2, { opacity: '.15' })),
  round('M156 112 Q160 92 200 90 Q240 92 244 112 Z', colour),
  rect(194, 66, 12, 28, 4, '#b9bcbb'),
  line('M200 70 H296', '#b9bcbb', 9),
  line('M200 68 H294', '#fff', 2, { opacity: '.6' }),
  round('M284 34 Q296 24 308 34 L306 66 H286 Z', walnut, 'ball'),
  text(200, 276, 13, '#fff', 'K&D', { opacity: '.75', 'letter-spacing': 2 }),
];

export const moka = (colour) => [
  shadow(194, 88),
  line('M246 150 C316 140 322 190 308 250', '#2a2522', 18),
  round('M152 214 H236 L262 332 H126 Z', colour),
  [176, 212].map((x) => line(`M${x} 216 L${x + (x - 194) * 0.55} 330`, '#000', 2, { opacity: '.16' })),
  rect(146, 202, 96, 14, 4, colour),
  rect(146, 202, 96, 14, 4, 'url(#light-round)'),
  round('M154 202 H234 L258 116 H134 L112 104 L118 122 L130 130 Z', colour),
  [178, 210].map((x) => line(`M${x} 200 L${x + (x - 194) * 0.5} 118`, '#000', 2, { opacity: '.14' })),
  round('M130 116 Q136 88 194 84 Q252 88 262 116 Z', colour, 'top'),
  roundEllipse(194, 76, 11, 12, '#2a2522', 'ball'),
  ellipse(150, 268, 6, 6, '#000', { opacity: '.25' }),
];

const mug = (x, y, colour, size = 1) =>
  group(
    { transform: `translate(${x} ${y}) scale(${size})` },
    line('M62 -84 C112 -92 112 -22 58 -26', colour, 14),
    round('M-66 -112 H66 L60 -18 Q58 0 40 0 H-40 Q-58 0 -60 -18 Z', colour),
    path('M-64 -112 H64 L62 -76 Q30 -66 0 -78 T-62 -74 Z', '#f7f0e2', { opacity: '.55' }),
    [[-40, -40], [-18, -24], [6, -46], [28, -30], [-6, -12], [44, -52], [-50, -60], [18, -60]].map(([dx, dy]) => ellipse(dx, dy, 2.2, 1.7, '#3a2a1d', { opacity: '.4' })),
    ellipse(0, -112, 66, 12, '#efe6d6'),
    ellipse(0, -110, 57, 8.500, '#5a3521'),
    path('M-40 -108 q40 8 82 -2', 'none', { stroke: '#a77a55', 'stroke-width': 2, opacity: '.7' }),
  );

export const mugs = (colour) => [
  shadow(148, 78, 318),
  mug(142, 316, '#d9ccb6', 0.86),
  shadow(250, 92),
  mug(242, 334, colour, 1.04),
  line('M232 196 q-14 -16 0 -30 t0 -28 M258 192 q-12 -14 0 -26 t0 -22', '#fff', 5, { opacity: '.5' }),
];

export const beans = (colour) => [
  shadow(200, 92),
  round('M122 110 L130 320 Q130 332 144 332 H256 Q270 332 270 320 L278 110 Z', colour),
  path('M122 110 L278 110 L274 84 H126 Z', colour),
  path('M122 110 L278 110 L274 84 H126 Z', '#000', { opacity: '.18' }),
  line('M126 98 H274', '#f7efe0', 3, { opacity: '.7', 'stroke-dasharray': '2 6' }),
  rect(150, 156, 100, 126, 6, '#f7efe0'),
  ellipse(200, 200, 26, 26, '#e9a35e'),
  path('M160 226 q20 -22 40 -6 q16 -16 40 6 z', '#7a5237'),
  text(200, 250, 15, '#3a2a1d', 'First Light', { 'font-style': 'italic' }),
  text(200, 268, 9, '#7a5237', '250 G · ETHIOPIA', { 'letter-spacing': 1.2, 'font-family': 'system-ui, sans-serif' }),
  ellipse(200, 132, 6, 6, '#000', { opacity: '.3' }),
  [[296, 322, 24], [318, 330, -18], [96, 328, 40]].map(([x, y, turn]) =>
    group({ transform: `rotate(${turn} ${x} ${y})` }, ellipse(x, y, 13, 9, '#4b2a18'), line(`M${x - 11} ${y} q6 -4 11 0 t11 0`, '#2c170c', 2)),
  ),
];

export const teapot = (colour) => [
  shadow(196, 118),
  line('M112 208 C92 92 300 92 282 208', '#2b2a28', 11),
  line('M118 190 C110 104 280 104 276 186', '#fff', 2, { opacity: '.2' }),
  path('M276 262 C320 262 310 208 346 202 L352 216 C336 226 336 300 268 302 Z', colour),
  path('M276 262 C320 262 310 208 346 202 L352 216 C336 226 336 300 268 302 Z', 'url(#light-top)'),
  round('M92 262 C92 214 140 196 196 196 C252 196 300 214 300 262 C300 310 262 330 246 332 H146 C130 330 92 310 92 262 Z', colour, 'ball'),
  [0, 1, 2, 3].flatMap((row) =>
    Array.from({ length: 11 - row }, (_, n) => ellipse(116 + row * 8 + n * 16, 244 + row * 18, 3.500, 3, '#fff', { opacity: '.13' })),
  ),
  round('M150 202 Q156 184 196 184 Q236 184 242 202 Z', colour, 'top'),
  roundEllipse(196, 178, 12, 10, '#2b2a28', 'ball'),
];
