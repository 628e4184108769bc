import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Mistake, Problem } from '../api/http.ts';
import { check, type Held, type Item, item, type Kind, save } from '../api/items.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { sameItem, tidy } from './item.ts';

export type Editing = ReturnType<typeof useEditing>;

/** A document being written: what it began from, what is wrong with it, and what becomes of it when it is saved. */
export function useEditing(kind: Kind, id: string, held: Held | undefined, first: Item, saved: (held: Held) => void) {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  const [base, setBase] = useState(held);
  const [document, setDocument] = useState(first);
  const [theirs, setTheirs] = useState<Held>();
  const [refused, setRefused] = useState<Mistake[]>([]);
  const written = Object.keys(tidy(document).texts).length > 0;
  const dirty = base ? !sameItem(document, base.item) : written;
  const mistakes = useMistakes(kind, document, dirty);
  const begin = (from: Held) => {
    setBase(from);
    setDocument(from.item);
    setRefused([]);
  };
  // somebody else has saved it, and nothing here would be lost by going along
  if (held && base && held.version > base.version && !dirty) begin(held);

  const clashed = async () => {
    const now = await client.fetchQuery({ ...item(kind, id), staleTime: 0 });
    if (now && base) return setTheirs(now);
    if (now) return setRefused([{ field: 'id', message: words('know.idTaken') }]);
    setBase(undefined);
    desk.notice('info', words('know.deletedMeanwhile'));
  };
  const saving = useMutation({
    mutationFn: (reason: string) => save({ kind, id, version: base?.version ?? 0, reason }, tidy(document)),
    onSuccess: now => {
      begin(now);
      client.setQueryData(item(kind, id).queryKey, now);
      void client.invalidateQueries({ queryKey: ['items', kind, 'list'] });
      void client.invalidateQueries({ queryKey: ['items', kind, 'versions', id] });
      desk.notice('good', words('know.saved'));
      saved(now);
    },
    onError: problem => {
      if (problem instanceof Problem && problem.status === 409) return void clashed();
      setRefused(problem instanceof Problem ? problem.problems : []);
      desk.notice('bad', problem.message || words('know.failed'));
    },
  });
  const change = (next: Item) => {
    setDocument(next);
    setRefused([]);
  };
  return {
    base,
    document,
    change,
    begin,
    dirty,
    mistakes: [...mistakes, ...refused],
    saving,
    theirs,
    /** Goes on from what the others have saved. */
    settle: (next: Item) => {
      setBase(theirs);
      setDocument(next);
      setTheirs(undefined);
    },
    leaveClash: () => setTheirs(undefined),
  };
}

/** Asks the server a moment after the last change; the newest answer counts. */
function useMistakes(kind: Kind, document: Item, dirty: boolean): Mistake[] {
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  useEffect(() => {
    if (!dirty) return setMistakes([]);
    let current = true;
    const soon = setTimeout(() => {
      void check(kind, tidy(document)).then(
        ({ problems }) => current && setMistakes(problems),
        () => undefined,
      );
    }, 400);
    return () => {
      current = false;
      clearTimeout(soon);
    };
  }, [kind, document, dirty]);
  return mistakes;
}
