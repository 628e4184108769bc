import type { ComponentChildren } from 'preact';

const found = /#\d[\w-]*|\b(?:https?:\/\/|mailto:|tel:)[^\s<>"'`]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const trailing = /[.,;:!?)\]}»”’]+$/u;
const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Words with their links: only where http, https, mailto and tel lead. Everything else stays words; numbers of orders keep their order. */
export function Text({ children }: { children: string }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of children.matchAll(found)) {
    const shown = match[0].replace(trailing, '');
    const part = shown.startsWith('#') ? <bdi key={match.index}>{shown}</bdi> : linked(shown, match.index);
    if (!part) continue;
    parts.push(children.slice(from, match.index), part);
    from = match.index + shown.length;
  }
  return (
    <>
      {parts}
      {children.slice(from)}
    </>
  );
}

function linked(shown: string, key: number): ComponentChildren {
  const href = addressOf(shown);
  return (
    href && (
      <a key={key} href={href} dir="ltr" target="_blank" rel="noopener noreferrer ugc">
        {shown}
      </a>
    )
  );
}

function addressOf(found: string): string | undefined {
  try {
    const url = new URL(/^[a-z]+:/i.test(found) ? found : `mailto:${found}`);
    return allowed.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
