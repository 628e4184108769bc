import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../widget-sdk/build/messages.mjs';
import { language, languages, load } from '../src/words/words.tsx';

type Catalogue = Record<string, string>;

const read = (locale: string): Catalogue =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../src/words/${locale}.json`), 'utf8'));
const english = read('en');
const others = Object.keys(languages).filter(each => each !== 'en');

/** Names, and what looks the same in both languages. */
const SAME: Record<string, string[]> = {
  all: [
    'brand',
    'title.unread',
    'party.system',
    'board.none',
    'list.with',
    'talk.said',
    'know.inLanguage',
    'exchange.json',
    'exchange.csv',
  ],
  lv: ['role.admin'],
};

describe.each(others)('the words in %s', locale => {
  const catalogue = read(locale);

  test('each of English has its own, told the same, with every form of a number', () => {
    expect(faultsOf(catalogue, english, locale, [...(SAME.all ?? []), ...(SAME[locale] ?? [])])).toEqual([]);
  });

  test('they are fetched when they are wanted, with their side and their numbers', async () => {
    expect(language(locale).words('act.take')).toBe(english['act.take']);
    const { words, dir } = await load(locale);
    expect(words('act.take')).toBe(catalogue['act.take']);
    expect(dir).toBe(locale === 'lv' ? 'ltr' : 'rtl');
    expect(words('scripts.gaps', { n: 11 })).toContain(new Intl.NumberFormat(locale).format(11));
  });
});

test('a region keeps its own dates and digits', async () => {
  const { words, locale } = await load('ar-EG');
  expect(locale).toBe('ar-EG');
  expect(words.number(7)).toBe('٧');
});

test('what is put into right-to-left words does not turn them', async () => {
  expect((await load('fa')).words('journey.order', { number: '#1001' })).toContain('\u2068#1001\u2069');
  expect((await load('en')).words('event.assigned', { who: 'سارا' })).toBe('\u2068سارا\u2069 took over');
  expect((await load('en')).words('event.assigned', { who: 'Sara' })).toBe('Sara took over');
});
