import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { knowledge } from '../api/knowledge.ts';
import { type Choice, Picker } from '../app/Picker.tsx';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import type { Faq, Talk } from '../desk/model.ts';
import { plain } from '../knowledge/plain.ts';
import { useWords } from '../words/words.tsx';

type Props = { talk: Talk; close: () => void };

/** Answers of the shop's own FAQ for this moment and these words; the whole FAQ is searched while typing. */
export function AnswersSheet({ talk, close }: Props) {
  const words = useWords();
  const near = talk.context.suggestions?.faq ?? [];
  const [asked, setAsked] = useState('');
  const found = useKnowledge(talk, asked).faq ?? [];
  const title = words('answers.title');
  const sections = [
    { name: title, choices: near.map(faq => faqChoice(faq)) },
    { name: words('picker.all'), choices: others(found, near).map(faq => faqChoice(faq, asked)) },
  ];
  return <Picker title={title} hint={words('answers.hint')} sections={sections} close={close} asked={setAsked} />;
}

function useKnowledge(talk: Talk, asked: string) {
  const known = useQuery({
    ...knowledge(asked, talk.context.customer?.locale),
    placeholderData: keepPreviousData,
  }).data;
  return asked.trim().length > 1 && known ? known : {};
}

function others<T extends { id: string }>(found: T[], near: T[]): T[] {
  const ids = new Set(near.map(each => each.id));
  return found.filter(each => !ids.has(each.id));
}

function faqChoice({ id, question, answer }: Faq, match?: string): Choice {
  const insert = () => ui.composer?.insert(plain(answer), { faq: id });
  return { id, name: question, icon: <Icon name="book" />, about: answer, match, run: insert };
}
