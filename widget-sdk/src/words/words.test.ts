import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pseudo } from '../../build/words.mjs';
import { directionOf, wordsFor } from './index';

const english = await wordsFor('en');

const messages: Record<string, string> = JSON.parse(readFileSync(new URL('en.json', import.meta.url), 'utf8'));

test('numbers choose their form', () => {
  expect(english('conversation.unread', { count: 1 })).toBe('1 unread');
  expect(english('launcher.unread', { count: 2 })).toBe('Chat with us, 2 unread messages');
  expect(english('refused.too_large', { limit: 4000 })).toBe('This is too long: 4,000 characters are the most.');
});

test('a language without words of its own is spoken to in English', async () => {
  const words = await wordsFor('de');
  expect([words.locale, words.dir, words('composer.send')]).toEqual(['en', 'ltr', 'Send']);
});

test('the pseudo-language has other letters, the same arguments, and runs from right to left', async () => {
  const words = await wordsFor('ar-XB');
  expect(words.dir).toBe('rtl');
  expect(words('line.joined', { name: 'Nora' })).toMatch(/^\u2068Nora\u2069 [\u0600-\u06ff ]+$/);
  expect(words('composer.left', { count: 3 })).toMatch(/^3 [\u0600-\u06ff ]+$/);
});

test('no message has Latin letters in the pseudo-language, but in its arguments', () => {
  for (const message of Object.values(messages)) {
    const outside = pseudo(message).replace(/\{\w+, \w+,|\{\w+\}|(=\d|one|other) \{/g, '');
    expect(outside).not.toMatch(/[a-z]/i);
  }
});

test('every message of the catalogue is said somewhere', () => {
  const here = new URL('..', import.meta.url);
  const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name));
  const said = sources.map(name => readFileSync(new URL(name, here), 'utf8')).join();
  const unused = Object.keys(messages).filter(key => !said.includes(`'${key}'`) && !key.startsWith('refused.'));
  expect(unused).toEqual([]);
});

test.each([
  ['fa', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['lv', 'ltr'],
  ['en-GB', 'ltr'],
] as const)('%s: %s', (locale, dir) => {
  expect(directionOf(locale)).toBe(dir);
});
