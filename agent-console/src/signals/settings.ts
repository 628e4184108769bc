import { Stored } from './stored.ts';

export type Theme = 'system' | 'light' | 'dark';

export const settings = {
  theme: new Stored<Theme>('md.theme', 'system'),
  sound: new Stored<boolean>('md.sound', true),
  notify: new Stored<boolean>('md.notify', false),
  locale: new Stored<string>('md.locale', ''),
  details: new Stored<boolean>('md.details', true),
  /** Which desks are unfolded; until somebody chooses, the agent's own. */
  openDesks: new Stored<string[] | undefined>('md.desks', undefined),
  closedParts: new Stored<string[]>('md.closed', []),
};

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
