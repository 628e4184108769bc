import type { BootOptions, PageHint } from '../api';
import { readDataLayer } from './dataLayer';
import type { Track } from './events';
import { onNavigation } from './navigation';
import { agreed, PageReader } from './page';
import type { Said, Say } from './types';

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
  let told: { path: string; said: Said; faint: Said } = { path: '', said: {}, faint: {} };
  const here = () => {
    const path = location.pathname;
    return told.path === path ? told : { path, said: {}, faint: {} };
  };
  const say: Say = (said, faintly) => {
    const now = here();
    told = faintly ? { ...now, faint: said } : { ...now, said: agreed([said, now.said]) };
    tracking.look();
  };
  tracking.described = ({ url, ...hint }) => ({
    ...(url && { url }),
    ...agreed([hint, here().said, readPage === false ? {} : reader.read(), here().faint]),
  });
  const undo = [onNavigation(() => tracking.arrive())];
  const track: Track = (name, data) => tracking.event(name, data);
  if (asked?.includes('dataLayer')) undo.push(readDataLayer(track, say));
  if (asked?.includes('segment')) {
    await import('./segment').then(
      ({ hearSegment }) => undo.push(hearSegment(track, say)),
      () => {}, // the rest is read without it
    );
  }
  tracking.look();
  return () => {
    for (const each of undo) each();
  };
}
