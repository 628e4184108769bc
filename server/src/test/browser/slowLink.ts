import { connect, createServer, type Socket } from 'node:net';

export type SlowLink = { port: number; close(): void };

/** A way to a server on this machine that takes some time there and back; the tools of a browser slow down everything but sockets. */
export async function slowLink(to: number, roundTrip: number): Promise<SlowLink> {
  const open = new Set<Socket>();
  const pass = (from: Socket, other: Socket) => {
    open.add(from);
    const later = (then: () => void) => setTimeout(then, roundTrip / 2);
    from.on('data', bytes => later(() => other.writable && other.write(bytes)));
    from.on('end', () => later(() => other.end()));
    from.on('error', () => other.destroy());
    from.on('close', () => open.delete(from));
  };
  const server = createServer(here => {
    const there = connect(to, '127.0.0.1');
    for (const each of [here, there]) each.setNoDelay(true);
    pass(here, there);
    pass(there, here);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as { port: number }).port,
    close() {
      server.close();
      for (const each of open) each.destroy();
    },
  };
}
