import { expect, test } from 'vitest';
import type { Touchpoint } from '../src/api/conversations.ts';
import { told } from '../src/side/told.ts';
import { load } from '../src/words/words.tsx';

const point = (kind: string, data: Touchpoint['data'], summary = 'in English'): Touchpoint => ({
  id: '1-0',
  at: '2026-11-22T10:00:00Z',
  kind,
  data,
  summary,
});

test.each([
  [point('message', {}, 'Wo ist es?'), 'Wo ist es?'],
  [point('order', { number: '1001', change: 'delivered' }), 'Pasūtījums 1001 piegādāts'],
  [point('order', { number: '1001', change: 'of_tomorrow' }), 'Pasūtījums 1001 mainīts'],
  [point('event', { name: 'search', search: 'tējkanna' }), 'Meklēja: tējkanna'],
  [point('event', { name: 'own_event' }), 'own event'],
  [point('visitor', { tracking: false }), 'Atteicās no izsekošanas'],
  [point('visitor', { customer: '77' }), 'Pierādīja, ka ir klients'],
  [point('rated', { score: 4 }), '4 no 5'],
  [point('assigned', {}), ''],
])('a touchpoint is told in the agent’s language: %o', async (touchpoint, line) => {
  const { words } = await load('lv');
  expect(told(words, touchpoint)).toBe(line);
});
