import { lexer, type Token, type Tokens } from 'marked';

/** What an article's Markdown may show: words, and links and pictures whose addresses are safe. HTML in it is words like any other. */
export type Inline =
  | { is: 'text' | 'code'; text: string }
  | { is: 'strong' | 'em' | 'del'; of: Inline[] }
  | { is: 'link'; href: string; of: Inline[] }
  | { is: 'picture'; src: string; alt: string }
  | { is: 'break' };

export type Block =
  | { is: 'heading' | 'paragraph'; of: Inline[] }
  | { is: 'list'; start: number | undefined; items: Block[][] }
  | { is: 'quote'; blocks: Block[] }
  | { is: 'code'; text: string }
  | { is: 'rule' };

const followed = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const shown = new Set(['https:']);

/** @param site the origin that links such as `/sizes` lead to; without it they stay words */
export function blocksOf(markdown: string, site?: string): Block[] {
  const inside = site === undefined ? markdown : markdown.replace(/(\]\(<?)(\/(?![/\\]))/g, `$1${site}$2`);
  return lexer(inside, { gfm: true, breaks: true }).flatMap(blocks);
}

function blocks(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [{ is: 'heading', of: inlines(token.tokens) }];
    case 'list':
      return [list(token as Tokens.List)];
    case 'blockquote':
      return [{ is: 'quote', blocks: (token.tokens ?? []).flatMap(blocks) }];
    case 'code':
      return [{ is: 'code', text: token.text }];
    case 'hr':
      return [{ is: 'rule' }];
    case 'paragraph':
    case 'text':
      return [{ is: 'paragraph', of: token.tokens ? inlines(token.tokens) : [{ is: 'text', text: token.text }] }];
    default:
      return [{ is: 'paragraph', of: [{ is: 'text', text: token.raw.trim() }] }];
  }
}

function list({ ordered, start, items }: Tokens.List): Block {
  return {
    is: 'list',
    start: ordered ? Number(start) : undefined,
    items: items.map(item => item.tokens.flatMap(blocks)),
  };
}

function inlines(tokens: Token[] = []): Inline[] {
  return tokens.flatMap(inline);
}

function inline(token: Token): Inline[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ is: token.type, of: inlines(token.tokens) }];
    case 'codespan':
      return [{ is: 'code', text: token.text }];
    case 'br':
      return [{ is: 'break' }];
    case 'link':
      return link(token as Tokens.Link);
    case 'image':
      return picture(token as Tokens.Image);
    case 'text':
      return token.tokens ? inlines(token.tokens) : [{ is: 'text', text: token.text }];
    case 'escape':
      return [{ is: 'text', text: token.text }];
    default:
      return [{ is: 'text', text: token.raw }];
  }
}

/** An address that leads nowhere safe stays words. */
function link({ href, tokens }: Tokens.Link): Inline[] {
  const safe = address(href, followed);
  const of = inlines(tokens);
  return safe ? [{ is: 'link', href: safe, of }] : of;
}

function picture({ href, text }: Tokens.Image): Inline[] {
  const safe = address(href, shown);
  return safe ? [{ is: 'picture', src: safe, alt: text }] : [{ is: 'text', text }];
}

function address(href: string, protocols: Set<string>): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return protocols.has(url.protocol) ? url.href : undefined;
}
