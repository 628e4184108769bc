import type { Defaults, Document } from '../api/rules.ts';
import { momentName } from '../words/say.ts';
import { useLanguage, useWords, type Words } from '../words/words.tsx';
import type { Difference } from './document.ts';

const OWN = /^words\.own_/;
/** What a list of names is about, by the fact that it makes. */
const FACT_OF: Record<string, string> = {
  adMedia: 'arrival.ad',
  comparisonSites: 'arrival.comparison',
  mailMedia: 'arrival.email',
  paidMedia: 'arrival.paid_search',
  searchEngines: 'arrival.search',
  socialMedia: 'arrival.social',
  socialNetworks: 'arrival.social',
};

export const isOwnMeaning = (code: string): boolean => OWN.test(code);

/** What the parts of a document are called, for people who do not know its codes. */
export type Names = {
  fact(code: string): string;
  page(type: string): string;
  source(list: string): string;
  language(code: string): string;
  setting(name: string): string;
  difference(path: Difference['path']): string;
};

export function useNames(defaults: Defaults | undefined, document?: Document): Names {
  const words = useWords();
  const { locale } = useLanguage();
  const texts = new Map(defaults?.facts.map(fact => [fact.code, fact.text]));
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  const fact = (code: string) => texts.get(code) ?? ownName(words, code, document) ?? code;
  const names: Names = {
    fact,
    page: type => texts.get(`page.${type}`) ?? type,
    source: list => texts.get(FACT_OF[list] ?? list) ?? list,
    language: code => (/^[a-z]{2,3}$/.test(code) ? (tongues.of(code) ?? code) : code),
    setting: name => (words.has(`setting.${name}`) ? words(`setting.${name}` as never) : name),
    difference: path => path.map((part, depth) => step(words, names, path, part, depth)).join(' · '),
  };
  return names;
}

/** A meaning or a rule of the site's own is called by what the site wrote. */
function ownName(words: Words, code: string, document: Document | undefined): string | undefined {
  if (code.startsWith('rule.')) return document?.rules?.find(({ id }) => `rule.${id}` === code)?.text;
  if (!isOwnMeaning(code)) return undefined;
  const said = Object.values(document?.words ?? {}).map(meanings => meanings[code]?.[0]);
  return words('rules.ownMeaning', { said: said.find(Boolean) ?? code.replace(OWN, '') });
}

const HEADS = ['settings', 'weights', 'sources', 'pages', 'words', 'rules'] as const;

function step(words: Words, names: Names, path: string[], part: string, depth: number): string {
  const head = HEADS.find(each => each === path[0]);
  if (depth === 0) return head ? words(head === 'rules' ? 'rules.own' : `rules.${head}`) : part;
  if (part.toUpperCase() === part && words.has(`moment.${part}`)) return momentName(words, part as never);
  if (depth === 1) return naming(names, head, part);
  return head === 'words' && depth === 2 ? names.fact(part) : part;
}

function naming(names: Names, head: string | undefined, part: string): string {
  switch (head) {
    case 'settings':
      return names.setting(part);
    case 'weights':
      return names.fact(part);
    case 'sources':
      return names.source(part);
    case 'words':
      return names.language(part);
    default:
      return part;
  }
}
