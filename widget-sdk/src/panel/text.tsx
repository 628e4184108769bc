import type { ComponentChildren } from 'preact';

const link = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"'`]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const trailing = /[.,;:!?)\]}»”’]+$/u;
const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Words with their links: only where http, https, mailto and tel lead. Everything else stays words. */
export function Text({ children }: { children: string }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of children.matchAll(link)) {
    const found = match[0].replace(trailing, '');
    const href = addressOf(found);
    if (!href) continue;
    parts.push(
      children.slice(from, match.index),
      <a key={match.index} href={href} target="_blank" rel="noopener noreferrer ugc">
        {found}
      </a>,
    );
    from = match.index + found.length;
  }
  return (
    <>
      {parts}
      {children.slice(from)}
    </>
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
