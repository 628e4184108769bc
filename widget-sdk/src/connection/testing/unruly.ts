import type { ServerFrame } from '../../protocol';

/** Repeats, delays and swallows entries and answers; what a socket says about its own state keeps its order. */
export function unruly(env: { random(): number; later(ms: number, run: () => void): () => void }) {
  return (frame: ServerFrame, push: (frame: ServerFrame) => void) => {
    const chance = env.random();
    if (!['entry', 'done', 'page'].includes(frame.type)) return push(frame);
    if (chance < 0.15) return;
    if (chance < 0.3) push(frame);
    if (chance < 0.5) return void env.later(env.random() * 3_000, () => push(frame));
    push(frame);
  };
}
