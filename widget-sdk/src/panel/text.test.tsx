// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Text } from './text';

const show = (text: string) => render(<Text>{text}</Text>).container;

test.each([
  ['see https://shop.example/p/42.', 'https://shop.example/p/42', 'https://shop.example/p/42'],
  ['(http://shop.example/a)', 'http://shop.example/a', 'http://shop.example/a'],
  ['write to help@shop.example!', 'help@shop.example', 'mailto:help@shop.example'],
  ['call tel:+37120000000', 'tel:+37120000000', 'tel:+37120000000'],
])('SEC10 %s leads to its address, without giving ours away', (text, shown, href) => {
  const link = show(text).querySelector('a');
  expect([link?.textContent, link?.getAttribute('href'), link?.rel, link?.target]).toEqual([
    shown,
    href,
    'noopener noreferrer ugc',
    '_blank',
  ]);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '<a href="javascript:alert(1)">x</a>',
  '<img src=x onerror=alert(1)>',
  'java\nscript:alert(1)',
])('SEC9, SEC10 %s stays words', text => {
  const shown = show(text);
  expect(shown.textContent).toBe(text);
  expect(shown.querySelectorAll('a, img, script')).toHaveLength(0);
});
