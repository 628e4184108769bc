import { type Block, blocksOf, type Inline } from '@momentdesk/widget/article';
import { Fragment, type ReactNode } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useWords } from '../words/words.tsx';

/** A text as a customer sees it. Pictures are named, not fetched: the console asks no other server for anything. */
export function Marked({ text, language, dir }: { text: string; language?: string; dir: 'ltr' | 'rtl' | 'auto' }) {
  return (
    <div className="marked" lang={language} dir={dir}>
      {all(blocksOf(text), each => (
        <OneBlock block={each} />
      ))}
    </div>
  );
}

/** The parts of one text never move, so that their places name them. */
function all<T>(parts: readonly T[], show: (part: T) => ReactNode): ReactNode[] {
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={i}>{show(part)}</Fragment>
  ));
}

const blocks = (parts: Block[]) => all(parts, each => <OneBlock block={each} />);
const inlines = (parts: Inline[]) => all(parts, each => <OneInline part={each} />);

function OneBlock({ block }: { block: Block }) {
  switch (block.is) {
    case 'heading':
      return <p className="marked-heading">{inlines(block.of)}</p>;
    case 'paragraph':
      return <p>{inlines(block.of)}</p>;
    case 'list': {
      const rows = all(block.items, item => <li>{blocks(item)}</li>);
      return block.start === undefined ? <ul>{rows}</ul> : <ol start={block.start}>{rows}</ol>;
    }
    case 'quote':
      return <blockquote>{blocks(block.blocks)}</blockquote>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
  }
}

function OneInline({ part }: { part: Inline }) {
  const words = useWords();
  switch (part.is) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'strong':
      return <strong>{inlines(part.of)}</strong>;
    case 'em':
      return <em>{inlines(part.of)}</em>;
    case 'del':
      return <del>{inlines(part.of)}</del>;
    case 'link':
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer ugc">
          {inlines(part.of)}
        </a>
      );
    case 'picture':
      return (
        <span className="chip">
          <Icon name="page" /> {words('know.picture', { name: part.alt || part.src })}
        </span>
      );
    case 'break':
      return <br />;
  }
}
