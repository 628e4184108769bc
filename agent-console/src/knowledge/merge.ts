import type { Item, Wording } from '../api/items.ts';
import { sorted, stepsOf, tidy } from './item.ts';
import { fitted, type Skeleton, skeletonOf, spoken } from './skeleton.ts';

/** What of an item is compared and chosen as one: `tags`, `texts.fa.answer`; `steps` are the ways that all languages share. */
export type Units = Map<string, unknown>;
export type Difference = { path: string; before: unknown; after: unknown };

export function unitsOf(document: Item): Units {
  const { texts, ...scope } = tidy(document);
  const units: Units = new Map(Object.entries(scope));
  for (const [language, wording] of Object.entries(texts)) {
    for (const [part, text] of Object.entries(spoken(wording))) units.set(`texts.${language}.${part}`, text);
  }
  const steps = stepsOf({ ...document, texts });
  if (steps) units.set('steps', skeletonOf(steps));
  return units;
}

export function itemOf(units: Units): Item {
  const document: Record<string, unknown> & { texts: Record<string, Wording> } = { moments: [], texts: {} };
  const skeleton = units.get('steps') as Skeleton | undefined;
  for (const [path, value] of units) {
    const [, language, part] = /^texts\.([^.]+)\.(\w+)$/.exec(path) ?? [];
    if (language && part) document.texts[language] = { ...document.texts[language], [part]: value };
    else if (path !== 'steps') document[path] = value;
  }
  for (const [language, wording] of Object.entries(document.texts))
    document.texts[language] = fitted(skeleton, wording);
  return document as unknown as Item;
}

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

export function differences(before: Item, after: Item): Difference[] {
  const old = unitsOf(before);
  const now = unitsOf(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths
    .filter(path => !same(old.get(path), now.get(path)))
    .map(path => ({ path, before: old.get(path), after: now.get(path) }));
}

/** What both have changed, each in another way; what only one has changed needs no choice. */
export type Clash = { path: string; mine: unknown; theirs: unknown };
export type Merged = { units: Units; clashes: Clash[] };

export function merged(base: Item, mine: Item, theirs: Item): Merged {
  const [from, ours, other] = [unitsOf(base), unitsOf(mine), unitsOf(theirs)];
  const units: Units = new Map();
  const clashes: Clash[] = [];
  for (const path of new Set([...from.keys(), ...ours.keys(), ...other.keys()])) {
    const [before, here, there] = [from.get(path), ours.get(path), other.get(path)];
    if (!same(here, there) && !same(before, here) && !same(before, there)) {
      clashes.push({ path, mine: here, theirs: there });
    }
    const chosen = same(before, here) ? there : here;
    if (chosen !== undefined) units.set(path, chosen);
  }
  return { units, clashes };
}

/** With theirs at these paths; a text that they have taken away goes. */
export function settled({ units, clashes }: Merged, theirs: readonly string[]): Item {
  const result: Units = new Map(units);
  for (const clash of clashes) {
    if (!theirs.includes(clash.path)) continue;
    if (clash.theirs === undefined) result.delete(clash.path);
    else result.set(clash.path, clash.theirs);
  }
  return itemOf(result);
}

/** A value as a line of text, for comparing. */
export function shown(value: unknown): string {
  if (value === undefined) return '–';
  if (Array.isArray(value) && value.every(each => typeof each === 'string')) {
    return value.join(value.some(each => each.includes(' ')) ? '\n' : ', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
