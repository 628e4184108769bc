import type { Path } from '../knowledge/walk.ts';
import { Stored } from '../signals/stored.ts';

/** Where the agent stands in a script of several steps, in one conversation; kept over reloads. */
export type Walking = {
  script: string;
  language: string;
  path: Path;
  /** What the step put into the composer: while it stands there as it was, another step takes its place. */
  said?: string;
};

const known = new Map<string, Stored<Walking | null>>();

export function walking(conversation: string): Stored<Walking | null> {
  const held = known.get(conversation) ?? new Stored<Walking | null>(`md.walk.${conversation}`, null);
  known.set(conversation, held);
  return held;
}
