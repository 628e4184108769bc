import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { search } from '../api/conversations.ts';
import { MomentDot } from '../app/MomentChip.tsx';
import { type Choice, Picker } from '../app/Picker.tsx';
import { Icon } from '../design/Icon.tsx';
import { customerName, isMine, lastSaid } from '../desk/talk.ts';
import { useView } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import type { Action } from './actions.ts';

/** Everything by its name: what can be done, the agent's conversations, and the past. */
export function Palette(props: { actions: Action[]; close: () => void }) {
  const words = useWords();
  const [asked, setAsked] = useState('');
  const found = useQuery({ ...search(asked), placeholderData: keepPreviousData }).data;
  const own = useOwn();
  const go = useGo();
  const actions: Choice[] = props.actions
    .filter(action => action.can)
    .map(action => ({
      id: action.id,
      name: words(action.word),
      icon: <Icon name={action.icon} />,
      aside: action.key && <kbd className="kbd">{action.key}</kbd>,
      run: action.run,
    }));
  const known = new Set(own.map(each => each.id));
  const past: Choice[] = (found?.items ?? [])
    .filter(each => !known.has(each.id))
    .map(each => ({
      id: each.id,
      name: each.customer?.name ?? words('customer.anonymous'),
      icon: <MomentDot moment={each.moment} />,
      about: each.subject ?? each.preview,
      match: asked,
      run: () => go(each.id),
    }));
  const sections = [
    { name: words('palette.own'), choices: own },
    { name: words('palette.actions'), choices: actions },
    { name: words('palette.found'), choices: past },
  ];
  return (
    <Picker
      title={words('palette.title')}
      hint={words('palette.hint')}
      sections={sections}
      close={props.close}
      asked={setAsked}
    />
  );
}

function useGo() {
  const navigate = useNavigate();
  return (id: string) => void navigate({ to: '/c/$id', params: { id } });
}

function useOwn(): Choice[] {
  const words = useWords();
  const talks = useView(view => view.talks);
  const go = useGo();
  return useMemo(
    () =>
      Object.values(talks)
        .filter(isMine)
        .map(talk => ({
          id: talk.id,
          name: customerName(talk) ?? words('customer.anonymous'),
          icon: <MomentDot moment={talk.context.moment} />,
          about: lastSaid(talk)?.text,
          run: () => go(talk.id),
        })),
    [talks, words, go],
  );
}
