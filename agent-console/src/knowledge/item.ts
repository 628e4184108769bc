import type { Item, Kind, Step, Wording } from '../api/items.ts';
import type { Moment } from '../desk/model.ts';

/** The languages the shop and the console come with; an item may have others, too. */
export const LANGUAGES = ['en', 'fa', 'ar', 'lv'];

export const headOf = (kind: Kind): 'question' | 'title' => (kind === 'faq' ? 'question' : 'title');
export const bodyOf = (kind: Kind): 'answer' | 'text' => (kind === 'faq' ? 'answer' : 'text');
export const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** All that it is written in, and all that it should be. */
export function languagesOf(document: Item): string[] {
  const there = Object.keys(document.texts);
  return [...LANGUAGES, ...there.filter(each => !LANGUAGES.includes(each)).sort()];
}

export const isWritten = (document: Item, language: string): boolean => {
  const wording = document.texts[language];
  return wording !== undefined && !isBlank(wording);
};

export const missing = (document: Item): string[] => LANGUAGES.filter(each => !isWritten(document, each));

/** What it is called, in this language or the nearest there is. */
export function nameOf(kind: Kind, document: Item, locale: string): string {
  return wordingFor(document, locale)?.[1][headOf(kind)] ?? '';
}

/** The wording for a reader of this language: exactly it, its primary language, English, or any. */
export function wordingFor(document: Item, locale: string | undefined): [string, Wording] | undefined {
  const written = Object.entries(document.texts).filter(([, wording]) => !isBlank(wording));
  const among = (fits: (tag: string) => boolean) => written.find(([tag]) => fits(tag));
  return (
    among(tag => tag === locale) ??
    among(tag => locale !== undefined && primary(tag) === primary(locale)) ??
    among(tag => tag === 'en') ??
    written[0]
  );
}

/** What a new one begins with. */
export type Begun = { question?: string; asked?: string; language?: string; moment?: Moment };

export function newItem(kind: Kind, language: string, { question = '', asked, moment }: Begun = {}): Item {
  const wording: Wording = { [headOf(kind)]: question, [bodyOf(kind)]: '', ...(asked && { asked: [asked] }) };
  return { moments: moment ? [moment] : [], status: 'draft', texts: { [language]: wording } };
}

/** The steps that all languages share; nothing for a text in one piece. */
export const stepsOf = (document: Item): Step[] | undefined =>
  Object.values(document.texts).find(wording => wording.steps)?.steps;

/** As it stands, or, where nothing is written yet, the same steps without words. */
export function wordingOf(kind: Kind, document: Item, language: string): Wording {
  const steps = stepsOf(document)?.map(({ id, choices }) => ({
    id,
    text: '',
    ...(choices && { choices: choices.map(({ to }) => ({ to, label: '' })) }),
  }));
  const blank: Wording = steps ? { [headOf(kind)]: '', steps } : { [headOf(kind)]: '', [bodyOf(kind)]: '' };
  return document.texts[language] ?? blank;
}

export function withWording(kind: Kind, document: Item, language: string, part: Partial<Wording>): Item {
  const wording = { ...wordingOf(kind, document, language), ...part };
  return { ...document, texts: { ...document.texts, [language]: wording } };
}

function isBlank(wording: Wording): boolean {
  const { steps = [], asked = [], ...texts } = wording;
  const labels = steps.flatMap(step => [step.text, ...(step.choices ?? []).map(({ label }) => label ?? '')]);
  return [...Object.values(texts), ...asked, ...labels].every(text => text.trim() === '');
}

/** Without languages that nothing is written in, and without parts that say nothing. */
export function tidy(document: Item): Item {
  const texts = Object.entries(document.texts).filter(([, wording]) => !isBlank(wording));
  const parts = Object.entries(document).filter(([, part]) => !(Array.isArray(part) ? part.length === 0 : !part));
  const worded = texts.map(([language, wording]) => [language, tidyWording(wording)]);
  return { ...Object.fromEntries(parts), moments: document.moments, texts: Object.fromEntries(worded) } as Item;
}

function tidyWording({ keywords, asked, steps, ...wording }: Wording): Wording {
  const phrases = phrasesOf(asked);
  const plain = steps?.map(({ id, text, choices = [] }) => ({
    id,
    text,
    ...(choices.length > 0 && { choices: choices.map(({ to, label }) => (label ? { to, label } : { to })) }),
  }));
  return {
    ...wording,
    ...(plain && { steps: plain }),
    ...(keywords && { keywords }),
    ...(phrases.length > 0 && { asked: phrases }),
  };
}

/** What the server is told of the lines: those that say something. */
export const phrasesOf = (lines: string[] = []): string[] => lines.map(line => line.trim()).filter(Boolean);

/** A name for the address, from Latin words; for others by its time. */
export function idFrom(text: string, kind: Kind, now: number): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain.length > 2 ? plain : `${kind === 'faq' ? 'answer' : 'script'}-${now.toString(36)}`;
}

export const sameItem = (a: Item, b: Item): boolean =>
  JSON.stringify(sorted(tidy(a))) === JSON.stringify(sorted(tidy(b)));

export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
