import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--md-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light: light as string, dark: dark as string },
  ]),
);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const papers = ['paper', 'paper-sunk', 'paper-raised', 'paper-hover'];
const moments = ['stimulus', 'zmot', 'fmot', 'amot', 'smot', 'umot'];
const text: [string, string][] = [
  ...papers.flatMap(paper => ['ink', 'ink-soft', 'accent-text'].map((ink): [string, string] => [ink, paper])),
  ...['ink', 'accent-text'].map((ink): [string, string] => [ink, 'accent-soft']),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ...['good', 'warn', 'danger', ...moments].flatMap((hue): [string, string][] => [
    [hue, `${hue}-soft`],
    [hue, 'paper'],
    ['ink', `${hue}-soft`],
  ]),
];
const controls: [string, string][] = papers.flatMap(paper => [
  ['line-strong', paper],
  ['focus', paper],
]);

describe.each(['light', 'dark'] as const)('%s', theme => {
  const colour = (name: string) => tokens.get(name)?.[theme] ?? `no token ${name}`;

  test.each(text)('%s on %s can be read (4.5 : 1)', (ink, paper) => {
    expect(contrast(colour(ink), colour(paper))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(controls)('%s on %s can be seen (3 : 1)', (line, paper) => {
    expect(contrast(colour(line), colour(paper))).toBeGreaterThanOrEqual(3);
  });
});
