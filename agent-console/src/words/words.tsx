import {
  type LocalizedString,
  LocalizedStringDictionary,
  LocalizedStringFormatter,
  type Variables,
} from '@internationalized/string';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type catalogue from './en.json';
import english from './en.json?words';
import { mirrored, PSEUDO } from './pseudo.ts';

export type Word = keyof typeof catalogue;
export type Words = ((key: Word, variables?: Variables) => string) & { has(key: string): key is Word };
type Language = { words: Words; locale: string; dir: 'ltr' | 'rtl' };

const RTL = /^(ar|fa|he|ur|ckb|ps)\b/;
const catalogues: Record<string, Record<string, LocalizedString>> = { en: english };
const Current = createContext<Language>(language('en'));

/** The languages an agent can choose; the mirrored one exists for tests and for looking at right-to-left screens. */
export const languages = Object.keys(catalogues);

export function language(wanted: string): Language {
  const pseudo = wanted === PSEUDO;
  const base = catalogues[wanted] ? wanted : (languages.find(l => wanted.startsWith(l)) ?? 'en');
  const strings = catalogues[base] as Record<string, LocalizedString>;
  const dictionary = new LocalizedStringDictionary({ [base]: pseudo ? mirrored(strings) : strings }, base);
  const formatter = new LocalizedStringFormatter(base, dictionary);
  const say = (key: Word, variables?: Variables) => formatter.format(key, variables);
  const words: Words = Object.assign(say, { has: (key: string): key is Word => key in strings });
  return { words, locale: pseudo ? 'en' : base, dir: pseudo || RTL.test(base) ? 'rtl' : 'ltr' };
}

export function WordsProvider(props: { locale: string; children: ReactNode }) {
  const current = useMemo(() => language(props.locale), [props.locale]);
  useEffect(() => {
    document.documentElement.lang = current.locale;
    document.documentElement.dir = current.dir;
  }, [current]);
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
