import { FakeServer, fakeWebSocket } from '../src/connection/testing';
import type { FakeConversation } from '../src/connection/testing/fakeConversation';

const asked = new URLSearchParams(location.search);
const server = new FakeServer();
const nora = { kind: 'agent', id: 'agent-1', name: 'Nora Lind' } as const;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const system = { kind: 'system', id: 'system' } as const;
const faq = [
  {
    id: 'faq-1',
    question: 'Where is my parcel?',
    answer:
      'As soon as it has left us you get an e-mail with a tracking link.\n\nParcels within the country take 2 to 4 working days. You can follow yours at https://shop.example/track at any time.',
    score: 0.9,
  },
  { id: 'faq-2', question: 'Can I change the address after ordering?', answer: 'Until it is packed, yes.', score: 0.7 },
  { id: 'faq-3', question: 'What does delivery cost?', answer: 'Nothing above 50 euros.', score: 0.5 },
];

server.answer('ask', ({ ref }, link) => void setTimeout(() => link.push({ type: 'suggested', ref, faq }), 120));
server.answer('say', (frame, link) => {
  if (frame.text.includes('fail')) {
    const no = { code: 'too_large', message: 'Too long', field: 'text', limit: 4000, retry: false } as const;
    link.push({ type: 'refused', ref: frame.ref, ...no });
    return;
  }
  setTimeout(() => {
    const done = server.say(frame, link.role);
    link.push(done);
    if (done.type === 'done' && done.conversation) void reply(server.open(done.conversation));
  }, 150);
});
server.answer('end', ({ ref, conversation }, link) => {
  link.push({ type: 'done', ref, at: server.now() });
  server.append(server.open(conversation), { kind: 'resolved', from: visitor, by: 'visitor' });
});
server.answer('rate', ({ ref, conversation, score }, link) => {
  link.push({ type: 'done', ref, at: server.now() });
  server.append(server.open(conversation), { kind: 'rated', from: visitor, score });
});

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

async function reply(conversation: FakeConversation): Promise<void> {
  const { id } = conversation;
  if (asked.get('reply') === 'no') return;
  if (!conversation.entries.some(({ kind }) => kind === 'queued')) {
    server.append(conversation, { kind: 'queued', from: system, queue: 'amot', as: 'chat' });
    server.push({ type: 'queue', conversation: id, position: 2, wait: { low: 60, high: 180 } });
    await pause(1500);
    server.append(conversation, { kind: 'assigned', from: system, agent: { id: nora.id, name: nora.name } });
  }
  await pause(700);
  server.push({ type: 'read', conversation: id, by: 'agent', seq: conversation.entries.length });
  server.push({ type: 'typing', conversation: id, on: true, from: nora });
  await pause(1500);
  server.push({ type: 'typing', conversation: id, on: false, from: nora });
  server.append(conversation, { kind: 'message', from: nora, text: 'Let me look that up for you, one moment.' });
}

function scene(name: string | null): void {
  if (!name) return;
  const chat = server.open();
  const say = (text: string) =>
    server.append(chat, { kind: 'message', from: visitor, text, ref: `ref-${chat.entries.length}-0000000000` });
  const hear = (text: string) => server.append(chat, { kind: 'message', from: nora, text });
  say('Hello, I ordered a lamp last week.');
  say('Where is my parcel? The order number is 1001.');
  if (name === 'ticket') {
    chat.kind = 'ticket';
    server.append(chat, { kind: 'queued', from: system, queue: 'amot', as: 'ticket' });
    const promisedAt = new Date(Date.now() + 20 * 3_600_000).toISOString();
    server.append(chat, { kind: 'ticket', from: system, number: 'T-1042', promisedAt });
    return;
  }
  server.append(chat, { kind: 'queued', from: system, queue: 'amot', as: 'chat' });
  if (name === 'queue') {
    const place = { type: 'queue', conversation: chat.id, position: 2, wait: { low: 120, high: 240 } } as const;
    setTimeout(() => server.push(place), 600);
    setTimeout(() => server.push({ type: 'suggested', faq: faq.slice(0, 2) }), 700);
    return;
  }
  server.append(chat, { kind: 'assigned', from: system, agent: { id: nora.id, name: nora.name } });
  hear('Hi! I have found it.');
  hear(
    'It left us on Thursday and should be with you tomorrow. You can follow it here: https://shop.example/track/1001',
  );
  say('شكرا جزيلا، هذا رائع!');
  if (name === 'long') for (let n = 0; n < 60; n++) (n % 3 ? hear : say)(`Line ${n} of a long talk.`);
  if (name === 'ended') {
    server.append(chat, { kind: 'resolved', from: nora, by: 'agent' });
    chat.status = 'resolved';
  }
}

Object.assign(window, { WebSocket: fakeWebSocket(server), server });
scene(asked.get('scene'));
const loader = document.createElement('script');
loader.src = '/dist/loader.js';
const { locale, theme, position } = Object.fromEntries(asked);
Object.assign(
  loader.dataset,
  { site: 'pk_demo', consent: 'given' },
  locale && { locale },
  theme && { theme },
  position && { position },
);
document.head.append(loader);
