/** A refusal of the server as problem details (RFC 9457), or status 0 when it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly field?: string;
  readonly retryAfter?: number;
  /** All that is wrong, where the server names more than one thing. */
  readonly problems: Mistake[];

  constructor(status: number, detail: string, field?: string, retryAfter?: number, problems: Mistake[] = []) {
    super(detail);
    this.status = status;
    this.field = field;
    this.retryAfter = retryAfter;
    this.problems = problems;
  }
}

export type Mistake = { field: string; message: string; limit?: number; line?: number; column?: number };
export type Page<T> = { items: T[]; next?: string };

const BASE = '/api/v1';

function csrf(): string | undefined {
  const found = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return found && decodeURIComponent(found.slice('XSRF-TOKEN='.length));
}

async function refusal(response: Response): Promise<Problem> {
  const after = Number(response.headers.get('Retry-After')) || undefined;
  const body: unknown = await response.json().catch(() => ({}));
  const { detail, title, field, problems } = (body ?? {}) as Record<
    'detail' | 'title' | 'field',
    string | undefined
  > & {
    problems?: Mistake[];
  };
  return new Problem(response.status, detail ?? title ?? response.statusText, field, after, problems);
}

/** One call of the server's HTTP interface on the session cookie; answers `undefined` for 204. */
export async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  return ask<T>(method, path, body === undefined ? undefined : JSON.stringify(body), 'application/json');
}

/** A file as it is. */
export const send = <T>(path: string, file: Blob): Promise<T> => ask<T>('POST', path, file, 'application/octet-stream');

async function ask<T>(method: string, path: string, body: BodyInit | undefined, type: string): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    // the language the agent has chosen, not the browser's
    'Accept-Language': document.documentElement.lang || 'en',
  };
  const token = csrf();
  if (token && method !== 'GET') headers['X-XSRF-TOKEN'] = token;
  if (body !== undefined) headers['Content-Type'] = type;
  const sent = fetch(BASE + path, {
    method,
    headers,
    credentials: 'same-origin',
    body,
  });
  const response = await sent.catch(() => {
    throw new Problem(0, '');
  });
  if (!response.ok) throw await refusal(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

export function query(parameters: Record<string, string | number | undefined>): string {
  const set = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  return set.length ? `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}` : '';
}
