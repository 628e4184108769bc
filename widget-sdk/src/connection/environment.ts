import { SUBPROTOCOL } from '../protocol';

/** What the client needs from the world. Tests replace it whole; see `testing/`. */
export interface Environment {
  open(url: string, handlers: SocketHandlers): Socket;
  now(): number;
  /** Runs once after `ms`; the answer cancels it. */
  later(ms: number, run: () => void): () => void;
  /** 0 ≤ x < 1 */
  random(): number;
  /** A reference nobody can guess, 16 to 64 characters. */
  newRef(): string;
  /** Calls back when the browser is online again or the page is looked at again; the answer stops that. */
  onWake(wake: () => void): () => void;
}

export interface Socket {
  send(text: string): void;
  close(): void;
}

export interface SocketHandlers {
  opened(): void;
  received(text: string): void;
  /** Once, whether the socket ever opened or not. 1006 when nothing better is known. */
  closed(code: number): void;
}

export function browserEnvironment(): Environment {
  return {
    open: openWebSocket,
    now: () => Date.now(),
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    newRef,
    onWake,
  };
}

function openWebSocket(url: string, handlers: SocketHandlers): Socket {
  const socket = new WebSocket(url, SUBPROTOCOL);
  let over = false;
  const end = (code: number) => {
    if (over) return;
    over = true;
    handlers.closed(code);
  };
  socket.onopen = () => !over && handlers.opened();
  socket.onmessage = ({ data }) => {
    if (!over && typeof data === 'string') handlers.received(data);
  };
  socket.onclose = ({ code }) => end(code);
  return {
    send: text => socket.send(text),
    close() {
      socket.close();
      // a dead network keeps `close` waiting; nobody here does
      end(1006);
    },
  };
}

/** 128 random bits; `crypto.randomUUID` is not there on pages served without TLS. */
export function newRef(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

function onWake(wake: () => void): () => void {
  const looked = () => document.visibilityState === 'visible' && wake();
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', looked);
  return () => {
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', looked);
  };
}
