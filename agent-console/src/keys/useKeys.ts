import { useEffect, useRef } from 'react';
import { ui } from '../app/ui.ts';
import type { Action } from './actions.ts';

/** Single keys outside of text fields, and Ctrl or ⌘ with K anywhere. Nothing while a sheet is open. */
export function useKeys(actions: Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const run = event.defaultPrevented ? undefined : meant(event, latest.current);
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

function meant(event: KeyboardEvent, actions: Action[]): (() => void) | undefined {
  const commanding = event.ctrlKey || event.metaKey;
  if (commanding && event.key.toLowerCase() === 'k') {
    return () => ui.open(ui.sheet === 'palette' ? undefined : 'palette');
  }
  if (commanding) return undefined;
  // Alt changes what a key writes on some keyboards, so there its place counts
  if (event.altKey)
    return actions.find(each => each.alt && each.can && event.code === `Key${each.key?.toUpperCase()}`)?.run;
  if (ui.sheet || isTyping(event.target)) return undefined;
  return actions.find(each => each.key === written(event) && each.can)?.run;
}

/** What the key says; where it writes another script, as on a Persian or Arabic keyboard, the Latin letter of its place. */
function written({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length !== 1 || key <= '~') return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  return key === '؟' ? '?' : key;
}

const TYPED = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]';
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(TYPED) !== null;
