import { ellipse, group, line, path, rect, round, roundEllipse, shadow, text } from './pen.js';

const brass = '#c79a55';

export const bedside = (colour) => [
  ellipse(200, 196, 190, 150, 'url(#light-glow)'),
  shadow(200, 84),
  path('M124 200 L84 332 H316 L276 200 Z', 'url(#light-beam)', { opacity: '.5' }),
  rect(191, 190, 18, 128, 4, colour),
  rect(191, 190, 18, 128, 4, 'url(#light-round)'),
  round('M140 318 Q142 308 160 308 H240 Q258 308 260 318 L262 332 H138 Z', colour),
  ellipse(200, 204, 84, 15, '#fff1cf'),
  round('M106 200 C106 128 152 96 200 96 C248 96 294 128 294 200 Q250 212 200 212 Q150 212 106 200 Z', colour, 'ball'),
  line('M112 202 Q200 222 288 202', '#ffe9b8', 5),
  ellipse(200, 96, 8, 6, brass),
  ellipse(200, 320, 4, 4, brass),
];

export const pendant = (colour) => [
  ellipse(200, 236, 200, 150, 'url(#light-glow)'),
  line('M200 0 V116', '#35302b', 4),
  path('M112 220 L36 400 H364 L288 220 Z', 'url(#light-beam)', { opacity: '.6' }),
  rect(188, 106, 24, 30, 6, brass),
  rect(188, 106, 24, 30, 6, 'url(#light-round)'),
  round('M92 220 C96 160 150 130 200 130 C250 130 304 160 308 220 Z', colour),
  ellipse(200, 220, 108, 17, '#fff4d8'),
  ellipse(200, 220, 108, 17, 'none', { stroke: colour, 'stroke-width': 4 }),
  roundEllipse(200, 226, 24, 20, '#ffe3a1', 'ball'),
];

export const lantern = (colour) => [
  ellipse(200, 190, 190, 160, 'url(#light-glow)'),
  shadow(200, 72),
  path('M150 122 L104 332 H296 L250 122 Z', 'url(#light-beam)', { opacity: '.55' }),
  rect(194, 120, 12, 196, 6, colour),
  rect(194, 120, 12, 196, 6, 'url(#light-round)'),
  round('M134 322 Q136 312 150 312 H250 Q264 312 266 322 L268 332 H132 Z', colour),
  ellipse(200, 120, 62, 9, '#fff1cf'),
  round('M138 118 Q140 88 162 84 H238 Q260 88 262 118 Q232 126 200 126 Q168 126 138 118 Z', colour, 'top'),
  line('M176 84 C176 44 224 44 224 84', brass, 6),
  ellipse(200, 322, 5, 3, '#ffcf87'),
];

export const casserole = (colour) => [
  shadow(200, 140),
  line('M88 214 C52 210 52 254 92 250', colour, 15),
  line('M312 214 C348 210 348 254 308 250', colour, 15),
  round('M84 196 H316 V284 Q314 330 268 332 H132 Q86 330 84 284 Z', colour),
  rect(78, 186, 244, 15, 7, colour),
  rect(78, 186, 244, 15, 7, 'url(#light-round)'),
  round('M84 186 Q92 148 200 142 Q308 148 316 186 Z', colour, 'top'),
  roundEllipse(200, 130, 20, 14, brass, 'ball'),
  rect(194, 138, 12, 8, 2, brass),
  line('M104 216 Q104 300 134 316', '#fff', 6, { opacity: '.22' }),
];

export const scale = (colour) => [
  shadow(200, 142),
  round('M78 292 H322 L336 326 Q336 334 326 334 H74 Q64 334 64 326 Z', colour, 'top'),
  path('M104 262 H296 L322 292 H78 Z', colour),
  path('M104 262 H296 L322 292 H78 Z', '#fff', { opacity: '.16' }),
  rect(104, 302, 192, 24, 5, '#12181a'),
  text(160, 320, 17, '#ffd9a0', '18.0 g', { 'font-family': 'ui-monospace, monospace' }),
  text(250, 320, 17, '#9fe0c8', '02:45', { 'font-family': 'ui-monospace, monospace' }),
  path('M152 170 H248 L238 266 Q236 274 228 274 H172 Q164 274 162 266 Z', '#e6eeec', { opacity: '.75' }),
  path('M157 214 H243 L238 266 Q236 274 228 274 H172 Q164 274 162 266 Z', '#4b2a18'),
  ellipse(200, 214, 43, 5, '#6f452b'),
  path('M152 170 H248 L238 266 Q236 274 228 274 H172 Q164 274 162 266 Z', 'url(#light-glass)'),
  line('M190 146 q-14 -16 0 -30 t0 -28 M216 142 q-12 -14 0 -26 t0 -22', '#fff', 5, { opacity: '.5' }),
];

const slice = (x, y) => [ellipse(x, y, 26, 15, '#e8b45c'), ellipse(x, y - 2, 22, 12, '#f6d489'), line(`M${x - 16} ${y - 2} h32 M${x} ${y - 12} v20`, '#e8b45c', 2)];

export const board = (colour) => [
  shadow(200, 150),
  group(
    { transform: 'rotate(-4 200 300)' },
    round('M70 278 Q70 262 88 262 H286 Q300 262 312 254 Q330 244 342 254 Q352 264 342 276 Q330 288 330 300 Q330 326 312 326 H88 Q70 326 70 310 Z', colour, 'top'),
    [278, 292, 306].map((y) => line(`M84 ${y} q60 -8 116 0 t112 -2`, '#3a2412', 2, { opacity: '.18' })),
    ellipse(328, 268, 6, 5, '#2a1a0e', { opacity: '.5' }),
  ),
  line('M214 236 L300 136', '#2b2522', 17),
  path('M208 246 L222 230 L132 262 Q116 272 128 280 Z', '#d7dcdc'),
  path('M208 246 L222 230 L132 262 Z', '#fff', { opacity: '.5' }),
  slice(128, 296),
  slice(176, 306),
  path('M232 288 q18 -34 40 -6 q10 22 -14 26 q-24 2 -26 -20', '#c5402e'),
  path('M250 266 q2 -12 12 -14', 'none', { stroke: '#5c7a4a', 'stroke-width': 4, 'stroke-linecap': 'round' }),
];
