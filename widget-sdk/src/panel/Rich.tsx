import type { ComponentChild } from 'preact';
import { type Block, blocksOf, type Inline } from '../article';
import styles from './rich.css?inline';
import type { PanelState } from './state';

/** An article's Markdown as elements; nothing of it is ever read as HTML. */
export function Rich({ children }: { state: PanelState; children: string }) {
  return <>{blocksOf(children, location.origin).map(block)}</>;
}

function block(of: Block, key: number): ComponentChild {
  switch (of.is) {
    case 'heading':
      return (
        <h3 key={key} dir="auto">
          {of.of.map(inline)}
        </h3>
      );
    case 'paragraph':
      return (
        <p key={key} dir="auto">
          {of.of.map(inline)}
        </p>
      );
    case 'list': {
      const items = of.items.map((item, at) => (
        <li key={at} dir="auto">
          {item.map((each, at) => (each.is === 'paragraph' && at === 0 ? each.of.map(inline) : block(each, at)))}
        </li>
      ));
      return of.start === undefined ? (
        <ul key={key} dir="auto">
          {items}
        </ul>
      ) : (
        <ol key={key} dir="auto" start={of.start}>
          {items}
        </ol>
      );
    }
    case 'quote':
      return <blockquote key={key}>{of.blocks.map(block)}</blockquote>;
    case 'code':
      return (
        <pre key={key} dir="ltr">
          {of.text}
        </pre>
      );
    default:
      return <hr key={key} />;
  }
}

function inline(of: Inline, key: number): ComponentChild {
  switch (of.is) {
    case 'text':
      return of.text;
    case 'code':
      return <code key={key}>{of.text}</code>;
    case 'break':
      return <br key={key} />;
    case 'picture':
      return <img key={key} src={of.src} alt={of.alt} loading="lazy" referrerpolicy="no-referrer" />;
    case 'link':
      return (
        <a key={key} href={of.href} target="_blank" rel="noopener noreferrer ugc">
          {of.of.map(inline)}
        </a>
      );
    default:
      return <of.is key={key}>{of.of.map(inline)}</of.is>;
  }
}

export { styles };
