/** The panel, and parts of it that most visits never see. */
export const parts = {
  panel: () => import('../panel'),
  rich: () => import('../panel/Rich'),
  endings: () => import('../panel/endings'),
};
