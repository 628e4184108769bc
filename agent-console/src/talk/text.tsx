import { Fragment, type ReactNode } from 'react';

/** Addresses that may be opened: web pages, mail and telephone; and numbers of orders, which keep their order. Anything else stays text. */
const FOUND =
  /#\d[\w-]*|\b(?:https?:\/\/[^\s<>"'`]+|mailto:[^\s<>"'`]+|tel:\+?[\d().-]{4,}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/giu;
const TRAILING = /[.,;:!?)\]}'"»”…،؛؟]+$/u;

/** A message as it was written, its line ends kept by the style, with addresses one can follow. */
export function withLinks(text: string): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const found of text.matchAll(FOUND)) {
    const shown = found[0].replace(TRAILING, '');
    const href = safeHref(shown.includes(':') ? shown : `mailto:${shown}`);
    if (shown.startsWith('#')) parts.push(text.slice(from, found.index), <bdi>{shown}</bdi>);
    else if (href) parts.push(text.slice(from, found.index), <SafeLink href={href} text={shown} />);
    else continue;
    from = found.index + shown.length;
  }
  parts.push(text.slice(from));
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    <Fragment key={i}>{part}</Fragment>
  ));
}

export function safeHref(address: string | null | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

export function SafeLink(props: { href: string; text: string; className?: string }) {
  return (
    <a href={props.href} target="_blank" rel="noopener noreferrer ugc" className={props.className} dir="ltr">
      {props.text}
    </a>
  );
}
