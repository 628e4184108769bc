/** A server, a network and a clock within the test's own process. See {@link FakeServer} for how to extend them. */
export { FakeBrowser, type FakeTab } from './fakeBrowser';
export { type Draft, FakeConversation } from './fakeConversation';
export { fakeDesk } from './fakeDesk';
export { type FakeLink, FakeServer } from './fakeServer';
export { fakeWebSocket } from './fakeWebSocket';
export { FakeWorld } from './fakeWorld';
