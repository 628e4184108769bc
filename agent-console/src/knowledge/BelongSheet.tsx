import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { someItems } from '../api/items.ts';
import { knowledge } from '../api/knowledge.ts';
import { type Choice, matchOf, Picker } from '../app/Picker.tsx';
import { Icon } from '../design/Icon.tsx';
import { useWords } from '../words/words.tsx';
import { bodyOf, headOf, wordingFor } from './item.ts';
import { plain } from './plain.ts';

type Props = { question: string; language: string; choose: (id: string) => void; close: () => void };

/** The answers a question may belong to: the nearest first, then what is typed, among all. */
export function BelongSheet({ question, language, choose, close }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const near = useQuery(knowledge(question, language)).data?.faq ?? [];
  const meant = useQuery({ ...knowledge(typed, language), placeholderData: keepPreviousData });
  const listed = useQuery({ ...someItems('faq', typed.trim()), placeholderData: keepPreviousData });
  const choice = (id: string, name: string, answer: string, match?: string): Choice => ({
    id,
    name,
    icon: <Icon name="book" />,
    about: plain(answer),
    match,
    run: () => choose(id),
  });
  const nearest = near.map(({ id, question: name, answer }) => choice(id, name, answer));
  const others = [
    ...((typed.trim().length > 1 && meant.data?.faq) || []).map(each =>
      choice(each.id, each.question, each.answer, matchOf(meant, typed)),
    ),
    ...(listed.data ?? []).map(({ id, item }) => {
      const wording = wordingFor(item, language)?.[1] ?? {};
      return choice(id, wording[headOf('faq')] ?? id, wording[bodyOf('faq')] ?? '', matchOf(listed, typed));
    }),
  ];
  const sections = [
    { name: words('gaps.nearest'), choices: nearest },
    { name: words('picker.all'), choices: once(others, nearest) },
  ];
  return (
    <Picker
      title={words('gaps.belongsTitle')}
      hint={words('gaps.belongsHint')}
      sections={sections}
      close={close}
      asked={setTyped}
    />
  );
}

/** Each in one place only. */
function once(choices: Choice[], before: Choice[]): Choice[] {
  const seen = new Set(before.map(({ id }) => id));
  return choices.filter(({ id }) => !seen.has(id) && seen.add(id));
}
