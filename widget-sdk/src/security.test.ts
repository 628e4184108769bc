import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
  name => /\.tsx?$/.test(name) && !/\.test\.|testing\//.test(name),
);

test.each([
  /\b(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write\b/,
  /\beval\(/,
  /\bnew Function\b/,
  /\bdangerouslySetInnerHTML\b/,
  /setAttribute\('style'/,
  /\bstyle=/,
  /(?<!\bchannel\.)\bpostMessage\b/,
  /mode: 'closed'/,
])('SEC12 no source says %s', forbidden => {
  expect(sources.length).toBeGreaterThan(40);
  const guilty = sources.filter(name => forbidden.test(readFileSync(new URL(name, here), 'utf8')));
  expect(guilty).toEqual([]);
});

test('SEC13 what is posted goes to a BroadcastChannel, which no other origin hears', () => {
  const texts = sources.map(name => readFileSync(new URL(name, here), 'utf8'));
  const posting = texts.filter(text => text.includes('channel.postMessage'));
  expect(posting).toHaveLength(1);
  expect(posting[0]).toContain('const channel = new BroadcastChannel(');
});
