import { AgentClient } from '../agent';
import type { OutboxStore } from '../outbox';
import { VisitorClient } from '../visitor';
import { FakeServer } from './fakeServer';
import { FakeWorld } from './fakeWorld';

/** A server, a world around it, and a visitor and an agent who have not started yet. */
export function fakeDesk(options: { seed?: number; outbox?: OutboxStore } = {}) {
  const server = new FakeServer();
  const env = new FakeWorld(server, options.seed);
  let token: string | undefined;
  const kept = {
    get: () => token,
    set: (value: string | undefined) => {
      token = value;
    },
  };
  const { outbox } = options;
  const visitor = new VisitorClient({ url: '/ws/visitor?site=pk_demo', site: 'pk_demo', token: kept, env, outbox });
  const agent = new AgentClient({ url: '/ws/agent', env });
  return { server, env, visitor, agent, token: kept };
}
