import type { Host } from '../loader/host';
import { wordsFor } from '../words';
import { wanted } from '../words/wanted';
import { Core } from './core';

/** Called by the loader with the widget's place on the page. */
export async function start(host: Host): Promise<Core> {
  const core = new Core(host, await wordsFor(...wanted(host.options)));
  core.start();
  return core;
}
