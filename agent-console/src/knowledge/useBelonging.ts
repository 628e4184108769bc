import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../api/http.ts';
import { type Held, item } from '../api/items.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { type Added, addPhrase, takeBack } from './asking.ts';

type Done = Exclude<Added, { is: 'unwritten' }>;

/** Makes a question one of the ways to ask for an answer, and takes that back. */
export function useBelonging(phrase: string, language: string) {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [done, setDone] = useState<Done>();
  const keep = (now: Held) => {
    client.setQueryData(item('faq', now.id).queryKey, now);
    void client.invalidateQueries({ queryKey: ['items', 'faq', 'versions', now.id] });
    void client.invalidateQueries({ queryKey: ['knowledge'] });
    // the row stays, with its way back; whoever comes again sees what is left
    void client.invalidateQueries({ queryKey: ['gaps'], refetchType: 'none' });
  };
  const failed = (problem: Error) => {
    const [first] = problem instanceof Problem ? problem.problems : [];
    desk.notice('bad', first?.message || problem.message || words('know.failed'));
  };
  const adding = useMutation({
    mutationFn: (id: string) => addPhrase({ kind: 'faq', id, phrase, language, reason: words('gaps.belongsNote') }),
    onSuccess: added => {
      keep(added.now);
      if (added.is !== 'unwritten') return setDone(added);
      desk.notice('info', words('gaps.unwritten'));
      const { id } = added.now;
      void navigate({ to: '/knowledge/$kind/$id', params: { kind: 'faq', id }, search: { asked: phrase, language } });
    },
    onError: failed,
  });
  const taking = useMutation({
    mutationFn: ({ now, tag }: Done) =>
      takeBack({ kind: 'faq', id: now.id, phrase, tag, reason: words('gaps.takenBackNote') }),
    onSuccess: now => {
      keep(now);
      setDone(undefined);
    },
    onError: failed,
  });
  return { done, to: adding.mutate, undo: taking.mutate, isPending: adding.isPending || taking.isPending };
}
