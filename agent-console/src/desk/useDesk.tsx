import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import type { Talk } from './model.ts';
import type { DeskView } from './view.ts';

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('outside the desk');
  return desk;
}

/** A part of the view, as it is held there: what is computed from it belongs into `useMemo`. */
export function useView<T>(part: (view: DeskView) => T): T {
  const desk = useDesk();
  return useSyncExternalStore(desk.watch, () => part(desk.view));
}

export const useTalk = (id: string): Talk | undefined => useView(view => view.talks[id]);
