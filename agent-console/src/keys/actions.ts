import { useNavigate } from '@tanstack/react-router';
import type { Role } from '../api/session.ts';
import { ui } from '../app/ui.ts';
import type { IconName } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { isMine } from '../desk/talk.ts';
import { useDesk, useTalk, useView } from '../desk/useDesk.tsx';
import { useTake } from '../list/useTake.ts';
import { details } from '../signals/details.ts';
import { useNoting } from '../signals/drafts.ts';
import { settings } from '../signals/settings.ts';
import { useWords, type Word } from '../words/words.tsx';

/** Something an agent can do by a key, from the palette, or by a button. */
export type Action = {
  id: string;
  word: Word;
  icon: IconName;
  key?: string;
  /** With Alt it works while one writes, too: it cannot wait. */
  alt?: boolean;
  can: boolean;
  run: () => void;
};

/** What can be done with the conversation on the screen, and with the desk. */
export function useActions(selected: string | undefined, role: Role): Action[] {
  const talk = useTalk(selected ?? '');
  return [...useOfferActions(), ...useTalkActions(talk, selected), ...useDeskActions(selected, role)];
}

/** The first of what is offered; while there is something, its keys go before others. */
function useOfferActions(): Action[] {
  const desk = useDesk();
  const offer = useView(view => view.offers[0]);
  const can = offer !== undefined;
  const answer = (name: 'accept' | 'decline') => () => offer && void desk.answer(offer, name);
  return [
    { id: 'accept', word: 'key.accept', icon: 'check', key: 'a', alt: true, can, run: answer('accept') },
    { id: 'decline', word: 'key.decline', icon: 'close', key: 'd', alt: true, can, run: answer('decline') },
  ];
}

export function useTalkActions(talk: Talk | undefined, id: string | undefined): Action[] {
  const desk = useDesk();
  const words = useWords();
  const take = useTake();
  const directs = useView(view => view.me?.role === 'supervisor');
  const noting = useNoting(id ?? '');
  const there = talk !== undefined;
  const mine = there && isMine(talk);
  const over = talk?.status === 'resolved';
  const waits = there && !mine && !over && (!talk.owner || talk.status === 'parked');
  const writes = mine && !over && !noting;
  const sheet = (name: Parameters<typeof ui.open>[0]) => () => ui.open(name);
  const reopen = () => id && void desk.act({ name: 'reopen', conversation: id }, words('act.reopened'));
  return [
    {
      id: 'write',
      word: 'key.write',
      icon: 'chat',
      key: 'c',
      can: there,
      run: () => ui.composer?.focus(false),
    },
    {
      id: 'note',
      word: 'key.note',
      icon: 'note',
      key: 'n',
      can: there,
      run: () => ui.composer?.focus(true),
    },
    {
      id: 'scripts',
      word: 'key.scripts',
      icon: 'slash',
      key: '/',
      can: writes,
      run: () => ui.composer?.slash?.(),
    },
    { id: 'answers', word: 'key.answers', icon: 'book', key: 'f', can: writes, run: sheet('answers') },
    { id: 'take', word: 'key.take', icon: 'inbox', key: 't', can: waits, run: () => id && void take(id) },
    { id: 'transfer', word: 'key.transfer', icon: 'transfer', key: 'm', can: mine && !over, run: sheet('transfer') },
    { id: 'resolve', word: 'key.resolve', icon: 'check', key: 'r', can: mine && !over, run: sheet('resolve') },
    {
      id: 'assign',
      word: 'key.assign',
      icon: 'people',
      key: 'g',
      can: there && directs && !over,
      run: sheet('assign'),
    },
    { id: 'park', word: 'key.park', icon: 'pause', key: 'p', can: mine && !over, run: sheet('park') },
    { id: 'tags', word: 'key.tags', icon: 'tag', key: 'l', can: there, run: sheet('tags') },
    { id: 'heard', word: 'key.heard', icon: 'flag', key: 'h', can: there, run: sheet('heard') },
    { id: 'reopen', word: 'key.reopen', icon: 'retry', key: 'o', can: over, run: reopen },
    { id: 'moment', word: 'key.moment', icon: 'compass', key: 'w', can: mine && !over, run: sheet('moment') },
  ];
}

/** The role is known from the sign-in, before the first connection. */
function useDeskActions(selected: string | undefined, role: Role): Action[] {
  const desk = useDesk();
  const words = useWords();
  const navigate = useNavigate();
  const step = (by: 1 | -1) => () => {
    const next = neighbour(selected, by);
    if (next) void navigate({ to: '/c/$id', params: { id: next } });
  };
  const sound = () => {
    settings.sound.set(!settings.sound.value);
    desk.notice('info', words(settings.sound.value ? 'settings.soundOn' : 'settings.soundOff'));
  };
  const dark = () => settings.theme.set(isDark() ? 'light' : 'dark');
  return [
    { id: 'next', word: 'key.next', icon: 'down', key: 'j', can: true, run: step(1) },
    { id: 'previous', word: 'key.previous', icon: 'down', key: 'k', can: true, run: step(-1) },
    {
      id: 'details',
      word: 'key.details',
      icon: 'panel',
      key: 'd',
      can: true,
      run: details.toggle,
    },
    {
      id: 'board',
      word: 'key.board',
      icon: 'board',
      key: 'b',
      can: role === 'supervisor',
      run: () => void navigate({ to: '/board' }),
    },
    {
      id: 'rules',
      word: 'key.rules',
      icon: 'compass',
      can: role !== 'agent',
      run: () => void navigate({ to: '/rules' }),
    },
    {
      id: 'accuracy',
      word: 'key.accuracy',
      icon: 'check',
      can: role !== 'agent',
      run: () => void navigate({ to: '/accuracy' }),
    },
    { id: 'knowledge', word: 'key.knowledge', icon: 'book', can: true, run: () => void navigate({ to: '/knowledge' }) },
    { id: 'online', word: 'key.online', icon: 'person', can: true, run: () => void desk.presence('online') },
    { id: 'away', word: 'key.away', icon: 'clock', can: true, run: () => void desk.presence('away') },
    { id: 'offline', word: 'key.offline', icon: 'plug', can: true, run: () => void desk.presence('offline') },
    { id: 'sound', word: 'key.sound', icon: 'sound', can: true, run: sound },
    { id: 'theme', word: 'key.theme', icon: 'sun', can: true, run: dark },
    { id: 'keys', word: 'key.keys', icon: 'keyboard', key: '?', can: true, run: () => ui.open('keys') },
  ];
}

export function isDark(): boolean {
  const { value } = settings.theme;
  return value === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : value === 'dark';
}

/** The row above or below the one on the screen, in the order that the lists show. */
function neighbour(selected: string | undefined, by: 1 | -1): string | undefined {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-row]')].map(row => row.dataset.row as string);
  const at = selected ? ids.indexOf(selected) : -1;
  if (at < 0) return ids[by > 0 ? 0 : ids.length - 1];
  return ids[at + by];
}
