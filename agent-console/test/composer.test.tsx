import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ui } from '../src/app/ui.ts';
import { Desk } from '../src/desk/desk.ts';
import type { DeskLink } from '../src/desk/link.ts';
import { newTalk } from '../src/desk/talk.ts';
import { DeskContext } from '../src/desk/useDesk.tsx';
import { drafts } from '../src/signals/drafts.ts';
import { Composer } from '../src/talk/Composer.tsx';

const say = vi.fn();
const typing = vi.fn();
const link = { say, typing, start() {}, stop() {} } as unknown as DeskLink;
let count = 0;

function compose(parts: Parameters<typeof newTalk>[1] = { gen: 1 }) {
  const talk = newTalk(`c${++count}`, parts);
  const shown = render(
    <QueryClientProvider client={new QueryClient()}>
      <DeskContext value={new Desk(link, 'a')}>
        <Composer talk={talk} />
      </DeskContext>
    </QueryClientProvider>,
  );
  const box = screen.getByRole('textbox') as HTMLTextAreaElement;
  const write = (value: string) => fireEvent.change(box, { target: { value } });
  const press = (key: string, more = {}) => fireEvent.keyDown(box, { key, ...more });
  return { talk, box, write, press, ...shown };
}

describe('the composer', () => {
  beforeEach(() => {
    say.mockClear();
    typing.mockClear();
    ui.open(undefined);
  });

  test('Enter sends and empties, Shift Enter does not', () => {
    const { talk, box, write, press } = compose();
    write('On its way.');
    press('Enter', { shiftKey: true });
    expect(say).not.toHaveBeenCalled();
    press('Enter');
    expect(say).toHaveBeenCalledWith({ conversation: talk.id, text: 'On its way.', note: false, used: undefined });
    expect(box.value).toBe('');
  });

  test('nothing but white space is not sent, and the Enter that ends a composition neither', () => {
    const { write, press } = compose();
    write('  \n ');
    press('Enter');
    write('日本');
    press('Enter', { isComposing: true });
    expect(say).not.toHaveBeenCalled();
  });

  test('a gap is named and must be filled before it is sent; a note may have one', () => {
    const { write, press } = compose();
    write('Follow it at {order.trackingUrl}');
    press('Enter');
    expect(say).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toContain('order.trackingUrl');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    write('Follow it at https://carrier.example/1');
    press('Enter');
    expect(say).toHaveBeenCalledOnce();
  });

  test('Tab goes from gap to gap', () => {
    const { box, write, press } = compose();
    write('{order.number} is at {order.trackingUrl}');
    box.setSelectionRange(0, 0);
    press('Tab');
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('{order.number}');
    press('Tab');
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('{order.trackingUrl}');
  });

  test('a script comes in with its name, so that its use is counted', () => {
    const { talk, press } = compose();
    act(() => ui.composer?.insert('Hello Lena', { script: 's1' }));
    press('Enter');
    expect(say).toHaveBeenCalledWith({
      conversation: talk.id,
      text: 'Hello Lena',
      note: false,
      used: { script: 's1', inserted: 'Hello Lena' },
    });
  });

  test('what was typed is still there after a reload', () => {
    const { talk, write, unmount } = compose();
    write('half a sent');
    unmount();
    expect(JSON.parse(localStorage.getItem(`md.draft.${talk.id}`) ?? '{}')).toMatchObject({ text: 'half a sent' });
    expect(drafts.get(talk.id).text).toBe('half a sent');
  });

  test('in a conversation that is not one’s own only notes can be written', () => {
    const { talk, write, press } = compose({});
    expect(screen.getByRole('button', { name: 'Reply' })).toHaveProperty('disabled', true);
    write('Second time this week');
    press('Enter');
    expect(say).toHaveBeenCalledWith({
      conversation: talk.id,
      text: 'Second time this week',
      note: true,
      used: undefined,
    });
    expect(typing).not.toHaveBeenCalledWith(talk.id, true);
  });

  test('MSG7_eightThousandCodePointsAreTheMost', () => {
    const { write, press } = compose();
    write('🙂'.repeat(8000));
    press('Enter');
    expect(say).toHaveBeenCalledOnce();
    write('a'.repeat(8001));
    press('Enter');
    expect(say).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toContain('8,000');
  });
});

describe('a browser that keeps nothing', () => {
  test('ERR3_itIsSaidBesideTheWordsWhileTheyWouldBeLostWithThePage', () => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    const { talk, write } = compose();
    write('Not sent yet');
    expect(screen.getByRole('status').textContent).toContain('stay on this page');
    expect(drafts.atRisk()).toBe(true);
    write('');
    expect(drafts.atRisk(talk.id)).toBe(false);
    vi.unstubAllGlobals();
    write('Kept');
    expect(screen.getByRole('status').textContent).toBe('');
    expect(drafts.atRisk()).toBe(false);
  });
});
