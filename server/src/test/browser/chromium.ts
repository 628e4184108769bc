import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

/** The browser inside the npm package, unless there is a better one. */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  // the package unpacks into the temporary folder, for whoever comes first alone: each user gets a folder of their own
  const shared = process.env.TMPDIR;
  process.env.TMPDIR = join(tmpdir(), `momentdesk-browser-${userInfo().uid}`);
  mkdirSync(process.env.TMPDIR, { recursive: true, mode: 0o700 });
  try {
    return await chromium.executablePath();
  } finally {
    if (shared === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = shared;
  }
}
