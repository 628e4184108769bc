import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFilter } from 'react-aria-components';
import { knowledge } from '../api/knowledge.ts';
import type { Faq, Script, Talk } from '../desk/model.ts';

export type Option =
  | { is: 'script'; id: string; script: Script; near: boolean }
  | { is: 'faq'; id: string; faq: Faq; near: boolean }
  /** Nothing fits: it can be marked as missing. */
  | { is: 'gap'; id: string; query: string };

const SHOWN = 8;

/** What fits the words after the slash: of this moment's first, then of all there is. */
export function useOptions(talk: Talk, query: string | undefined): Option[] {
  const { contains } = useFilter({ sensitivity: 'base' });
  const asked = query?.trim() ?? '';
  const known = useQuery({
    ...knowledge(asked, talk.context.customer?.locale),
    placeholderData: keepPreviousData,
    enabled: asked.length > 1,
  }).data;
  if (query === undefined) return [];
  const { scripts = [], faq = [] } = talk.context.suggestions ?? {};
  const near: Option[] = [
    ...scripts
      .filter(each => contains(`${each.title} ${each.text}`, asked))
      .map((script): Option => ({ is: 'script', id: `s-${script.id}`, script, near: true })),
    ...faq
      .filter(each => contains(`${each.question} ${each.answer}`, asked))
      .map((each): Option => ({ is: 'faq', id: `f-${each.id}`, faq: each, near: true })),
  ];
  const further: Option[] = asked.length > 1 && known ? others(known.scripts ?? [], known.faq ?? []) : [];
  const ids = new Set(near.map(each => each.id));
  const all = [...near, ...further.filter(each => !ids.has(each.id))];
  const scriptsFirst = [
    ...all.filter(each => each.is === 'script').slice(0, SHOWN),
    ...all.filter(each => each.is === 'faq').slice(0, SHOWN),
  ];
  return asked.length > 1 ? [...scriptsFirst, { is: 'gap', id: 'gap', query: asked }] : scriptsFirst;
}

const others = (scripts: Script[], faq: Faq[]): Option[] => [
  ...scripts.map((script): Option => ({ is: 'script', id: `s-${script.id}`, script, near: false })),
  ...faq.map((each): Option => ({ is: 'faq', id: `f-${each.id}`, faq: each, near: false })),
];
