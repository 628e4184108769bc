import { queryOptions } from '@tanstack/react-query';
import { call, type Page, Problem } from './http.ts';

export type Role = 'agent' | 'supervisor' | 'admin';
export type Session = {
  id: string;
  name: string;
  email: string;
  role: Role;
  queues: string[];
  capacity: number;
  locale?: string;
  site?: string;
};
export type DemoAccount = { email: string; name: string; role?: Role; desk?: string; password: string };

/** Who is signed in; `null` when nobody is. */
export const session = queryOptions({
  queryKey: ['session'],
  queryFn: () =>
    call<Session>('GET', '/session').catch((problem: unknown) => {
      if (problem instanceof Problem && (problem.status === 401 || problem.status === 403)) return null;
      throw problem;
    }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: (count, problem) => count < 3 && problem instanceof Problem && (problem.status === 0 || problem.status >= 500),
});

/** The demo's accounts; empty anywhere else, where the call does not exist. */
export const demoAccounts = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: () =>
    call<Page<DemoAccount>>('GET', '/demo/accounts')
      .then(page => page.items ?? [])
      .catch((): DemoAccount[] => []),
  staleTime: Number.POSITIVE_INFINITY,
});

export const logIn = (email: string, password: string) => call<void>('POST', '/session', { email, password });

/** The first change after a page load may find no CSRF token yet: asking who one is brings it. */
export async function logOut(): Promise<void> {
  await call<void>('DELETE', '/session').catch(async (problem: unknown) => {
    if (!(problem instanceof Problem) || problem.status !== 403) throw problem;
    await call('GET', '/session').catch(() => undefined);
    await call<void>('DELETE', '/session');
  });
}
