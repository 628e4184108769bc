import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { ui } from '../app/ui.ts';
import type { Talk } from '../desk/model.ts';
import { type Option, useOptions } from './found.ts';
import { slashAt } from './slash.ts';
import { useInsert } from './useInsert.ts';

/** What the slash at the caret asks for, and the keys that go through it. The text keeps the focus. */
export function useSlash(talk: Talk, text: string, on: boolean, box: RefObject<HTMLTextAreaElement | null>) {
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState<string>();
  const slash = on ? slashAt(text, Math.min(caret, text.length)) : undefined;
  const here = slash && `${slash.from}`;
  const asked = here !== undefined && left !== here ? slash : undefined;
  const options = useOptions(talk, asked?.query);
  const insert = useInsert(talk, box);
  const index = Math.min(at, options.length - 1);
  const open = asked !== undefined && options.length > 0;

  const choose = (option: Option, link?: boolean) => {
    if (slash) insert(option, [slash.from, slash.from + 1 + slash.query.length], link);
    setAt(0);
  };
  const keys: Record<string, (event: KeyboardEvent, current: Option) => void> = {
    ArrowDown: () => setAt((index + 1) % options.length),
    ArrowUp: () => setAt((index - 1 + options.length) % options.length),
    Enter: ({ shiftKey }, current) => choose(current, shiftKey),
    Tab: (_, current) => choose(current),
    Escape: () => setLeft(here),
  };
  /** `true` when the key was meant for what is shown. */
  const keyed = (event: KeyboardEvent): boolean => {
    const current = options[index];
    const run =
      event.altKey && event.code === 'KeyG' ? (_: KeyboardEvent, each: Option) => mark(each) : keys[event.key];
    if (!open || !current || !run) return false;
    event.preventDefault();
    run(event, current);
    return true;
  };
  /** Follows the caret; a slash that was left alone stays so until it is gone. */
  const follow = (next: string, place: number) => {
    setCaret(place);
    setAt(0);
    const now = slashAt(next, place);
    if (left !== undefined && String(now?.from) !== left) setLeft(undefined);
  };
  return { id, open, options, at: index, hover: setAt, choose, keyed, follow, from: slash?.from };
}

/** Says that it is wrong, or that something is missing in it. */
function mark(option: Option): void {
  if (option.is === 'gap') ui.mark({ kind: 'gap', text: option.query });
  else ui.mark({ kind: 'gap', text: `${option.is === 'faq' ? option.faq.question : option.script.title}: ` });
}
