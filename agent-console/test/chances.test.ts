import { expect, test } from 'vitest';
import type { Candidate } from '../src/desk/model.ts';
import { chances, sure } from '../src/side/chances.ts';

const candidate = (confidence: number, order?: string): Candidate => ({
  moment: 'AMOT',
  journey: order ? { kind: 'order', order } : { kind: 'browse' },
  confidence,
});

test('rules are never quite sure', () => {
  expect(sure(1)).toBe(0.99);
  expect(sure(0.9971)).toBe(0.99);
  expect(sure(0.42)).toBe(0.42);
  expect(sure(0)).toBe(0.01);
});

test('figures that come to one already stay as they are', () => {
  const { decided, others } = chances(0.93, [candidate(0.04), candidate(0.03)]);
  expect([decided, ...others.map(each => each.chance)]).toEqual([0.93, 0.04, 0.03]);
});

test('two orders in the same moment share what is certain', () => {
  const { decided, others } = chances(1, [candidate(1, 'a'), candidate(0.02)]);
  expect(decided).toBeCloseTo(0.495, 3);
  expect(others[0]?.chance).toBeCloseTo(0.495, 3);
  expect(decided + others.reduce((sum, each) => sum + each.chance, 0)).toBeLessThanOrEqual(1.01);
});
