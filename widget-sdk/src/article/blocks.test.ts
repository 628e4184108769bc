import { expect, test } from 'vitest';
import { blocksOf, type Inline } from './blocks';

const only = (markdown: string): Inline[] => {
  const [block] = blocksOf(markdown);
  if (block?.is !== 'paragraph') throw new Error(`not a paragraph: ${JSON.stringify(block)}`);
  return block.of;
};

test('paragraphs, lists, headings and quotes are kept apart', () => {
  const article = '# Care\n\nWash it **by hand**.\n\n1. Rinse\n2. Dry\n\n- soft\n\n> Always.';
  expect(blocksOf(article).map(block => block.is)).toEqual(['heading', 'paragraph', 'list', 'list', 'quote']);
  expect(blocksOf(article)[2]).toEqual({
    is: 'list',
    start: 1,
    items: [
      [{ is: 'paragraph', of: [{ is: 'text', text: 'Rinse' }] }],
      [{ is: 'paragraph', of: [{ is: 'text', text: 'Dry' }] }],
    ],
  });
  expect(blocksOf(article)[3]).toMatchObject({ start: undefined });
});

test('a link has its words and its address, a bare address is one too', () => {
  expect(only('[the table](https://shop.example/sizes)')).toEqual([
    { is: 'link', href: 'https://shop.example/sizes', of: [{ is: 'text', text: 'the table' }] },
  ]);
  expect(only('https://shop.example/a')).toMatchObject([{ is: 'link', href: 'https://shop.example/a' }]);
  expect(only('help@shop.example')).toMatchObject([{ is: 'link', href: 'mailto:help@shop.example' }]);
});

test('a link on the shop’s own site is whole where the site is known', () => {
  expect(blocksOf('[the table](/sizes) [far](//evil.example/x)', 'https://shop.example')).toEqual([
    {
      is: 'paragraph',
      of: [
        { is: 'link', href: 'https://shop.example/sizes', of: [{ is: 'text', text: 'the table' }] },
        { is: 'text', text: ' ' },
        { is: 'text', text: 'far' },
      ],
    },
  ]);
});

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '[x](/relative)',
  '[x](//shop.example)',
])('SEC10 %s leads nowhere', markdown => {
  expect(only(markdown)).toEqual([{ is: 'text', text: 'x' }]);
});

test('SEC10 a picture is shown only from https, else its words', () => {
  expect(only('![A kettle](https://shop.example/k.jpg)')).toEqual([
    { is: 'picture', src: 'https://shop.example/k.jpg', alt: 'A kettle' },
  ]);
  expect(only('![A kettle](http://shop.example/k.jpg)')).toEqual([{ is: 'text', text: 'A kettle' }]);
});

test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'a <b>b</b> c', '<!-- x -->'])(
  'SEC10 the HTML in %s is words',
  markdown => {
    const words = JSON.stringify(blocksOf(markdown));
    expect(words).not.toMatch(/"is":"(?!text|paragraph)/);
    expect(words).toContain('<');
  },
);

test('a line’s end is a new line, as it was written', () => {
  expect(only('one\ntwo')).toEqual([{ is: 'text', text: 'one' }, { is: 'break' }, { is: 'text', text: 'two' }]);
});
