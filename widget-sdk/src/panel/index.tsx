import { render } from 'preact';
import type { Core } from '../core/core';
import type { Panel } from '../core/panel';
import tokens from '../design/tokens.css?inline';
import { App } from './App';
import { adopt, fitKeyboard, keepFocus } from './behaviour';
import styles from './panel.css?inline';
import { PanelState } from './state';

/** Puts the panel into the widget's shadow root, beside the launcher. */
export function mount(core: Core): Panel {
  const { root, button } = core.host;
  const before = root.adoptedStyleSheets;
  adopt(root, tokens + styles);
  const place = document.createElement('div');
  place.className = 'place';
  root.insertBefore(place, button);
  const state = new PanelState(core);
  render(<App state={state} />, place);
  place.addEventListener('focusin', () => {
    state.attentive = true;
  });
  const undo = [fitKeyboard(place), keepFocus(place, () => core.close())];

  return {
    show(focus) {
      state.opened.value = true;
      state.attentive = focus;
      state.markRead();
      state.fit();
      if (focus) requestAnimationFrame(() => focusIn(place));
    },
    hide() {
      const inside = place.contains(root.activeElement);
      state.opened.value = false;
      state.attentive = false;
      if (inside) button.focus();
    },
    begin(text) {
      if (text) state.keepDraft(undefined, text);
      state.go({ is: 'conversation', id: undefined, fresh: true });
    },
    read(article) {
      state.go({ is: 'article', article, back: { is: 'home' } });
    },
    conversation() {
      const screen = state.screen.value;
      return screen.is === 'conversation' ? screen.id : undefined;
    },
    remove() {
      for (const stop of undo) stop();
      state.remove();
      render(null, place);
      place.remove();
      root.adoptedStyleSheets = before;
    },
  };
}

/** Where there is a keyboard, one writes at once; where it would cover half the screen, one reads first. */
function focusIn(place: HTMLElement): void {
  const coarse = matchMedia('(pointer: coarse)').matches;
  const target = coarse ? undefined : place.querySelector<HTMLElement>('textarea');
  (target ?? place.querySelector<HTMLElement>('.panel'))?.focus({ preventScroll: true });
}
