// The shop's own server.

export class Refusal extends Error {
  constructor(problem, status) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.field = problem.field;
    this.status = status;
  }
}

async function call(method, path, body) {
  const answer = await fetch(`/shop/api${path}`, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(said, answer.status);
  return said;
}

export const checkout = (order) => call('POST', '/checkout', order);
export const order = (number) => call('GET', `/orders/${encodeURIComponent(number)}`);
export const advance = (number, step) => call('POST', `/orders/${encodeURIComponent(number)}/advance`, step);
export const identity = (customer) => call('POST', '/identity', { customer });
export const customers = () => call('GET', '/customers');
export const momentOf = (conversation) => call('GET', `/moment?conversation=${encodeURIComponent(conversation)}`);
