import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { type Item, item, type Kind } from '../api/items.ts';
import { site } from '../api/site.ts';
import { ui } from '../app/ui.ts';
import type { Faq, Script, Talk } from '../desk/model.ts';
import { useView } from '../desk/useDesk.tsx';
import { wordingFor } from '../knowledge/item.ts';
import { plain } from '../knowledge/plain.ts';
import { begin, stepAt } from '../knowledge/walk.ts';
import { drafts } from '../signals/drafts.ts';
import { filled, type Values, valuesOf } from './fill.ts';
import type { Option } from './found.ts';
import { walking } from './walking.ts';
import { replace } from './writing.ts';

type Box = RefObject<HTMLTextAreaElement | null>;
type Range = [number, number];

/** What this conversation can fill a script with. */
export function useValues(talk: Talk): Values {
  const me = useView(view => view.me?.name);
  const name = useQuery(site).data?.name;
  return valuesOf(talk, me, name);
}

/** Puts what was chosen into the composer: a text, a link, the first of several steps, or a mark of what is missing. */
export function useInsert(talk: Talk, box: Box) {
  const client = useQueryClient();
  const values = useValues(talk);
  const whole = (kind: Kind, id: string): Promise<Item | undefined> =>
    client.fetchQuery({ ...item(kind, id), staleTime: 60_000 }).then(
      held => held?.item,
      () => undefined,
    );

  // a note may have been begun while the whole of it was fetched
  const noting = () => drafts.get(talk.id).note;

  const script = async ({ id, text }: Script, near: boolean, range: Range) => {
    const known = await whole('scripts', id);
    if (noting()) return;
    const [language, wording] = (known && wordingFor(known, talk.context.customer?.locale)) ?? [];
    const first = wording?.steps && stepAt(wording.steps, begin(wording.steps));
    const own = near ? text : filled(wording?.text ?? text, values);
    const said = first ? filled(first.text, values) : own;
    walking(talk.id).set(first && language ? { script: id, language, path: [first.id], said } : walking(talk.id).value);
    replace(talk.id, box.current, range, said, { script: id });
  };
  const answer = async ({ id, answer: text }: Faq, link: boolean, range: Range) => {
    const address = link ? (await whole('faq', id))?.links?.[0]?.url : undefined;
    if (noting()) return;
    replace(talk.id, box.current, range, address ?? plain(text), { faq: id });
  };
  return (option: Option, range: Range, link = false): void => {
    // the slash and what was searched go at once; the words come where it stood
    replace(talk.id, box.current, range, '');
    const here: Range = [range[0], range[0]];
    if (option.is === 'script') void script(option.script, option.near, here);
    else if (option.is === 'faq') void answer(option.faq, link, here);
    else ui.mark({ kind: 'gap', text: option.query });
  };
}
