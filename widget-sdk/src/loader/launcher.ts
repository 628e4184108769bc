import css from './launcher.css?inline';

/** The widget's place on the page: one element with an open shadow root, which the panel shares. */
export interface Place {
  host: HTMLElement;
  root: ShadowRoot;
  button: HTMLButtonElement;
  badge: HTMLElement;
}

const svg = 'http://www.w3.org/2000/svg';
const bubble = 'M4 12a8 8 0 1 1 3.6 6.7L4 20l1.1-3.6A8 8 0 0 1 4 12zM9 10.5h6M9 13.8h4';
const cross = 'M6 6l12 12M18 6L6 18';

export function place(label: string): Place {
  const host = document.createElement('momentdesk-widget');
  const root = host.attachShadow({ mode: 'open' });
  adopt(root, css);
  const button = document.createElement('button');
  button.className = 'launcher';
  button.type = 'button';
  button.ariaLabel = label;
  button.ariaExpanded = 'false';
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.ariaHidden = 'true';
  button.append(icon(bubble, 'shut'), icon(cross, 'open'), badge);
  root.append(button);
  return { host, root, button, badge };
}

/** Inline, important, and through CSSOM: beats the page's own rules, and a strict policy has nothing against it. */
export function shield(host: HTMLElement, zIndex: number): void {
  for (const [property, value] of [
    ['all', 'initial'],
    ['display', 'block'],
    ['position', 'fixed'],
    ['z-index', String(zIndex)],
  ] as const) {
    host.style.setProperty(property, value, 'important');
  }
}

export function adopt(root: ShadowRoot, styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function icon(path: string, name: string): SVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('class', name);
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}
