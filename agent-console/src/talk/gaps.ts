/** A variable that the facts could not fill stands in a script's text as `{order.trackingUrl}`. */
const GAP = /\{[a-z]+(?:\.[A-Za-z]+)+\}/g;

export type Gap = { from: number; to: number; name: string };

export const gaps = (text: string): Gap[] =>
  [...text.matchAll(GAP)].map(found => ({
    from: found.index,
    to: found.index + found[0].length,
    name: found[0].slice(1, -1),
  }));

/** The gap at or after this place, else the first; for going from one to the next. */
export function nextGap(text: string, from: number): Gap | undefined {
  const all = gaps(text);
  return all.find(gap => gap.from >= from) ?? all[0];
}

export type Piece = { text: string; gap: boolean; at: number };

/** The text cut into gaps and what is between them. */
export function pieces(text: string): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const gap of gaps(text)) {
    if (gap.from > at) result.push({ text: text.slice(at, gap.from), gap: false, at });
    result.push({ text: text.slice(gap.from, gap.to), gap: true, at: gap.from });
    at = gap.to;
  }
  if (at < text.length) result.push({ text: text.slice(at), gap: false, at });
  return result;
}
