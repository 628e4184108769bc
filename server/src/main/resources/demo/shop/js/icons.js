import { s } from './dom.js';

const paths = {
  search: 'M11 4a7 7 0 1 1 0 14a7 7 0 0 1 0-14M16.200 16.200 21 21',
  bag: 'M5 8h14l1 12.500H4zM8.500 10.500V7a3.500 3.500 0 0 1 7 0v3.500',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8M4.500 20.500c1-4.500 4-6 7.500-6s6.500 1.500 7.500 6',
  heart: 'M12 20S3.500 15 3.500 9.200C3.500 6 6 4.500 8 4.500c1.800 0 3.200 1 4 2.600c.8-1.600 2.200-2.600 4-2.600c2 0 4.500 1.500 4.500 4.700C20.500 15 12 20 12 20',
  truck: 'M2.500 6h11v10h-11zM13.500 9.500h4l3.500 3.500v3h-7.500M7 16a2 2 0 1 0 .01 0M17 16a2 2 0 1 0 .01 0',
  shield: 'M12 3l7.500 2.500v6c0 5-3.500 8-7.500 9.500c-4-1.500-7.500-4.500-7.500-9.500v-6zM8.500 12l2.500 2.500l4.500-5',
  back: 'M4 9h11a5 5 0 0 1 0 10H9M8 5 4 9l4 4',
  chat: 'M4 5h16v11h-9l-4.500 4v-4H4z',
  check: 'M5 12.500l4.500 4.500L19 7',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-2.500 7h5zM19 7l-2.500 7h5z',
  book: 'M5 4.500h11.500a2 2 0 0 1 2 2v13H7a2 2 0 0 1-2-2zM5 17.500a2 2 0 0 1 2-2h11.500',
  star: 'M12 3.500l2.600 5.500l6 .8l-4.400 4.200l1.100 6L12 17.100L6.700 20l1.100-6L3.400 9.800l6-.8z',
  arrow: 'M5 12h13M13 6.500 18.500 12 13 17.500',
  close: 'M6 6l12 12M18 6 6 18',
  parcel: 'M4 8l8-4l8 4v8.500L12 20.500l-8-4zM4 8l8 4l8-4M12 12v8.500',
};

/** They point the way one reads. */
const turning = new Set(['arrow', 'back']);

export function icon(name, filled = false) {
  return s(
    'svg',
    { class: turning.has(name) ? 'icon turns' : 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', fill: filled ? 'currentColor' : 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    s('path', { d: paths[name] }),
  );
}

/** Five stars; the part that is filled is read out as a sentence by the label. */
export function stars(rating, label) {
  const row = s('svg', { class: 'stars', viewBox: '0 0 120 24', role: 'img', 'aria-label': label });
  for (let n = 0; n < 5; n++) {
    const share = Math.max(0, Math.min(1, rating - n));
    const fillName = share >= 0.75 ? 'full' : share >= 0.25 ? 'half' : 'none';
    row.append(s('path', { d: paths.star, class: `star-${fillName}`, transform: `translate(${n * 24} 0)` }));
  }
  return row;
}
