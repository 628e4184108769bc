import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Draft, discardOnly, type OwnRule } from '../src/api/rules.ts';
import { useSoon } from '../src/knowledge/Filters.tsx';
import { Names } from '../src/knowledge/Names.tsx';
import { LastWritten, TextBox, type Writing } from '../src/knowledge/TextBox.tsx';
import { OwnRulesPart } from '../src/rules/OwnRules.tsx';
import type { PartProps } from '../src/rules/Parts.tsx';

test('a mark changes what is there now, not what was there when its text got the focus', () => {
  const last: { current: Writing | null } = { current: null };
  const changed = vi.fn();
  const box = (change: (text: string) => void) => (
    <LastWritten value={last}>
      <TextBox field="f" label="Answer" language="en" value="Soon" change={change} most={100} />
    </LastWritten>
  );
  const { rerender } = render(box(() => expect.fail('that document is no more')));
  fireEvent.focus(screen.getByLabelText('Answer'));
  rerender(box(changed));
  act(() => last.current?.wrap('**', '**'));
  expect(changed).toHaveBeenCalledOnce();
});

test.each([',', '،', 'Enter'])('%s adds a name, and removing one leaves the focus in the field', key => {
  const Tags = () => {
    const [names, setNames] = useState<string[]>([]);
    return <Names field="tags" label="Tags" names={names} change={setNames} />;
  };
  render(<Tags />);
  const field = screen.getByLabelText('Tags');
  fireEvent.change(field, { target: { value: 'چای' } });
  fireEvent.keyDown(field, { key });
  const remove = screen.getByRole('button');
  remove.focus();
  fireEvent.click(remove);
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.activeElement).toBe(field);
});

test('the weights of a rule go with it', () => {
  const rule = (id: string, AMOT: number): OwnRule => ({ id, when: 'true', weights: { AMOT }, text: id });
  const Part = () => {
    const [written, change] = useState({ rules: [rule('first', 1), rule('second', 2)] } as PartProps['document']);
    const defaults = { variables: [] } as unknown as PartProps['defaults'];
    return <OwnRulesPart document={written} change={change} defaults={defaults} names={{} as PartProps['names']} />;
  };
  render(<Part />);
  fireEvent.click(screen.getByRole('button', { name: /first/ }));
  expect(screen.getByDisplayValue('2')).toBeDefined();
  expect(screen.queryByDisplayValue('1')).toBeNull();
});

describe('a filter that is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function typing() {
    const put = vi.fn();
    const { result, rerender } = renderHook(({ told }) => useSoon(told, put), { initialProps: { told: '' } });
    const type = (text: string) => act(() => result.current[1](text));
    const wait = () => act(() => void vi.advanceTimersByTime(250));
    return { put, type, wait, told: (told: string) => rerender({ told }), text: () => result.current[0] };
  }

  test('keeps the letter that is typed before the address follows', () => {
    const { put, type, wait, told, text } = typing();
    type('t');
    wait();
    type('te');
    told('t');
    expect(text()).toBe('te');
    wait();
    expect(put).toHaveBeenLastCalledWith('te');
  });

  test('follows an address that is not its own', () => {
    const { type, wait, told, text } = typing();
    type('tea');
    wait();
    told('tea');
    told('');
    expect(text()).toBe('');
    told('tea');
    expect(text()).toBe('tea');
  });
});

test('a draft that somebody else has saved meanwhile is not discarded', async () => {
  const draft = (at: string): Draft => ({ base: 1, at, by: { id: 'a', name: 'A' }, note: '', rules: {} });
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { method = 'GET' }: RequestInit) => {
    asked.push(method);
    return method === 'GET' ? Response.json(draft('2026-11-20T12:00:00Z')) : new Response(null, { status: 204 });
  });
  await discardOnly(draft('2026-11-20T11:00:00Z'));
  expect(asked).toEqual(['GET']);
  await discardOnly(draft('2026-11-20T12:00:00Z'));
  expect(asked).toEqual(['GET', 'GET', 'DELETE']);
});
