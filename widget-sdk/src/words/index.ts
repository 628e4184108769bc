import { LocalizedStringDictionary, LocalizedStringFormatter } from '@internationalized/string';
import en from './en.json';

export type WordKey = keyof typeof en;
type Catalogue = Record<WordKey, string>;

/** The words of one language, and how it writes times and sides. */
export interface Words {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  (key: WordKey, values?: Record<string, string | number>): string;
}

/** Languages beside English are fetched when they are asked for. */
const others: Record<string, () => Promise<{ default: Catalogue }>> = {
  'ar-XB': () => import('./en.json?pseudo'),
};

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

/** The asked locale when there are words for it, else English. */
export async function wordsFor(locale: string): Promise<Words> {
  const load = others[locale] ?? others[locale.split('-')[0] ?? ''];
  const catalogue = load ? (await load()).default : en;
  return speak(load ? locale : (englishOf(locale) ?? 'en'), catalogue);
}

export const english: Words = speak('en', en);

function speak(locale: string, catalogue: Catalogue): Words {
  const dictionary = new LocalizedStringDictionary<WordKey, string>({ [locale]: catalogue }, locale);
  const formatter = new LocalizedStringFormatter<WordKey, string>(locale, dictionary);
  return Object.assign((key: WordKey, values?: Record<string, string | number>) => formatter.format(key, values), {
    locale,
    dir: directionOf(locale),
  });
}

/** `en-GB` keeps its own dates. */
function englishOf(locale: string): string | undefined {
  return locale.toLowerCase().startsWith('en') ? locale : undefined;
}
