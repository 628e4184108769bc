import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { BelongSheet } from '../src/knowledge/BelongSheet.tsx';

const faq = (id: string, question: string) => ({ id, question, answer: `About ${id}` });
let answer: (response: Response) => void;

/** What is searched for `ship` comes at once, for more letters only when it is let. */
function reply(url: string): Promise<Response> {
  const q = new URL(url, 'http://desk').searchParams.get('q');
  if (!url.includes('/suggestions')) return Promise.resolve(Response.json({ items: [] }));
  if (q === 'ship') return Promise.resolve(Response.json({ faq: [faq('a', 'Sending'), faq('b', 'Shipping abroad')] }));
  if (q === 'shippi') return new Promise(resolve => (answer = resolve));
  return Promise.resolve(Response.json({}));
}

test('what was found for other words has to fit those that are typed, and the first that fits is ready', async () => {
  vi.stubGlobal('fetch', vi.fn(reply));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <BelongSheet question="terrarium" language="en" choose={() => {}} close={() => {}} />
    </QueryClientProvider>,
  );
  const field = screen.getByRole('searchbox');
  const type = (value: string) => {
    act(() => field.focus());
    fireEvent(field, new InputEvent('beforeinput', { inputType: 'insertText', bubbles: true }));
    fireEvent.change(field, { target: { value } });
  };
  const names = () => screen.queryAllByRole('menuitem').map(each => each.querySelector('bdi')?.textContent);
  type('ship');
  await waitFor(() => expect(names()).toEqual(['Sending', 'Shipping abroad']));
  type('shippi');
  await waitFor(() => expect(names()).toEqual(['Shipping abroad']));
  await waitFor(() => expect(screen.getByRole('menuitem').getAttribute('data-focused')).toBe('true'));
  answer(Response.json({ faq: [faq('c', 'Parcels')] }));
  await waitFor(() => expect(names()).toEqual(['Parcels']));
});
