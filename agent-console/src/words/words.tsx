import {
  type LocalizedString,
  LocalizedStringDictionary,
  LocalizedStringFormatter,
  type Variables,
} from '@internationalized/string';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type catalogue from './en.json';
import english from './en.json?words';
import { isolated } from './isolated.ts';
import { mirrored, PSEUDO } from './pseudo.ts';

export type Word = keyof typeof catalogue;
export type Words = ((key: Word, variables?: Variables) => string) & {
  has(key: string): key is Word;
  /** A number as this language writes it. */
  number(n: number): string;
};
type Language = { words: Words; locale: string; dir: 'ltr' | 'rtl' };
type Catalogue = Record<string, LocalizedString>;

/** The languages an agent can choose, by their own names. */
export const languages = { en: 'English', fa: 'فارسی', ar: 'العربية', lv: 'Latviešu' };

/** English is always there; the others are fetched when they are wanted. */
const others: Record<string, () => Promise<{ default: Catalogue }>> = {
  fa: () => import('./fa.json?words'),
  ar: () => import('./ar.json?words'),
  lv: () => import('./lv.json?words'),
};
const loaded: Record<string, Catalogue> = { en: english };
const RTL = /^(ar|fa|he|ur|ckb|ps)\b/;

/** The direction of a text in this language. */
export const dirOf = (locale: string): 'ltr' | 'rtl' => (RTL.test(locale) ? 'rtl' : 'ltr');

const primary = (locale: string) => locale.split('-')[0]?.toLowerCase() ?? '';
const Current = createContext<Language>(language('en'));

/** The first of the browser's languages that there are words for. */
export const ofTheBrowser = (): string | undefined => navigator.languages.find(each => primary(each) in languages);

/** Fetches the words of a language; without them, or without a network, it will be English. */
export async function load(wanted: string): Promise<Language> {
  const base = primary(wanted);
  if (!loaded[base] && wanted !== PSEUDO) {
    const found = await others[base]?.().catch(() => undefined);
    if (found) loaded[base] = found.default;
  }
  return language(wanted);
}

/** As far as its words are here, else English. The region keeps its own dates and digits. */
export function language(wanted: string): Language {
  const pseudo = wanted === PSEUDO;
  const base = pseudo || !loaded[primary(wanted)] ? 'en' : primary(wanted);
  const locale = base === primary(wanted) ? wanted : base;
  const strings = loaded[base] as Catalogue;
  const dictionary = new LocalizedStringDictionary({ [locale]: pseudo ? mirrored(strings) : strings }, locale);
  const formatter = new LocalizedStringFormatter(locale, dictionary);
  const numbers = new Intl.NumberFormat(locale);
  const dir = pseudo ? 'rtl' : dirOf(base);
  const say = (key: Word, variables?: Variables) => formatter.format(key, isolated(variables, dir));
  const words: Words = Object.assign(say, {
    has: (key: string): key is Word => key in strings,
    number: (n: number) => numbers.format(n),
  });
  return { words, locale, dir };
}

/** Nothing is shown before the words are there; a language that is chosen later replaces the one before when it is. */
export function WordsProvider(props: { locale: string; children: ReactNode }) {
  const [current, setCurrent] = useState(() => (loaded[primary(props.locale)] ? language(props.locale) : undefined));
  useEffect(() => {
    let wanted = true;
    void load(props.locale).then(found => wanted && setCurrent(found));
    return () => {
      wanted = false;
    };
  }, [props.locale]);
  useEffect(() => {
    if (!current) return;
    document.documentElement.lang = current.locale;
    document.documentElement.dir = current.dir;
  }, [current]);
  if (!current) return null;
  // React Aria takes the direction of keys and overlays from its locale
  const aria = current.dir === 'rtl' && !RTL.test(current.locale) ? 'ar' : current.locale;
  return (
    <Current value={current}>
      <I18nProvider locale={aria}>{props.children}</I18nProvider>
    </Current>
  );
}

export const useWords = (): Words => useContext(Current).words;
export const useLanguage = (): Language => useContext(Current);
