import { drafts } from '../signals/drafts.ts';
import type { Option } from './found.ts';

const LOOKED_AT = 3;

/** What stood above the one that was taken, in its own list: to be looked at and left says a little against it. */
export function passedOver(id: string, options: readonly Option[], taken: Option): void {
  const above = options.slice(0, options.indexOf(taken)).filter(each => each.is === taken.is);
  const names = unusedOf(id, above);
  if (taken.is !== 'gap') remember(id, taken.is === 'faq' ? { faq: names } : { scripts: names });
}

/** The list was left for words of one's own: its first ones were seen. */
export function leftAlone(id: string, options: readonly Option[]): void {
  const first = (is: Option['is']) => options.filter(each => each.is === is).slice(0, LOOKED_AT);
  remember(id, { scripts: unusedOf(id, first('script')), faq: unusedOf(id, first('faq')) });
}

/** What the draft is made from was not passed over. */
function unusedOf(id: string, options: readonly Option[]): string[] {
  const { used } = drafts.get(id);
  return options.map(nameOf).filter(name => name !== used?.script && name !== used?.faq);
}

function remember(id: string, passed: { scripts?: string[]; faq?: string[] }): void {
  const draft = drafts.get(id);
  drafts.set(id, { ...draft, used: { ...draft.used, passed: { ...draft.used?.passed, ...passed } } });
}

const nameOf = (option: Option): string =>
  option.is === 'faq' ? option.faq.id : option.is === 'script' ? option.script.id : option.id;
