const focusable = 'a[href], button:not(:disabled), textarea:not(:disabled), input:not(:disabled), [tabindex="0"]';

/** Keys pressed in the panel are the panel's: Tab goes round in it, Escape closes it, the page's own shortcuts hear nothing. */
export function keepFocus(place: HTMLElement, close: () => void): () => void {
  const down = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) close();
    if (event.key === 'Tab') goRound(place, event);
  };
  const quiet = (event: Event) => event.stopPropagation();
  place.addEventListener('keydown', down);
  for (const type of ['keyup', 'keypress']) place.addEventListener(type, quiet);
  return () => {
    place.removeEventListener('keydown', down);
    for (const type of ['keyup', 'keypress']) place.removeEventListener(type, quiet);
  };
}

function goRound(place: HTMLElement, event: KeyboardEvent): void {
  const stops = [...place.querySelectorAll<HTMLElement>(focusable)].filter(
    element => element.tabIndex >= 0 && element.getClientRects().length > 0,
  );
  const at = (place.getRootNode() as ShadowRoot).activeElement;
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (at !== edge && at?.classList.contains('panel') !== true) return;
  if (at !== edge && !event.shiftKey) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}

/** On phones the keyboard covers the page without shrinking it: the panel takes what is left to see. */
export function fitKeyboard(place: HTMLElement): () => void {
  const seen = window.visualViewport;
  if (!seen) return () => {};
  const fit = () => {
    place.style.setProperty('--seen-height', `${seen.height}px`);
    place.style.setProperty('--seen-top', `${seen.offsetTop}px`);
  };
  fit();
  for (const event of ['resize', 'scroll']) seen.addEventListener(event, fit);
  return () => {
    for (const event of ['resize', 'scroll']) seen.removeEventListener(event, fit);
  };
}

const sheets = new Map<string, CSSStyleSheet>();

/** Styles for what is in the root, once. */
export function adopt(root: ShadowRoot, styles: string): void {
  let sheet = sheets.get(styles);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(styles, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
