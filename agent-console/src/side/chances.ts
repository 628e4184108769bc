import type { Candidate } from '../desk/model.ts';

/** Rules are never quite certain, and what they name is never quite impossible. */
const CERTAIN = 0.99;
const FAINT = 0.01;
const ROUNDING = 0.005;

export const sure = (value: number): number => Math.min(CERTAIN, Math.max(FAINT, value));

export type Chance = Candidate & { chance: number };

/**
 * How likely the conversation is about what was decided and about each candidate, together at most one. The server's confidence is the
 * moment's: two journeys in one moment share it, so where the figures come to more than one they are taken as proportions.
 */
export function chances(decided: number, candidates: readonly Candidate[]): { decided: number; others: Chance[] } {
  const sum = candidates.reduce((all, each) => all + each.confidence, decided);
  const scale = sum > 1 + ROUNDING ? sum : 1;
  return {
    decided: sure(decided / scale),
    others: candidates.map(each => ({ ...each, chance: sure(each.confidence / scale) })),
  };
}
