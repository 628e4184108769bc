import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { call, Problem } from '../src/api/http.ts';
import { Login } from '../src/screens/Login.tsx';

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
let answers: Record<string, Answer>;
const fetched = vi.fn(async (url: string, init?: RequestInit) => {
  const { status, body, headers } = answers[`${init?.method} ${url}`] ?? { status: 404 };
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
});

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Login />
    </QueryClientProvider>,
  );

function signIn(email: string, password: string) {
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: email } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  beforeEach(() => {
    answers = {};
    fetched.mockClear();
    vi.stubGlobal('fetch', fetched);
  });

  test('asks for both before it asks the server', async () => {
    show();
    signIn('', '');
    expect((await screen.findByRole('alert')).textContent).toContain('Type your e-mail and password.');
    expect(fetched).not.toHaveBeenCalledWith('/api/v1/session', expect.anything());
  });

  test.each([
    [401, {}, 'do not belong together'],
    [429, { 'Retry-After': '30' }, '30 seconds'],
    [503, {}, 'problem of its own'],
  ])('says what a %s means', async (status, headers, words) => {
    answers['POST /api/v1/session'] = { status, headers, body: {} };
    show();
    signIn('orders@demo.shop', 'wrong');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
  });

  test('says when the server cannot be reached', async () => {
    fetched.mockRejectedValue(new TypeError('network'));
    show();
    signIn('orders@demo.shop', 'demo');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('cannot be reached'));
    fetched.mockRestore();
  });

  test('the demo’s accounts sign in at a press, and elsewhere there are none', async () => {
    show();
    expect(screen.queryByText('Demo accounts')).toBeNull();
    answers['GET /api/v1/demo/accounts'] = {
      status: 200,
      body: { items: [{ email: 'orders@demo.shop', name: 'Tomas', desk: 'amot', password: 'demo' }] },
    };
    answers['POST /api/v1/session'] = { status: 204 };
    show();
    fireEvent.click(await screen.findByRole('button', { name: /Tomas/ }));
    await waitFor(() =>
      expect(fetched).toHaveBeenCalledWith(
        '/api/v1/session',
        expect.objectContaining({ body: '{"email":"orders@demo.shop","password":"demo"}' }),
      ),
    );
  });
});

describe('calls', () => {
  beforeEach(() => {
    answers = {};
    fetched.mockClear();
    vi.stubGlobal('fetch', fetched);
  });

  test('SEC14_theTokenOfTheCookieGoesAlongWithWhatChangesSomething', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the server sets it this way
    document.cookie = 'XSRF-TOKEN=abc%3D';
    answers['DELETE /api/v1/session'] = { status: 204 };
    answers['GET /api/v1/session'] = { status: 200, body: {} };
    await call('DELETE', '/session');
    expect(fetched.mock.lastCall?.[1]?.headers).toMatchObject({ 'X-XSRF-TOKEN': 'abc=' });
    await call('GET', '/session');
    expect(fetched.mock.lastCall?.[1]?.headers).not.toHaveProperty('X-XSRF-TOKEN');
  });

  test('a refusal keeps its field and its words', async () => {
    answers['POST /api/v1/session'] = { status: 400, body: { detail: 'email is missing.', field: 'email' } };
    await expect(call('POST', '/session', {})).rejects.toMatchObject({
      status: 400,
      field: 'email',
      message: 'email is missing.',
    });
    await expect(call('POST', '/session', {})).rejects.toBeInstanceOf(Problem);
  });
});
