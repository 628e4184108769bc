import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { ui } from '../app/ui.ts';
import type { Talk } from '../desk/model.ts';
import { type Option, useOptions } from './found.ts';
import { leftAlone, passedOver } from './passed.ts';
import { slashAt } from './slash.ts';
import { useInsert } from './useInsert.ts';

/** What the slash at the caret asks for, and the keys that go through it. The text keeps the focus. */
export function useSlash(talk: Talk, text: string, on: boolean, box: RefObject<HTMLTextAreaElement | null>) {
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState<string>();
  const [left, setLeft] = useState<string>();
  const slash = on ? slashAt(text, Math.min(caret, text.length)) : undefined;
  const here = slash && `${slash.from}`;
  const asked = here !== undefined && left !== here ? slash : undefined;
  const options = useOptions(talk, asked?.query);
  const insert = useInsert(talk, box);
  // the option is remembered, not its place: what is found later moves it, and changes nothing of what Enter does
  const remembered = options.findIndex(each => each.id === chosen);
  const index = remembered >= 0 ? remembered : options.findIndex(each => each.is !== 'gap');
  const first = options[index]?.id;
  if (first !== undefined && first !== chosen) setChosen(first);
  const open = asked !== undefined && options.length > 0;

  const choose = (option: Option, link?: boolean) => {
    passedOver(talk.id, options, option);
    if (slash) insert(option, [slash.from, slash.from + 1 + slash.query.length], link);
    setChosen(undefined);
  };
  const hover = (place: number) => setChosen(options[place]?.id);
  const always: Record<string, () => void> = {
    ArrowDown: () => hover((index + 1) % options.length),
    ArrowUp: () => hover((index > 0 ? index : options.length) - 1),
    Escape: () => {
      leftAlone(talk.id, options);
      setLeft(here);
    },
  };
  const keys: Record<string, (event: KeyboardEvent, current: Option) => void> = {
    Enter: ({ shiftKey }, current) => choose(current, shiftKey),
    Tab: (_, current) => choose(current),
  };
  /** `true` when the key was meant for what is shown. */
  const keyed = (event: KeyboardEvent): boolean => {
    if (!open) return false;
    const marking = event.altKey && event.code === 'KeyG';
    const current = options[index] ?? (marking ? options[0] : undefined);
    // where nothing fits, Enter sends what was written
    const run = marking ? (_: KeyboardEvent, each: Option) => mark(each) : keys[event.key];
    if (always[event.key]) always[event.key]?.();
    else if (current && run) run(event, current);
    else return false;
    event.preventDefault();
    return true;
  };
  /** Follows the caret; a slash that was left alone stays so until it is gone. */
  const follow = (next: string, place: number) => {
    setCaret(place);
    setChosen(undefined);
    const now = slashAt(next, place);
    if (left !== undefined && String(now?.from) !== left) setLeft(undefined);
  };
  return { id, open, options, at: index, hover, choose, keyed, follow, from: slash?.from };
}

/** Says that it is wrong, or that something is missing in it. */
function mark(option: Option): void {
  if (option.is === 'gap') ui.mark({ kind: 'gap', text: option.query });
  else ui.mark({ kind: 'gap', text: `${option.is === 'faq' ? option.faq.question : option.script.title}: ` });
}
