import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import catalogue from '../src/words/en.json';
import { PSEUDO } from '../src/words/pseudo.ts';
import { language } from '../src/words/words.tsx';

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'fixture' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

describe('words', () => {
  test('numbers choose their form', () => {
    const { words } = language('en');
    expect(words('scripts.gaps', { n: 1 })).toBe('1 gap');
    expect(words('scripts.gaps', { n: 2 })).toBe('2 gaps');
  });

  test('a language that is not there falls back to English', () => {
    expect(language('xx').words('act.take')).toBe('Take');
    expect(language('en-GB').locale).toBe('en-GB');
  });

  test('the pseudo-language is right to left and shows every word mirrored', () => {
    const { words, dir } = language(PSEUDO);
    expect(dir).toBe('rtl');
    expect(words('act.take')).toBe('\u202eTake\u202c');
    expect(words('scripts.gaps', { n: 2 })).toBe('\u202e2 gaps\u202c');
  });

  test('every word of the catalogue is used somewhere', () => {
    const all = sources(join(import.meta.dirname, '../src')).join('\n');
    const family = (key: string) => `${key.slice(0, key.indexOf('.'))}.`;
    const unused = Object.keys(catalogue).filter(
      key =>
        !all.includes(`'${key}'`) &&
        !all.includes(`\`${family(key)}$`) &&
        !all.includes(`'${family(key).slice(0, -1)}'`),
    );
    expect(unused).toEqual([]);
  });

  test('no text for people stands in the screens themselves', () => {
    const loose = sources(join(import.meta.dirname, '../src')).flatMap(source =>
      [...source.matchAll(/>\s*([A-Z][a-z]+ [a-z][\w ]+)\s*</g)].map(found => found[1]),
    );
    expect(loose).toEqual([]);
  });
});
