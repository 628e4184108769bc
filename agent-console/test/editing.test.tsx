import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Held, Item } from '../src/api/items.ts';
import { Desk } from '../src/desk/desk.ts';
import type { DeskLink } from '../src/desk/link.ts';
import { DeskContext } from '../src/desk/useDesk.tsx';
import { newItem, withWording } from '../src/knowledge/item.ts';
import { useEditing } from '../src/knowledge/useEditing.ts';

const by = { id: 'a', name: 'Nora' };
const document: Item = { moments: ['AMOT'], texts: { en: { question: 'When?', answer: 'Soon.' } } };
const held = (version: number, item: Item): Held => ({
  id: 'when',
  version,
  own: true,
  updatedAt: '2026-11-20T12:00:00Z',
  updatedBy: by,
  item,
});
const theirs = held(2, withWording('faq', document, 'en', { question: 'When does it come?' }));
const asked: { method: string; body?: { version: number; item: Item } }[] = [];
let kept: Held | undefined;

/** A server that keeps one answer, and knows its version. */
function answer(method: string, url: string, body?: { version: number; item: Item }): Response {
  const json = (status: number, value: unknown) => new Response(JSON.stringify(value), { status });
  asked.push({ method, body });
  if (url.endsWith('/check')) return json(200, { problems: [] });
  if (method === 'GET') return kept ? json(200, kept) : json(404, {});
  if (!body || body.version !== (kept?.version ?? 0)) return json(409, { detail: 'Changed meanwhile' });
  kept = held(body.version + 1, body.item);
  return json(200, kept);
}

function edit(from: Held | undefined, first: Item) {
  let now: Held | null | undefined = from;
  const link = { start() {}, stop() {} } as unknown as DeskLink;
  const saved = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>
      <DeskContext value={new Desk(link, 'a')}>{children}</DeskContext>
    </QueryClientProvider>
  );
  const { result, rerender } = renderHook(() => useEditing('faq', 'when', now, first, saved), { wrapper });
  const told = (held: Held | null) => {
    now = held;
    rerender();
  };
  return { editing: () => result.current, saved, told };
}

beforeEach(() => {
  asked.length = 0;
  kept = undefined;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
    answer(init.method ?? 'GET', url, init.body ? JSON.parse(String(init.body)) : undefined),
  );
});

test('a new one that nothing is written in can be left, one with a word asks', () => {
  const { editing } = edit(undefined, newItem('faq', 'en'));
  expect(editing().dirty).toBe(false);
  act(() => editing().change(withWording('faq', editing().document, 'en', { question: 'When?' })));
  expect(editing().dirty).toBe(true);
});

test('it is saved with the version that was seen, and goes on from what the server keeps', async () => {
  kept = held(1, document);
  const { editing, saved } = edit(kept, document);
  act(() => editing().change(withWording('faq', document, 'fa', { question: 'کی؟', answer: 'زود.' })));
  act(() => editing().saving.mutate('Persian'));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(asked.find(each => each.method === 'PUT')?.body).toMatchObject({ version: 1, reason: 'Persian' });
  expect(editing().base?.version).toBe(2);
  expect(editing().dirty).toBe(false);
});

test('when somebody else was faster nothing is lost: it goes on from theirs with what was chosen', async () => {
  const { editing, saved } = edit(held(1, document), document);
  kept = theirs;
  const mine = withWording('faq', document, 'en', { answer: 'Tomorrow.' });
  act(() => editing().change(mine));
  act(() => editing().saving.mutate(''));
  await waitFor(() => expect(editing().theirs?.version).toBe(2));
  expect(editing().document).toEqual(mine);
  act(() => editing().settle({ ...mine, tags: ['time'] }));
  expect(editing().base?.version).toBe(2);
  act(() => editing().saving.mutate(''));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(kept?.item.tags).toEqual(['time']);
});

test('what was deleted meanwhile is made again by saving', async () => {
  const { editing, saved } = edit(held(3, document), document);
  act(() => editing().change({ ...document, tags: ['again'] }));
  act(() => editing().saving.mutate(''));
  await waitFor(() => expect(editing().base).toBeUndefined());
  act(() => editing().saving.mutate(''));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(kept?.version).toBe(1);
});

test('what is typed while a save is on its way stays, and is not yet saved', async () => {
  kept = held(1, document);
  const { editing, saved } = edit(kept, document);
  act(() => editing().change(withWording('faq', document, 'lv', { question: 'Kad?', answer: 'Rīt.' })));
  act(() => editing().saving.mutate(''));
  act(() => editing().change({ ...editing().document, tags: ['time'] }));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(kept?.item.tags).toBeUndefined();
  expect(editing().document.tags).toEqual(['time']);
  expect(editing().document.texts.lv).toEqual({ question: 'Kad?', answer: 'Rīt.' });
  expect(editing().dirty).toBe(true);
});

test('what is deleted while it is being written is not lost, and is made again by saving', async () => {
  const { editing, saved, told } = edit(held(3, document), document);
  const mine = { ...document, tags: ['again'] };
  act(() => editing().change(mine));
  told(null);
  expect(editing().document).toEqual(mine);
  act(() => editing().saving.mutate(''));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(kept?.item.tags).toEqual(['again']);
  expect(editing().base?.version).toBe(1);
});

test('a refusal of its name ends when it gets another', async () => {
  kept = theirs;
  const { editing } = edit(undefined, newItem('faq', 'en', { question: 'When?' }));
  act(() => editing().saving.mutate(''));
  await waitFor(() => expect(editing().mistakes).toHaveLength(1));
  act(() => editing().forgive());
  expect(editing().mistakes).toEqual([]);
});
