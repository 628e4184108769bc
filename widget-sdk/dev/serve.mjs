// Serves the built widget on a page with a server of its own: `npm run build && npm run dev`, then open /dev/
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export async function serve(port = 5180) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'warn',
    server: { port, fs: { strict: false } },
  });
  await server.listen();
  return server;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve();
  server.printUrls();
}
