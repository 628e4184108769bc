import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { knowledge } from '../api/knowledge.ts';
import { type Choice, Picker } from '../app/Picker.tsx';
import { ui } from '../app/ui.ts';
import { Icon } from '../design/Icon.tsx';
import type { Faq, Script, Talk } from '../desk/model.ts';
import { momentName } from '../words/say.ts';
import { useWords, type Words } from '../words/words.tsx';
import { pieces } from './gaps.ts';

type Props = { talk: Talk; close: () => void };

/** Ready words for this moment, their variables already filled; what could not be filled is shown. Others are found by their words. */
export function ScriptsSheet({ talk, close }: Props) {
  const words = useWords();
  const near = talk.context.suggestions?.scripts ?? [];
  const [asked, setAsked] = useState('');
  const found = useKnowledge(talk, asked).scripts ?? [];
  const title = words('scripts.title', { moment: momentName(words, talk.context.moment) });
  const sections = [
    { name: title, choices: near.map(script => scriptChoice(words, script)) },
    { name: words('picker.all'), choices: others(found, near).map(script => scriptChoice(words, script, asked)) },
  ];
  return <Picker title={title} hint={words('scripts.hint')} sections={sections} close={close} asked={setAsked} />;
}

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

function scriptChoice(words: Words, script: Script, match?: string): Choice {
  const { id, title, text, gaps } = script;
  return {
    id,
    name: title,
    icon: <Icon name="slash" />,
    about: pieces(text).map(piece => (piece.gap ? <mark key={piece.at}>{piece.text}</mark> : piece.text)),
    aside: gaps.length > 0 && <span className="chip warn">{words('scripts.gaps', { n: gaps.length })}</span>,
    match: `${text} ${match ?? ''}`,
    run: () => ui.composer?.insert(text, { script: id }),
  };
}

function faqChoice({ id, question, answer }: Faq, match?: string): Choice {
  const insert = () => ui.composer?.insert(answer, { faq: id });
  return { id, name: question, icon: <Icon name="book" />, about: answer, match, run: insert };
}
