import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { knowledge } from '../api/knowledge.ts';
import { type Choice, matchOf, Picker } from '../app/Picker.tsx';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import type { Faq, Talk } from '../desk/model.ts';
import { plain } from '../knowledge/plain.ts';
import { useWords } from '../words/words.tsx';
import { useBecause } from './because.ts';

type Props = { talk: Talk; close: () => void };

/** Answers of the shop's own FAQ for this moment and these words; the whole FAQ is searched while typing. */
export function AnswersSheet({ talk, close }: Props) {
  const words = useWords();
  const near = talk.context.suggestions?.faq ?? [];
  const [asked, setAsked] = useState('');
  const { found, match } = useFound(talk, asked);
  const because = useBecause();
  const title = words('answers.title');
  const sections = [
    { name: title, choices: near.map(faq => faqChoice(faq, because(faq.why))) },
    { name: words('picker.all'), choices: others(found, near).map(faq => faqChoice(faq, because(faq.why), match)) },
  ];
  return <Picker title={title} hint={words('answers.hint')} sections={sections} close={close} asked={setAsked} />;
}

function useFound(talk: Talk, asked: string) {
  const known = useQuery({
    ...knowledge(asked, talk.context.customer?.locale),
    placeholderData: keepPreviousData,
  });
  const found = (asked.trim().length > 1 && known.data?.faq) || [];
  return { found, match: matchOf(known, asked) };
}

function others<T extends { id: string }>(found: T[], near: T[]): T[] {
  const ids = new Set(near.map(each => each.id));
  return found.filter(each => !ids.has(each.id));
}

function faqChoice({ id, question, answer }: Faq, why?: string, match?: string): Choice {
  const insert = () => ui.composer?.insert(plain(answer), { faq: id });
  return { id, name: question, icon: <Icon name="book" />, about: plain(answer), why, match, run: insert };
}
