import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Mistake, Problem } from '../api/http.ts';
import { check, type Held, type Item, item, type Kind, save } from '../api/items.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { sameItem, tidy } from './item.ts';
import { merged, settled } from './merge.ts';

type Sent = { reason: string; version: number; sent: Item };
export type Editing = ReturnType<typeof useEditing>;

/** A document being written: what it began from, what is wrong with it, and what becomes of it when it is saved. */
export function useEditing(
  kind: Kind,
  id: string,
  held: Held | null | undefined,
  first: Item,
  saved: (held: Held) => void,
) {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  const [base, setBase] = useState(held ?? undefined);
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

  const deleted = () => {
    setBase(undefined);
    desk.notice('info', words('know.deletedMeanwhile'));
  };
  const latest = useRef(() => {});
  latest.current = () => base && deleted();
  useEffect(() => {
    if (held === null) latest.current();
  }, [held]);

  const clashed = async () => {
    const now = await client.fetchQuery({ ...item(kind, id), staleTime: 0 });
    if (now && base) return setTheirs(now);
    if (now) return setRefused([{ field: 'id', message: words('know.idTaken') }]);
    deleted();
  };
  const saving = useMutation({
    mutationFn: ({ reason, version, sent }: Sent) => save({ kind, id, version, reason }, tidy(sent)),
    onSuccess: (now, { sent }) => {
      setBase(now);
      setRefused([]);
      // what was written while it was on its way stays, upon what the server keeps
      setDocument(current => (sameItem(current, sent) ? now.item : settled(merged(sent, current, now.item), [])));
      client.setQueryData(item(kind, id).queryKey, now);
      void client.invalidateQueries({ queryKey: ['items', kind, 'list'] });
      void client.invalidateQueries({ queryKey: ['items', kind, 'versions', id] });
      void client.invalidateQueries({ queryKey: ['gaps'] });
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
    saving: {
      isPending: saving.isPending,
      mutate: (reason: string) => saving.mutate({ reason, version: base?.version ?? 0, sent: document }),
    },
    /** The server's refusal may be about what has just been changed. */
    forgive: () => setRefused([]),
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
