import type { SocketHandlers } from '../environment';
import type { FakeServer } from './fakeServer';

/** What a page takes for a `WebSocket`, ending in a server within the page. */
export function fakeWebSocket(server: FakeServer) {
  return class {
    onopen?: () => void;
    onmessage?: (event: { data: string }) => void;
    onclose?: (event: { code: number }) => void;
    readonly #socket;

    constructor(url: string) {
      const handlers: SocketHandlers = {
        opened: () => this.onopen?.(),
        received: data => this.onmessage?.({ data }),
        closed: code => this.onclose?.({ code }),
      };
      this.#socket = server.accept(url, handlers);
    }

    send(text: string): void {
      this.#socket.send(text);
    }

    close(): void {
      this.#socket.close();
    }
  };
}
