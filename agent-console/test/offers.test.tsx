import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Offers } from '../src/app/Offers.tsx';
import { Desk } from '../src/desk/desk.ts';
import type { DeskLink, LinkEvents } from '../src/desk/link.ts';
import { DeskContext } from '../src/desk/useDesk.tsx';
import type { Action } from '../src/keys/actions.ts';
import { useKeys } from '../src/keys/useKeys.ts';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z'), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const offered = (seconds: number) => ({
  type: 'offered' as const,
  conversation: 'o',
  gen: 4,
  until: new Date(Date.now() + seconds * 1000).toISOString(),
  moment: 'AMOT' as const,
  summary: 'Where is my parcel?',
});

function shown(seconds: number) {
  const acted = vi.fn(async () => {});
  let tell: LinkEvents | undefined;
  const link = { act: acted, stop() {}, start: (events: LinkEvents) => (tell = events) } as unknown as DeskLink;
  const desk = new Desk(link, 'a');
  desk.start();
  render(
    <DeskContext value={desk}>
      <Offers />
    </DeskContext>,
  );
  act(() => tell?.desk({ owned: new Map(), offered: new Map([['o', offered(seconds)]]), queues: [] }));
  return { acted, desk };
}

test('ACT3_anOfferShowsItsWordsItsMomentAndTheTimeLeft', () => {
  shown(30);
  const offer = screen.getByRole('region', { name: 'Offered to you' });
  expect(offer.textContent).toContain('Where is my parcel?');
  expect(offer.textContent).toContain('Actual moment');
  expect(screen.getByRole('timer').textContent).toBe('30 seconds left');
});

test('ACT6_decliningSaysSoUnderTheGenOfTheOffer', async () => {
  const { acted } = shown(30);
  await act(async () => screen.getByRole('button', { name: /Decline/ }).click());
  expect(acted).toHaveBeenCalledWith({ name: 'decline', conversation: 'o', gen: 4 });
  expect(screen.queryByRole('region', { name: 'Offered to you' })).toBeNull();
});

test('ACT6_anOfferWhoseTimeIsOverIsNotShown', () => {
  shown(-5);
  expect(screen.queryByRole('region', { name: 'Offered to you' })).toBeNull();
});

test('what cannot wait is answered by its key, and with Alt while one writes', () => {
  const run = vi.fn();
  const actions: Action[] = [{ id: 'accept', word: 'key.accept', icon: 'check', key: 'a', alt: true, can: true, run }];
  const Keyed = () => {
    useKeys(actions);
    return <textarea aria-label="words" />;
  };
  render(<Keyed />);
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(run).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(screen.getByLabelText('words'), { key: 'a', code: 'KeyA' });
  expect(run).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(screen.getByLabelText('words'), { key: 'å', code: 'KeyA', altKey: true });
  expect(run).toHaveBeenCalledTimes(2);
});
