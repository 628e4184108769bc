import { expect, test } from 'vitest';
import { wordsFor } from '../words';
import { waitOf } from './time';

const english = await wordsFor('en');

test.each([
  [1, 'You are next in line'],
  [2, 'You are second in line'],
  [3, 'You are third in line'],
  [1204, 'You are number 1,204 in line'],
])('ACT5 place %i: %s', (position, said) => {
  expect(english('queue.position', { position })).toBe(said);
});

test.each([
  [0, 0, 'about a minute'],
  [10, 60, 'about a minute'],
  [20, 100, 'about 1–2 min'],
  [120, 230, 'about 2–4 min'],
  [290, 300, 'about 4–5 min'],
  [300, 300, 'about 5 min'],
])('ACT5 a wait of %i to %i seconds: %s', (low, high, said) => {
  expect(waitOf(english, { low, high })).toBe(said);
});

test('ACT5 the wait has the numbers and the words of its language', async () => {
  expect(waitOf(await wordsFor('ar-XB'), { low: 120, high: 230 })).not.toMatch(/[a-z]/);
});
