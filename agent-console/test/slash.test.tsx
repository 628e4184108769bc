import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ui } from '../src/app/ui.ts';
import { Desk } from '../src/desk/desk.ts';
import type { DeskLink } from '../src/desk/link.ts';
import { newTalk } from '../src/desk/talk.ts';
import { DeskContext } from '../src/desk/useDesk.tsx';
import { Composer } from '../src/talk/Composer.tsx';
import { criticises } from '../src/talk/criticism.ts';
import { filled, valuesOf } from '../src/talk/fill.ts';
import { slashAt } from '../src/talk/slash.ts';
import { walking } from '../src/talk/walking.ts';

test('a slash asks at the start or after white space, not within an address or before a space', () => {
  expect(slashAt('/', 1)).toEqual({ from: 0, query: '' });
  expect(slashAt('Hello /late par', 15)).toEqual({ from: 6, query: 'late par' });
  expect(slashAt('see https://x', 13)).toBeUndefined();
  expect(slashAt('one / two', 9)).toBeUndefined();
  expect(slashAt('/late\nnow', 9)).toBeUndefined();
});

test('a script is filled with what is known, its own words where it has some, and keeps its gaps', () => {
  const talk = newTalk('c', {
    context: {
      customer: { id: 'v', verified: true, name: 'Lena Ozola', locale: 'lv' },
      journey: { kind: 'order', order: '1042' },
      journeys: [{ kind: 'order', order: '1042', promisedAt: '2026-11-20T12:00:00Z' }],
    },
  });
  const values = valuesOf(talk, 'Nora', undefined);
  expect(filled('{customer.firstName|there}: {order.number}, {order.promisedDate}', values)).toMatch(
    /^Lena: 1042, .*2026/,
  );
  expect(filled('{product.title|it} by {site.name}', values)).toBe('it by {site.name}');
});

test('a day is told in English where the browser calls its language by no name of one', () => {
  for (const locale of ['en-a', 'abcd', '-', 'xx_YY!']) {
    const context = {
      customer: { id: 'v', verified: true, locale },
      journey: { kind: 'order' as const, order: '1' },
      journeys: [{ kind: 'order' as const, order: '1', promisedAt: '2026-11-20T12:00:00Z' }],
    };
    expect(valuesOf(newTalk('c', { context }), 'Nora', undefined)['order.promisedDate']).toMatch(/2026/);
  }
});

test('only in the ultimate moment words or stars are criticism', () => {
  const evidence = [{ code: 'words.complaint', weight: 1.6, text: '' }];
  expect(criticises(newTalk('c', { context: { moment: 'UMOT', evidence } }))).toBe(true);
  expect(criticises(newTalk('c', { context: { moment: 'SMOT', evidence } }))).toBe(false);
  expect(criticises(newTalk('c', { context: { moment: 'UMOT' } }))).toBe(false);
});

const steps = [
  { id: 'start', text: 'A picture, {customer.firstName|please}?', choices: [{ to: 'sent', label: 'Came' }] },
  { id: 'sent', text: 'Thanks.' },
];
const known: Record<string, unknown> = {
  '/api/v1/scripts/broken': { id: 'broken', item: { moments: ['SMOT'], texts: { en: { title: 'Broken', steps } } } },
  '/api/v1/faq/time': {
    id: 'time',
    item: { moments: [], links: [{ url: 'https://shop.example/t' }], texts: { en: { question: 'When?', answer: '' } } },
  },
};
const say = vi.fn();
let count = 0;

function compose() {
  const link = { say, typing() {}, start() {}, stop() {} } as unknown as DeskLink;
  const suggestions = {
    scripts: [
      { id: 'plain', title: 'Late', text: 'It is late.', gaps: [] },
      { id: 'broken', title: 'Broken', text: 'A picture, please?', gaps: [] },
    ],
    faq: [{ id: 'time', question: 'When?', answer: '**Soon**.', score: 1 }],
  };
  const talk = newTalk(`s${++count}`, { gen: 1, context: { suggestions } });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DeskContext value={new Desk(link, 'a')}>
        <Composer talk={talk} />
      </DeskContext>
    </QueryClientProvider>,
  );
  const box = screen.getByRole('textbox') as HTMLTextAreaElement;
  const write = (value: string) => fireEvent.change(box, { target: { value } });
  const press = (key: string, more = {}) => fireEvent.keyDown(box, { key, ...more });
  const becomes = (value: string) => waitFor(() => expect(box.value).toBe(value));
  return { talk, box, write, press, becomes };
}

describe('scripts in place', () => {
  beforeEach(() => {
    ui.open(undefined);
    vi.stubGlobal('fetch', async (url: string) => {
      const body = known[url];
      return new Response(JSON.stringify(body ?? {}), { status: body ? 200 : 404 });
    });
  });

  test('they open at the slash, are filtered, chosen by keys, and the slash goes', async () => {
    const { write, press, becomes } = compose();
    write('Sorry. /');
    expect(screen.getAllByRole('option')).toHaveLength(3);
    press('ArrowDown');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Broken');
    write('Sorry. /lat');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Late');
    press('Enter');
    await becomes('Sorry. It is late.');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('Escape leaves the slash as it was written', () => {
    const { write, press, box } = compose();
    write('/');
    press('Escape');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box.value).toBe('/');
  });

  test('it is told what was put in and what stood above it, in its own list', async () => {
    const { write, press, becomes } = compose();
    say.mockClear();
    write('/');
    press('ArrowDown');
    press('Enter');
    await becomes('A picture, please?');
    write('A photo, please?');
    press('Enter');
    const used = { script: 'broken', inserted: 'A picture, please?', passed: { scripts: ['plain'] } };
    expect(say.mock.lastCall?.[0]).toMatchObject({ text: 'A photo, please?', used });
  });

  test('what was looked at and left is told, too', () => {
    const { write, press } = compose();
    say.mockClear();
    write('/');
    press('Escape');
    write('In my own words');
    press('Enter');
    const passed = { scripts: ['plain', 'broken'], faq: ['time'] };
    expect(say.mock.lastCall?.[0]).toMatchObject({ text: 'In my own words', used: { passed } });
  });

  test('an answer comes without its marks, or with Shift as its link', async () => {
    const first = compose();
    first.write('/when');
    first.press('Enter');
    await first.becomes('Soon.');
    first.write('/when');
    first.press('Enter', { shiftKey: true });
    await first.becomes('https://shop.example/t');
  });

  test('what is not found can be marked as missing, in the words searched for', () => {
    const { write, press } = compose();
    write('/gift wrap');
    press('ArrowDown');
    press('Enter');
    expect(ui.sheet).toBe('heard');
    expect(ui.begun).toEqual({ kind: 'gap', text: 'gift wrap' });
  });

  test('where nothing fits, Enter sends what was written', () => {
    const { write, press, box } = compose();
    say.mockClear();
    write('size 38 /39');
    press('Enter');
    expect(say).toHaveBeenCalledOnce();
    expect(say.mock.lastCall?.[0]).toMatchObject({ text: 'size 38 /39' });
    expect(box.value).toBe('');
    expect(ui.sheet).toBeUndefined();
  });

  test('what is found later does not change what is highlighted', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json({ scripts: [{ id: 'late', title: 'When it is late', text: 'x', gaps: [] }], faq: [] }),
    );
    const { write } = compose();
    write('/when');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('When?');
    await screen.findByRole('option', { name: /When it is late/ });
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('When it is late');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('When?');
  });

  test('what is meant for customers stays out of internal notes', async () => {
    const { write, press, becomes, box } = compose();
    write('/broken');
    press('Enter');
    await becomes('A picture, please?');
    await screen.findByRole('region', { name: /Broken/ });
    fireEvent.click(screen.getByRole('button', { name: 'Note' }));
    expect(screen.queryByRole('region', { name: /Broken/ })).toBeNull();
    fireEvent.keyDown(box, { key: '1', code: 'Digit1', altKey: true });
    act(() => ui.composer?.insert('An answer', { faq: 'time' }));
    act(() => ui.composer?.slash?.());
    expect(box.value).toBe('A picture, please?');
    expect(screen.getByRole('button', { name: 'Note', pressed: true })).toBeDefined();
  });

  test('a number that leads nowhere is left to the browser', async () => {
    const { write, press, becomes } = compose();
    write('/broken');
    press('Enter');
    await becomes('A picture, please?');
    await screen.findByRole('region', { name: /Broken/ });
    expect(press('2', { code: 'Digit2', altKey: true })).toBe(true);
    expect(press('1', { code: 'Digit1', altKey: true })).toBe(false);
  });

  test('a script of several steps walks along, goes back, and is still there after a reload', async () => {
    const { write, press, becomes, talk } = compose();
    write('/broken');
    press('Enter');
    await becomes('A picture, please?');
    const ways = await screen.findByRole('region', { name: /Broken/ });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: '1', code: 'Digit1', altKey: true });
    await becomes('Thanks.');
    expect(ways.textContent).toContain('the last');
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    await becomes('A picture, please?');
    expect(JSON.parse(localStorage.getItem(`md.walk.${talk.id}`) ?? 'null')).toMatchObject({ path: ['start'] });
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(walking(talk.id).value).toBeNull();
  });
});
