import { expect, test } from 'vitest';
import { discreet } from './discreet';

test.each([
  ['Order of kim@home.example', 'Order of …'],
  ['https://shop.example/x?to=kim%40home.example&a=1', 'https://shop.example/x?to=…&a=1'],
  ['https://shop.example/x?reset_token=abc&a=1', 'https://shop.example/x?reset_token=&a=1'],
  ['https://shop.example/x?email=kim&phone=1#secret=2', 'https://shop.example/x?email=&phone=#secret='],
  ['2 @ 3.50', '2 @ 3.50'],
])('%s is told as %s', (text, told) => {
  expect(discreet(text, 2_048)).toBe(told);
});

test.each(['a', '@', 'a@', '%40', '?mail', '&token='])('a page that repeats %s without end is told in short', part => {
  expect(discreet(part.repeat(1_000_000), 2_048).length).toBeLessThanOrEqual(2_048);
});

test('an address that only begins within what is told is not told in part', () => {
  const text = `${'x '.repeat(245)}kim.of.the.long.name@home.example`;
  expect(discreet(text, 500)).not.toContain('kim');
});
