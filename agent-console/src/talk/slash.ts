/** A slash at the caret's left that asks for a script: at the start or after white space, with what is searched for after it. */
export type Slash = { from: number; query: string };

const LONGEST = 40;

export function slashAt(text: string, caret: number): Slash | undefined {
  const from = text.lastIndexOf('/', caret - 1);
  if (from < 0 || (from > 0 && !/\s/.test(text[from - 1] ?? ''))) return undefined;
  const query = text.slice(from + 1, caret);
  if (query.length > LONGEST || query.includes('\n') || query.startsWith(' ')) return undefined;
  return { from, query };
}
