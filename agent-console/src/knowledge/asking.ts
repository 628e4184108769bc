import { Problem } from '../api/http.ts';
import { fetchItem, type Held, type Item, type Kind, save } from '../api/items.ts';
import { MOST_CHARACTERS } from './AskedBox.tsx';
import { isWritten, phrasesOf, primary } from './item.ts';

/** A question as one of the ways to ask: one line, cut between words where it is too long. */
export function phraseOf(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  if (letters.length <= MOST_CHARACTERS) return letters.join('');
  const cut = letters.slice(0, MOST_CHARACTERS + 1).join('');
  const end = cut.lastIndexOf(' ');
  return end > 0 ? cut.slice(0, end) : letters.slice(0, MOST_CHARACTERS).join('');
}

/** The language of a question: that of its page, unless the letters are of another one. */
export function languageOf(text: string, locale: string | null | undefined): string {
  const told = primary(locale ?? 'en');
  const arabic = (text.match(/\p{Script=Arabic}/gu) ?? []).length;
  const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
  if (arabic > latin) return told === 'fa' || told === 'ar' ? told : /[پچژگکی]/u.test(text) ? 'fa' : 'ar';
  return told !== 'lv' && /[āčēģīķļņšūž]/iu.test(text) ? 'lv' : told;
}

/** The tag under which an item is written in this language, if it is. */
export const writtenIn = (document: Item, language: string): string | undefined =>
  Object.keys(document.texts).find(tag => primary(tag) === language && isWritten(document, tag));

/** With one more way to ask; the same item where it is there already. */
export function withPhrase(document: Item, tag: string, phrase: string): Item {
  const wording = document.texts[tag];
  const there = phrasesOf(wording?.asked);
  if (!wording || there.includes(phrase)) return document;
  return { ...document, texts: { ...document.texts, [tag]: { ...wording, asked: [...there, phrase] } } };
}

/** With one way to ask less; the same item where it is not there. */
export function withoutPhrase(document: Item, tag: string, phrase: string): Item {
  const wording = document.texts[tag];
  const there = phrasesOf(wording?.asked);
  if (!wording || !there.includes(phrase)) return document;
  const asked = there.filter(each => each !== phrase);
  return { ...document, texts: { ...document.texts, [tag]: { ...wording, asked } } };
}

export type Added =
  | { is: 'added'; now: Held; tag: string }
  | { is: 'there'; now: Held; tag: string }
  /** There is nothing in that language that one could ask for in other words. */
  | { is: 'unwritten'; now: Held };

type Asking = { kind: Kind; id: string; phrase: string; language: string; reason: string };

/** Adds a way to ask to what is there now, and once more when somebody else was faster. */
export async function addPhrase(asking: Asking, tries = 2): Promise<Added> {
  const { kind, id, phrase, language, reason } = asking;
  const now = await fetchItem(kind, id);
  if (!now) throw new Problem(404, '');
  const tag = writtenIn(now.item, language);
  if (!tag) return { is: 'unwritten', now };
  const next = withPhrase(now.item, tag, phrase);
  if (next === now.item) return { is: 'there', now, tag };
  try {
    return { is: 'added', now: await save({ kind, id, version: now.version, reason }, next), tag };
  } catch (problem) {
    if (isFaster(problem) && tries > 1) return addPhrase(asking, tries - 1);
    throw problem;
  }
}

type Taking = { kind: Kind; id: string; phrase: string; tag: string; reason: string };

/** Takes a way to ask out of what is there now; whatever else has changed since stays. */
export async function takeBack(taking: Taking, tries = 2): Promise<Held> {
  const { kind, id, phrase, tag, reason } = taking;
  const now = await fetchItem(kind, id);
  if (!now) throw new Problem(404, '');
  const next = withoutPhrase(now.item, tag, phrase);
  if (next === now.item) return now;
  try {
    return await save({ kind, id, version: now.version, reason }, next);
  } catch (problem) {
    if (isFaster(problem) && tries > 1) return takeBack(taking, tries - 1);
    throw problem;
  }
}

/** Somebody else has saved since it was looked at. */
const isFaster = (problem: unknown): boolean => problem instanceof Problem && problem.status === 409;
