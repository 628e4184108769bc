import { type Block, blocksOf, type Inline } from '@momentdesk/widget/article';

/** An answer as a message: messages have no marks, so lists get their dashes and links their addresses. */
export const plain = (markdown: string): string => blocks(blocksOf(markdown), '\n\n');

const blocks = (parts: Block[], between: string): string => parts.map(block).filter(Boolean).join(between);
const inlines = (parts: Inline[]): string => parts.map(inline).join('');

function block(part: Block): string {
  switch (part.is) {
    case 'heading':
    case 'paragraph':
      return inlines(part.of);
    case 'list': {
      const { start, items } = part;
      return items.map((item, i) => `${start === undefined ? '–' : `${start + i}.`} ${blocks(item, '\n')}`).join('\n');
    }
    case 'quote':
      return blocks(part.blocks, '\n\n');
    case 'code':
      return part.text;
    case 'rule':
      return '';
  }
}

function inline(part: Inline): string {
  switch (part.is) {
    case 'text':
    case 'code':
      return part.text;
    case 'break':
      return '\n';
    case 'picture':
      return part.src;
    case 'link': {
      const text = inlines(part.of);
      const address = part.href.replace(/^(mailto|tel):/, '');
      return address.includes(text.replace(/^https?:\/\//, '')) ? address : `${text}: ${address}`;
    }
    default:
      return inlines(part.of);
  }
}
