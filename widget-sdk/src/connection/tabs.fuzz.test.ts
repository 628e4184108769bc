import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FakeBrowser, FakeServer, type FakeTab, FakeWorld } from './testing';
import { unruly } from './testing/unruly';

const moves = [
  'say',
  'hear',
  'open',
  'close',
  'leave',
  'cut',
  'away',
  'back',
  'ping',
  'calm',
  'lose',
  'freeze',
  'wait',
] as const;
type Move = (typeof moves)[number];

interface Step {
  do: Move;
  /** Which of the tabs that are there; or how long. */
  n: number;
}

const weights: Partial<Record<Move, number>> = { say: 5, hear: 2, wait: 2 };
const steps = (...without: Move[]) => {
  const chosen = moves.filter(move => !without.includes(move));
  const weighed = chosen.map(move => ({ weight: weights[move] ?? 1, arbitrary: fc.constant(move) }));
  return fc.array(fc.record<Step>({ do: fc.oneof(...weighed), n: fc.nat(1_000) }), { maxLength: 50 });
};
const seed = fc.integer({ min: 1, max: 1_000_000 });
const runs = { numRuns: 200 };

const most = 4;
const nora = { kind: 'agent', id: 'agent-1', name: 'Nora' } as const;

/** Lives through the steps, then in peace; answers with all that can be compared. */
async function live(steps: Step[], seed: number) {
  const server = new FakeServer();
  const env = new FakeWorld(server, seed);
  const browser = new FakeBrowser(env, 30);
  const chat = server.open();
  const tabs: FakeTab[] = [browser.open()];
  const said = new Map<string, FakeTab>();
  let mostLinks = 0;
  const calm = () => {
    server.network = (frame, push) => push(frame);
    env.offline = false;
  };
  const shut = (tab: FakeTab | undefined) => {
    if (!tab) return;
    tab.close();
    tabs.splice(tabs.indexOf(tab), 1);
  };
  server.network = unruly(env);
  const does: Record<Move, (n: number, tab: FakeTab | undefined) => unknown> = {
    say: (n, tab) => tab && said.set(tab.visitor.say({ text: `words ${n}` }).ref, tab),
    hear: n => server.append(chat, { kind: 'message', from: nora, text: `answer ${n}` }),
    open: () => tabs.length < most && tabs.push(browser.open()),
    close: (_, tab) => shut(tab),
    leave: () => shut(browser.leader),
    cut: () => server.cut(),
    away() {
      env.offline = true;
      server.cut();
    },
    back() {
      env.offline = false;
      env.wake();
    },
    /** The server has lost what it had acknowledged, as after a restore. */
    lose() {
      server.cut();
      chat.lose(2);
    },
    /** For a while it does nothing, and does not know it. */
    freeze(n, tab) {
      tab?.freeze();
      env.later(n * 60, () => tab?.thaw());
    },
    ping: () => server.ping(),
    calm,
    wait: n => env.pass(n * 20),
  };
  for (const { do: what, n } of steps) {
    await does[what](n, tabs[n % (tabs.length || 1)]);
    await env.settle();
    mostLinks = Math.max(mostLinks, server.links.size);
  }
  calm();
  if (tabs.length === 0) tabs.push(browser.open());
  for (let beat = 0; beat < 8; beat++) {
    await env.pass(20_000);
    server.ping(beat);
    mostLinks = Math.max(mostLinks, server.links.size);
  }
  await env.pass(10_000);
  return { server, chat, tabs, said: [...said.keys()], mostLinks };
}

async function agree(steps: Step[], seed: number) {
  const { server, chat, tabs, said, mostLinks } = await live(steps, seed);
  if (!steps.some(({ do: what }) => what === 'freeze')) expect(mostLinks).toBeLessThanOrEqual(1);
  const entries = [...server.conversations.values()].flatMap(conversation => conversation.entries);
  const arrived = entries.flatMap(entry => (entry.ref ? [entry.ref] : []));
  expect([...arrived].sort()).toEqual([...said].sort());
  for (const { visitor } of tabs) {
    expect(visitor.logs.get(chat.id)?.entries ?? []).toEqual(chat.seenBy('visitor'));
    expect(visitor.outbox).toEqual([]);
    expect(visitor.state.is).toBe('live');
  }
}

test('ERR3 whatever tabs come and go, and whatever the network does: one socket, every word arrives once, all tabs agree', () =>
  fc.assert(fc.asyncProperty(steps('lose', 'freeze'), seed, agree), runs));

test('RES4 and when the server loses acknowledged entries, every word of every tab is there in the end', () =>
  fc.assert(fc.asyncProperty(steps('close', 'leave', 'freeze'), seed, agree), runs));

test('ERR3 and when tabs hang for a while, every word still arrives once, and all tabs agree', () =>
  fc.assert(fc.asyncProperty(steps('lose', 'close', 'leave'), seed, agree), runs));
