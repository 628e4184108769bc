import type { AgentWelcome, VisitorWelcome } from '../../protocol';
import type { FakeConversation, Reader } from './fakeConversation';

export function fakeWelcome(
  role: Reader,
  held: Iterable<FakeConversation>,
  now: string,
): AgentWelcome | VisitorWelcome {
  const conversations = [...held].map(conversation => {
    const { id, kind, status, epoch, read } = conversation;
    return { id, kind, status, epoch, top: conversation.top(role), read };
  });
  const limits = { text: 4000, frame: 32_768, files: 10, fileBytes: 10_485_760 };
  const common = {
    type: 'welcome',
    version: 1,
    session: 'session-1',
    conversations,
    heartbeat: 25,
    limits,
    now,
  } as const;
  if (role === 'visitor') {
    const visitor = { id: 'visitor-1', token: 'token-1', verified: false };
    return { ...common, visitor, desks: [{ queue: 'amot', open: true }] };
  }
  const agent = {
    id: 'agent-1',
    name: 'Nora',
    role: 'agent',
    queues: ['amot'],
    capacity: 3,
    status: 'online',
  } as const;
  return { ...common, agent: { ...agent, queues: [...agent.queues] }, queues: [] };
}
