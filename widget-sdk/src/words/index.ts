import { type LocalizedStringDictionary, LocalizedStringFormatter } from '@internationalized/string';
import type en from './en.json';

export type WordKey = keyof typeof en;
type Catalogue = Record<WordKey, string>;
type Values = Record<string, string | number>;

/** The words of one language, and how it writes times and sides. */
export interface Words {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  (key: WordKey, values?: Values): string;
}

/** Only the one that is spoken is fetched. */
const catalogues: Record<string, () => Promise<{ default: Catalogue }>> = {
  en: () => import('./en.json'),
  fa: () => import('./fa.json'),
  ar: () => import('./ar.json'),
  lv: () => import('./lv.json'),
  'ar-XB': () => import('./en.json?pseudo'),
};

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const rightToLeftLetters = /[\u0590-\u08ff]/;
const primary = (locale: string) => locale.split('-')[0]?.toLowerCase() ?? '';

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primary(locale)) ? 'rtl' : 'ltr';
}

/** The first of these that there are words for, else English. */
export async function wordsFor(...wanted: (string | undefined)[]): Promise<Words> {
  const locale = wanted.find(each => each && (each in catalogues || primary(each) in catalogues)) ?? 'en';
  const load = catalogues[locale] ?? catalogues[primary(locale)];
  return speak(locale, (await (load as () => Promise<{ default: Catalogue }>)()).default);
}

function speak(locale: string, catalogue: Catalogue): Words {
  // one language has no need of a dictionary of several
  const dictionary: unknown = { getStringForLocale: (key: WordKey) => catalogue[key] };
  const formatter = new LocalizedStringFormatter(locale, dictionary as LocalizedStringDictionary<WordKey, string>);
  const dir = directionOf(locale);
  return Object.assign((key: WordKey, values?: Values) => formatter.format(key, values && isolated(values, dir)), {
    locale,
    dir,
  });
}

/** A name, a number or an address of the other direction does not turn the words around it. */
function isolated(values: Values, dir: 'ltr' | 'rtl'): Values {
  const alone = (value: string) => (dir === 'rtl' || rightToLeftLetters.test(value) ? `\u2068${value}\u2069` : value);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? alone(value) : value]),
  );
}
