import type { Document, Weights } from '../api/rules.ts';
import type { Moment } from '../desk/model.ts';

/** Without parts that say nothing. */
export function tidy(document: Document): Document {
  const entries = Object.entries({ ...document, words: saidWords(document.words) }).filter(([, part]) =>
    Array.isArray(part) ? part.length > 0 : part !== undefined && Object.keys(part).length > 0,
  );
  return Object.fromEntries(entries) as Document;
}

/** Languages in which nothing is said are left out. */
function saidWords(words: Document['words']): Document['words'] {
  return Object.fromEntries(Object.entries(words ?? {}).filter(([, meanings]) => Object.keys(meanings).length > 0));
}

/** Whatever digits a keyboard has: Persian, Arabic, full width. */
export function plainDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, digit => String(digitOf(digit)))
    .replace(/[٫،,]/g, '.')
    .replace(/[−–]/g, '-')
    .replace(/[\u200e\u200f\u061c]/g, '');
}

function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0x30, 0x660, 0x6f0, 0xff10].find(each => code >= each && code < each + 10);
  return zero === undefined ? Number.NaN : code - zero;
}

/** A number as typed: nothing for an empty field, the text itself where it is none, so that the server names it. */
export function typed(text: string): number | undefined {
  const plain = plainDigits(text).trim();
  if (plain === '') return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : (text as unknown as number);
}

/** What was typed into a field of one a line. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

export function withWeight(weights: Weights, moment: Moment, weight: number | undefined): Weights {
  const { [moment]: _, ...rest } = weights;
  return weight === undefined ? rest : { ...rest, [moment]: weight };
}

export function without<T>(record: Record<string, T> | undefined, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => name !== key));
}

export type Difference = { path: string[]; before?: string; after?: string };

/** What one document says otherwise than another, by the paths of single values; rules and pages by their names. */
export function differences(before: Document, after: Document): Difference[] {
  const old = flat(before);
  const now = flat(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths
    .filter(path => old.get(path) !== now.get(path))
    .map(path => ({ path: path.split('\n'), before: old.get(path), after: now.get(path) }));
}

function flat(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  walk(document, [], found);
  return found;
}

function walk(value: unknown, path: string[], found: Map<string, string>): void {
  if (value === null || typeof value !== 'object') {
    found.set(path.join('\n'), String(value));
    return;
  }
  if (Array.isArray(value) && value.every(each => typeof each === 'string')) {
    if (value.length > 0) found.set(path.join('\n'), value.join(', '));
    return;
  }
  const named = Array.isArray(value)
    ? value.map((each, index): [string, unknown] => [nameOf(each) ?? String(index + 1), each])
    : Object.entries(value);
  for (const [name, each] of named) walk(each, [...path, name], found);
}

function nameOf(value: unknown): string | undefined {
  const { id, pattern } = (value ?? {}) as { id?: string; pattern?: string };
  return id ?? pattern;
}
