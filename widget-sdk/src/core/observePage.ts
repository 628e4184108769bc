import type { BootOptions } from '../api';
import type { Tracking } from './tracking';

/** Follows the visitor over the shop's page; answers with what undoes that. */
export function observePage(options: BootOptions, tracking: Tracking): (() => void)[] {
  const { page } = options;
  const stop = readPages(options, tracking);
  if (page?.type || page?.product || page?.country || typeof page?.inStock === 'boolean') tracking.see(page);
  else tracking.arrive();
  const leave = () => tracking.flush();
  addEventListener('pagehide', leave);
  return [stop, () => removeEventListener('pagehide', leave)];
}

/** What reads the shop's pages is fetched apart: without it, this page's address has to do. */
function readPages(options: BootOptions, tracking: Tracking): () => void {
  let stop: (() => void) | undefined = () => {};
  const reading = import('../capture').then(({ capture }) => capture(options, tracking));
  tracking.ready = reading.then(
    undo => {
      if (stop) stop = undo;
      else undo();
    },
    () => {},
  );
  return () => {
    stop?.();
    stop = undefined;
  };
}
