import type { Host } from '../loader/host';
import { Core } from './core';

/** Called by the loader with the widget's place on the page. */
export async function start(host: Host): Promise<Core> {
  const core = new Core(host);
  await core.start();
  return core;
}
