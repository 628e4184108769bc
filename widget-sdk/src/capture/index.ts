import type { BootOptions, PageHint } from '../api';
import { readDataLayer } from './dataLayer';
import type { Track } from './events';
import { onNavigation } from './navigation';
import { agreed, PageReader } from './page';
import type { Said } from './types';

/** Whom it is told to. */
export interface Follows {
  event: Track;
  /** The visitor is on another page. */
  arrive(): void;
  /** More is known of the page. */
  look(): void;
  described: (hint: PageHint) => PageHint;
}

/**
 * Reads what is to be known off the shop's page: which page it is by what the shop says, then by what it tells its measuring tools, then by what
 * the page tells machines; and the events of those tools. Answers with its undo.
 */
export async function capture({ capture: asked, readPage }: BootOptions, tracking: Follows): Promise<() => void> {
  const reader = new PageReader();
  let told: { path: string; said: Said } | undefined;
  const toldHere = () => (told?.path === location.pathname ? told.said : {});
  const say = (said: Said) => {
    told = { path: location.pathname, said: agreed([said, toldHere()]) };
    tracking.look();
  };
  tracking.described = ({ url, ...hint }) => ({
    ...(url && { url }),
    ...agreed([hint, toldHere(), readPage === false ? {} : reader.read()]),
  });
  const undo = [onNavigation(() => tracking.arrive())];
  const track: Track = (name, data) => tracking.event(name, data);
  if (asked?.includes('dataLayer')) undo.push(readDataLayer(track, say));
  if (asked?.includes('segment')) undo.push((await import('./segment')).hearSegment(track, say));
  tracking.look();
  return () => {
    for (const each of undo) each();
  };
}
