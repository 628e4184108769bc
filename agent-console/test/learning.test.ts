import { beforeEach, expect, test } from 'vitest';
import { drafts } from '../src/signals/drafts.ts';
import type { Option } from '../src/talk/found.ts';
import { leftAlone } from '../src/talk/passed.ts';
import { replace } from '../src/talk/writing.ts';

const faq = (id: string): Option => ({ is: 'faq', id: `f-${id}`, faq: { id } as never, near: true });
const used = () => drafts.get('c').used;

beforeEach(() => drafts.set('c', { text: '', note: false }));

test('what takes the place of all that was inserted is what the draft is made from', () => {
  replace('c', null, [0, 0], 'It is on its way.', { script: 'sent' });
  leftAlone('c', [faq('lost')]);
  replace('c', null, [0, 17], 'It is lost.', { faq: 'where' });
  expect(used()).toEqual({ faq: 'where', inserted: 'It is lost.', passed: { scripts: [], faq: ['lost'] } });
});

test('what is inserted beside other words is added to what the draft is made from', () => {
  replace('c', null, [0, 0], 'It is on its way.', { script: 'sent' });
  replace('c', null, [17, 17], ' See there.', { faq: 'where' });
  expect(used()).toMatchObject({ script: 'sent', faq: 'where', inserted: 'It is on its way.\n See there.' });
});

test('what was just used is not passed over when the list is left', () => {
  replace('c', null, [0, 0], 'It is lost.', { faq: 'where' });
  leftAlone('c', [faq('where'), faq('lost')]);
  expect(used()?.passed?.faq).toEqual(['lost']);
});
