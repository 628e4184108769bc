import type { Document, Weights } from '../api/rules.ts';
import type { Moment } from '../desk/model.ts';

/** Without parts that say nothing. */
export function tidy(document: Document): Document {
  const entries = Object.entries(document).filter(([, part]) =>
    Array.isArray(part) ? part.length > 0 : part !== undefined && Object.keys(part).length > 0,
  );
  return Object.fromEntries(entries) as Document;
}

/** A number as typed: nothing for an empty field, the text itself where it is none, so that the server names it. */
export function typed(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : (text as unknown as number);
}

export function withWeight(weights: Weights, moment: Moment, weight: number | undefined): Weights {
  const { [moment]: _, ...rest } = weights;
  return weight === undefined ? rest : { ...rest, [moment]: weight };
}

export function without<T>(record: Record<string, T> | undefined, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => name !== key));
}

export type Difference = { path: string; before?: string; after?: string };

/** What one document says otherwise than another, by the paths of single values; rules and pages by their names. */
export function differences(before: Document, after: Document): Difference[] {
  const old = flat(before);
  const now = flat(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths
    .filter(path => old.get(path) !== now.get(path))
    .map(path => ({ path, before: old.get(path), after: now.get(path) }));
}

function flat(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  walk(document, '', found);
  return found;
}

function walk(value: unknown, path: string, found: Map<string, string>): void {
  if (value === null || typeof value !== 'object') {
    found.set(path, String(value));
    return;
  }
  const named = Array.isArray(value)
    ? value.map((each, index): [string, unknown] => [nameOf(each) ?? String(index + 1), each])
    : Object.entries(value);
  for (const [name, each] of named) walk(each, path ? `${path} ${name}` : name, found);
}

function nameOf(value: unknown): string | undefined {
  const { id, pattern } = (value ?? {}) as { id?: string; pattern?: string };
  return id ?? pattern;
}
