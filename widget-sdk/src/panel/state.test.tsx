// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Core } from '../core/core';
import type { Faq } from '../protocol';
import { wordsFor } from '../words';
import { Answers } from './Answers';
import { Article } from './Article';
import { later } from './later';
import { PanelState } from './state';

const article = (id: string): Faq => ({ id, question: id, answer: id }) as unknown as Faq;
let asked: { text: string | undefined; answer(...faq: Faq[]): void }[];
let root: ShadowRoot;
let state: PanelState;

/** As much of a core as the panel asks for. */
async function panel(): Promise<PanelState> {
  const kept = new Map<string, string>();
  const drawer = { get: (key: string) => kept.get(key), set: (key: string, value = '') => void kept.set(key, value) };
  const client = {
    on: () => () => {},
    outbox: [],
    state: { is: 'live' },
    opened: () => ({ settled: Promise.resolve() }),
    helpful: () => ({ settled: Promise.resolve() }),
    ask: (text?: string) => new Promise<Faq[]>(resolve => asked.push({ text, answer: (...faq) => resolve(faq) })),
  };
  const session = {
    client,
    kept: drawer,
    tab: drawer,
    conversations: [],
    on: () => () => {},
    views: () => [],
    say: () => ({ settled: new Promise(() => {}) }),
  };
  const host = { root };
  const never = () => new Promise(() => {});
  const core = { session, host, words: await wordsFor('en'), parts: { rich: never }, close() {} };
  return new PanelState(core as unknown as Core);
}

beforeEach(async () => {
  vi.useFakeTimers();
  asked = [];
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  root = element.attachShadow({ mode: 'open' });
  state = await panel();
  return () => vi.useRealTimers();
});

async function type(text: string) {
  state.ask(text);
  await vi.advanceTimersByTimeAsync(500);
  return asked.at(-1) as (typeof asked)[number];
}

test('the first words are asked about at once, those that follow quickly together', async () => {
  const texts = () => asked.map(({ text }) => text).filter(text => text !== undefined);
  state.ask('whe');
  await vi.advanceTimersByTimeAsync(0);
  expect(texts()).toEqual(['whe']);
  for (const text of ['wher', 'where', 'where ']) {
    await vi.advanceTimersByTimeAsync(30);
    state.ask(text);
  }
  expect(texts()).toEqual(['whe']);
  await vi.advanceTimersByTimeAsync(30);
  expect(texts()).toEqual(['whe', 'where']);
  await vi.advanceTimersByTimeAsync(200);
  state.ask('where is');
  await vi.advanceTimersByTimeAsync(0);
  expect(texts()).toEqual(['whe', 'where', 'where is']);
});

test('answers to other words than those that stand there are dropped', async () => {
  const first = await type('where is');
  const second = await type('where is my order');
  second.answer(article('order'));
  await vi.advanceTimersByTimeAsync(0);
  first.answer(article('stores'));
  await vi.advanceTimersByTimeAsync(0);
  expect(state.answers.value).toMatchObject({ to: 'where is my order', faq: [{ id: 'order' }] });
});

test('what fits the page stands there until something else is asked, also when that has no answer', async () => {
  const page = [article('opening-hours')];
  const shown = () => render(<Answers state={state} others={page} label="This may help" />).container.textContent;
  expect(shown()).toContain('opening-hours');
  const typed = await type('what is the weather like');
  typed.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown()).toBe('');
  state.ask('');
  expect(shown()).toContain('opening-hours');
});

test.each([
  ['sent', () => state.say('where is my order', undefined, false)],
  ['sent in an open chat', () => state.say('where is my order', 'c1', false)],
  ['taken away', () => state.ask('')],
  ['left for another screen', () => state.go({ is: 'home' })],
])('answers to words that were %s are neither shown nor announced', async (_, then) => {
  const { answer } = await type('where is my order');
  then();
  answer(article('order'));
  await vi.advanceTimersByTimeAsync(0);
  expect([state.answers.value, state.announced.value]).toEqual([undefined, '']);
});

test.each([
  [true, ''],
  [false, 'my own words'],
])('an article that helped takes away the draft that it answers: %s', (typed, left) => {
  state.keepDraft(undefined, 'my own words');
  const { getByText } = render(<Article state={state} article={article('a')} back={{ is: 'home' }} typed={typed} />);
  fireEvent.click(getByText(state.words('rate.yes')));
  expect(state.draft(undefined)).toBe(left);
  expect(document.activeElement?.textContent).toBe(state.words('article.thanks'));
});

test('a part that is there already brings its styles to each new panel', async () => {
  const Part = later(async () => ({ styles: '.part { color: red }', shown: () => <b>there</b> }));
  const { findByText } = render(<Part state={state} />);
  await vi.advanceTimersByTimeAsync(0);
  await findByText('there');
  expect(root.adoptedStyleSheets).toHaveLength(1);
  root.adoptedStyleSheets = [];
  render(<Part state={state} />);
  expect(root.adoptedStyleSheets).toHaveLength(1);
});
