import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { colleagues } from '../api/conversations.ts';
import { type Choice, Picker } from '../app/Picker.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { ownerOf } from '../desk/talk.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { byRoom, PersonState } from './people.tsx';

/** A supervisor gives the conversation to somebody, whoever has it and whether they asked or not. */
export function AssignSheet({ talk, close }: { talk: Talk; close: () => void }) {
  const words = useWords();
  const desk = useDesk();
  const me = useView(view => view.me);
  const others = useQuery(colleagues).data;
  const owner = ownerOf(talk, me)?.id;
  const sections = useMemo(() => {
    const give = (agent: string, name: string) => () =>
      void desk.act({ name: 'assign', conversation: talk.id, agent }, words('act.assigned', { name }));
    const self: Choice[] =
      me && owner !== me.id
        ? [
            {
              id: me.id,
              name: words('assign.self'),
              icon: <Icon name="person" />,
              match: me.name,
              run: give(me.id, me.name),
            },
          ]
        : [];
    const people: Choice[] = byRoom(others ?? [], talk.queue)
      .filter(each => each.id !== me?.id && each.id !== owner)
      .map(each => ({
        id: each.id,
        name: each.name,
        icon: <Icon name="person" />,
        aside: <PersonState person={each} />,
        run: give(each.id, each.name),
      }));
    return [{ name: words('assign.people'), choices: [...self, ...people] }];
  }, [desk, me, others, owner, talk.id, talk.queue, words]);
  return <Picker title={words('assign.title')} hint={words('assign.hint')} sections={sections} close={close} />;
}
