import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Desk } from '../src/desk/desk.ts';
import type { DeskLink } from '../src/desk/link.ts';
import { newTalk } from '../src/desk/talk.ts';
import { DeskContext } from '../src/desk/useDesk.tsx';
import { HeardSheet } from '../src/talk/Heard.tsx';
import { ParkSheet } from '../src/talk/Park.tsx';
import { byRoom } from '../src/talk/people.tsx';
import { TagsSheet } from '../src/talk/Tags.tsx';
import { localTime, until } from '../src/talk/until.ts';

const acted = vi.fn(async () => {});
const link = { act: acted, start() {}, stop() {} } as unknown as DeskLink;
const close = vi.fn();
const talk = newTalk('c', { gen: 1, tags: ['fragile'] });

const at = (sheet: React.ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DeskContext value={new Desk(link, 'a')}>{sheet}</DeskContext>
    </QueryClientProvider>,
  );

const type = (field: HTMLElement, value: string, key = 'Enter') => {
  fireEvent.change(field, { target: { value } });
  fireEvent.keyDown(field, { key });
};

describe('what an agent does beside answering', () => {
  beforeEach(() => {
    localStorage.clear();
    acted.mockClear();
    close.mockClear();
  });

  test('ACT1_tagsAreSavedAllTogetherWithThoseThatWereThere', async () => {
    at(<TagsSheet talk={talk} close={close} />);
    type(screen.getByLabelText('Add a tag'), ' gift ');
    type(screen.getByLabelText('Add a tag'), 'Fragile', ',');
    fireEvent.change(screen.getByLabelText('Add a tag'), { target: { value: 'not entered' } });
    await act(async () => screen.getByRole('button', { name: 'Save' }).click());
    expect(acted).toHaveBeenCalledWith({ name: 'tag', conversation: 'c', tags: ['fragile', 'gift', 'not entered'] });
  });

  test('ACT1_aTagCanBeTakenAway', async () => {
    at(<TagsSheet talk={talk} close={close} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove fragile' }));
    await act(async () => screen.getByRole('button', { name: 'Save' }).click());
    expect(acted).toHaveBeenCalledWith({ name: 'tag', conversation: 'c', tags: [] });
  });

  test('ACT1_whatIsHeardIsMarkedByItsKindAndOnlyWithWords', async () => {
    at(<HeardSheet talk={talk} close={close} />);
    fireEvent.click(screen.getByRole('menuitem', { name: /Pain point/ }));
    const field = screen.getByLabelText(/In a sentence/);
    type(field, '   ');
    expect(acted).not.toHaveBeenCalled();
    type(field, 'Nobody finds the returns page.');
    expect(acted).toHaveBeenCalledWith({
      name: 'mark',
      conversation: 'c',
      kind: 'pain',
      text: 'Nobody finds the returns page.',
    });
  });

  test('ACT1_setAsideUntilATimeOrUntilTheCustomerWrites', () => {
    at(<ParkSheet talk={talk} close={close} />);
    fireEvent.click(screen.getByRole('menuitem', { name: /The customer writes/ }));
    expect(acted).toHaveBeenLastCalledWith({ name: 'park', conversation: 'c' });
    fireEvent.click(screen.getByRole('menuitem', { name: /In one hour/ }));
    expect(acted).toHaveBeenLastCalledWith({ name: 'park', conversation: 'c', until: expect.stringMatching(/Z$/) });
  });

  test('a time of one’s own must be still to come', () => {
    at(<ParkSheet talk={talk} close={close} />);
    fireEvent.click(screen.getByRole('menuitem', { name: /Another time/ }));
    fireEvent.change(screen.getByLabelText('When'), { target: { value: '2020-01-01T09:00' } });
    expect(screen.getByRole('button', { name: 'Set aside' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Choose a time that is still to come.')).toBeTruthy();
  });

  test('the times offered are mornings to come, each once', () => {
    const sunday = new Date(2026, 10, 22, 15, 30);
    const times = until(sunday).map(each => [each.name, localTime(each.at)]);
    expect(times).toEqual([
      ['hour', '2026-11-22T16:30'],
      ['tomorrow', '2026-11-23T09:00'],
      ['days', '2026-11-25T09:00'],
    ]);
    expect(until(new Date(2026, 10, 23, 8)).at(-1)).toEqual({ name: 'monday', at: new Date(2026, 10, 30, 9) });
  });

  test('people come with the present ones of this desk first, then whoever has most room', () => {
    const person = (id: string, status: string, queues: string[], chats: number) => ({
      id,
      name: id,
      role: 'agent',
      status,
      queues,
      chats,
    });
    const people = [
      person('off', 'offline', ['amot'], 0),
      person('other', 'online', ['smot'], 0),
      person('busy', 'online', ['amot'], 3),
      person('free', 'online', ['amot'], 1),
      person('away', 'away', ['amot'], 0),
      { ...person('admin', 'online', [], 0), role: 'admin' },
    ];
    expect(byRoom(people, 'amot').map(each => each.id)).toEqual(['free', 'busy', 'other', 'away', 'off']);
  });
});
