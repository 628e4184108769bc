/** The panel, and beside it what its parts share with it, so that neither waits for the other on a slow link. */
export function panel() {
  void import('preact/jsx-runtime').catch(() => {});
  return import('../panel');
}

/** Parts of the panel that most visits never see. */
export const parts = {
  rich: () => import('../panel/Rich'),
  endings: () => import('../panel/endings'),
};
