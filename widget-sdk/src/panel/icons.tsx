/** Pictures are lines in the colour of the words; none is the only sign of anything. */
const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  send: 'M5 12h13M12 5l7 7-7 7',
  chat: 'M4 12a8 8 0 1 1 3.6 6.7L4 20l1.1-3.6A8 8 0 0 1 4 12z',
  next: 'M9 5l7 7-7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  ticket:
    'M4 8a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v2a2 2 0 0 0 0 4v2a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-2a2 2 0 0 0 0-4zM14 6v12',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  warn: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  answer: 'M6 4h9l4 4v12H6zM9 12h7M9 16h5',
  star: 'M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.7-5 2.7 1.1-5.5L4 9.7 9.6 9z',
  wifi: 'M4 9a12 12 0 0 1 16 0M7 12.5a7.5 7.5 0 0 1 10 0M10 16a3 3 0 0 1 4 0M12 19h.01',
} as const;

/** Those that point somewhere point the other way in a right-to-left language. */
const pointing = new Set(['back', 'next', 'send']);

export function Icon({ of }: { of: keyof typeof paths }) {
  return (
    <svg class={pointing.has(of) ? 'icon pointing' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[of]} />
    </svg>
  );
}
