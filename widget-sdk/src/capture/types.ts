import type { PageType } from '../protocol';

/** What one source says of the page; each field may be missing. */
export interface Said {
  type?: PageType;
  product?: string;
  title?: string;
  /** Whether the product can be had now. */
  inStock?: boolean;
  /** Two letters: where the shop takes the visitor to be. */
  country?: string;
}

/** `faintly`: it counts only where nothing else says what page this is. */
export type Say = (said: Said, faintly?: boolean) => void;

/** One schema.org object, from JSON-LD or microdata. */
export interface Item {
  /** Without the vocabulary's address: `Product`. */
  types: string[];
  id?: string;
  name?: string;
  url?: string;
  inStock?: boolean;
}

/** One clean line of at most `most` characters, from whatever the page holds; undefined for nothing. */
export function line(value: unknown, most: number): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string' && typeof one !== 'number') return undefined;
  const text = [
    ...String(one)
      .slice(0, 2 * most)
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim(),
  ];
  return text.slice(0, most).join('') || undefined;
}
