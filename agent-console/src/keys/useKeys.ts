import { useEffect, useRef } from 'react';
import { ui } from '../app/ui.ts';
import type { Action } from './actions.ts';

/** Single keys outside of text fields, and Ctrl or ⌘ with K anywhere. Nothing while a sheet is open. */
export function useKeys(actions: Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        return ui.open(ui.sheet === 'palette' ? undefined : 'palette');
      }
      if (event.ctrlKey || event.metaKey || event.altKey || ui.sheet || isTyping(event.target)) return;
      const action = latest.current.find(each => each.key === event.key && each.can);
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const inside = target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]');
  return inside !== null;
}
