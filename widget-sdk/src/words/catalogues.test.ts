import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../build/messages.mjs';
import { wordsFor } from './index';

type Catalogue = Record<string, string>;

const read = (locale: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`${locale}.json`, import.meta.url), 'utf8'));
const english = read('en');

describe.each(['fa', 'ar', 'lv'])('the words in %s', locale => {
  const catalogue = read(locale);

  test('each of English has its own, told the same, with every form of a number', () => {
    expect(faultsOf(catalogue, english, locale)).toEqual([]);
  });

  test('the launcher has its own before anything is fetched', () => {
    expect(read('launcher')[locale]).toBe(catalogue['launcher.open']);
  });

  test('numbers are those of the language', async () => {
    const words = await wordsFor(locale);
    expect(words('composer.left', { count: 11 })).toContain(new Intl.NumberFormat(locale).format(11));
  });
});

test('Arabic counts in six ways, Latvian in three', async () => {
  const [ar, lv] = [await wordsFor('ar'), await wordsFor('lv')];
  const said = [1, 2, 3, 11, 100].map(count => ar('conversation.unread', { count }));
  expect(said).toEqual([
    'رسالة غير مقروءة',
    'رسالتان غير مقروءتين',
    '3 رسائل غير مقروءة',
    '11 رسالة غير مقروءة',
    '100 رسالة غير مقروءة',
  ]);
  expect([1, 2, 11, 21].map(count => lv('composer.left', { count }))).toEqual([
    'Atlikusi 1 rakstzīme',
    'Atlikušas 2 rakstzīmes',
    'Atlikušas 11 rakstzīmju',
    'Atlikusi 21 rakstzīme',
  ]);
});

test('the first language that there are words for is spoken, and else English', async () => {
  const spoken = async (...wanted: (string | undefined)[]) => (await wordsFor(...wanted)).locale;
  expect(await spoken(undefined, 'de', 'lv-LV', 'fa')).toBe('lv-LV');
  expect(await spoken('fa', 'en')).toBe('fa');
  expect(await spoken('de', 'xx')).toBe('en');
});

test('what is put into right-to-left words does not turn them', async () => {
  const [fa, en] = [await wordsFor('fa'), await wordsFor('en')];
  expect(fa('conversation.ticket', { number: 'T-1' })).toContain('\u2068T-1\u2069');
  expect(en('line.joined', { name: 'سارا' })).toBe('\u2068سارا\u2069 has joined');
  expect(en('line.joined', { name: 'Nora' })).toBe('Nora has joined');
});

test('what is wrong with a catalogue is found', () => {
  const source = { a: 'Hello {name}', b: '{n, plural, one {# word} other {# words}}', c: 'Brand', d: 'Yes' };
  const wrong = { a: 'Sveiki', b: '{n, plural, one {# vārds} other {# vārdi}}', c: 'Brand', e: 'Kas' };
  expect(faultsOf(wrong, source, 'lv', ['c'])).toEqual([
    'a: other arguments',
    'b: no form for zero',
    'e: unknown',
    'd: missing',
  ]);
  expect(faultsOf({ d: 'Yes' }, { d: 'Yes' }, 'lv')).toEqual(['d: English']);
});
