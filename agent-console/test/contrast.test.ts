import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const shared = createRequire(import.meta.url).resolve('@momentdesk/widget/design/tokens.css');
const own = join(import.meta.dirname, '../src/design/tokens.css');
const css = `${readFileSync(shared, 'utf8')}\n${readFileSync(own, 'utf8')}`;
const tokens = new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(found => [found[1] ?? '', found[2] ?? '']));

function colour(name: string, theme: 'light' | 'dark'): string {
  const value = tokens.get(name) ?? '';
  const pair = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(value);
  if (pair) return (theme === 'light' ? pair[1] : pair[2]) ?? '';
  const alias = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (!alias) throw new Error(`${name} is no colour: ${value}`);
  return colour(alias, theme);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const papers = ['--surface', '--sunken', '--raised', '--hover', '--selected'];
const pairs: [string, string][] = [
  ...papers.flatMap((paper): [string, string][] =>
    ['--ink', '--ink-2', '--ink-3', '--accent-text'].map(ink => [ink, paper]),
  ),
  ...['--bubble', '--bubble-mine'].flatMap((paper): [string, string][] => [
    ['--ink', paper],
    ['--accent-text', paper],
  ]),
  ['--note-ink', '--note'],
  ['--bad', '--sunken'],
  ['--good', '--sunken'],
  ['--warn', '--raised'],
  ...['good', 'warn', 'bad', 'stimulus', 'zmot', 'fmot', 'amot', 'smot', 'umot'].map((name): [string, string] => [
    `--${name}`,
    `--${name}-soft`,
  ]),
];

describe.each(['light', 'dark'] as const)('%s', theme => {
  test.each(pairs)('%s on %s can be read', (ink, paper) => {
    expect(contrast(colour(ink, theme), colour(paper, theme))).toBeGreaterThanOrEqual(4.5);
  });
});
