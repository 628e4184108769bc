import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { argumentsOf, missingForms } from '../../build/messages.mjs';
import { wordsFor } from './index';

type Catalogue = Record<string, string>;

const read = (locale: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`${locale}.json`, import.meta.url), 'utf8'));
const english = read('en');

describe.each(['fa', 'ar', 'lv'])('the words in %s', locale => {
  const catalogue = read(locale);

  test('there is one for each of English, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
  });

  test('each says what the English one is told', () => {
    for (const [key, message] of Object.entries(catalogue))
      expect([key, argumentsOf(message)]).toEqual([key, argumentsOf(english[key] as string)]);
  });

  test('a number finds its form, whatever it is', () => {
    const wrong = Object.entries(catalogue).flatMap(([key, message]) =>
      missingForms(message, locale).map(form => `${key}: ${form}`),
    );
    expect(wrong).toEqual([]);
  });

  test('none is English', () => {
    expect(Object.keys(catalogue).filter(key => catalogue[key] === english[key])).toEqual([]);
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
