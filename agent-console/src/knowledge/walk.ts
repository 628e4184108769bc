import type { Step } from '../api/items.ts';

/** The way through a script's steps that was gone so far; the last is where one stands. */
export type Path = readonly string[];

export const begin = (steps: readonly Step[]): Path => steps.slice(0, 1).map(step => step.id);

/** The part of the way that there still is, for a script that was changed meanwhile. */
export function still(steps: readonly Step[], path: Path): Path {
  const known = new Set(steps.map(step => step.id));
  const broken = path.findIndex(id => !known.has(id));
  const kept = broken < 0 ? path : path.slice(0, broken);
  return kept.length > 0 ? kept : begin(steps);
}

export const stepAt = (steps: readonly Step[], path: Path): Step | undefined =>
  steps.find(step => step.id === path.at(-1));

export const onward = (path: Path, to: string): Path => [...path, to];
export const back = (path: Path): Path => (path.length > 1 ? path.slice(0, -1) : path);
