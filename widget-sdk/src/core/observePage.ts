import type { BootOptions } from '../api';
import { readDataLayer } from './dataLayer';
import type { Tracking } from './tracking';

/** Follows the visitor over the shop's page; answers with what undoes that. */
export function observePage({ page, capture }: BootOptions, tracking: Tracking): (() => void)[] {
  if (page?.type || page?.product) tracking.see(page);
  else tracking.arrive();
  const leave = () => tracking.flush();
  addEventListener('pagehide', leave);
  const undo = [() => removeEventListener('pagehide', leave), onNavigation(() => tracking.arrive())];
  if (capture?.includes('dataLayer')) undo.push(readDataLayer((name, data) => tracking.event(name, data)));
  return undo;
}

/** Pages that change their address without loading. */
function onNavigation(see: () => void): () => void {
  let href = location.href;
  const look = () => {
    if (location.href !== href) see();
    href = location.href;
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  const target = navigation ?? window;
  const event = navigation ? 'navigatesuccess' : 'popstate';
  target.addEventListener(event, look);
  return () => target.removeEventListener(event, look);
}
