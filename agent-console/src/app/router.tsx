import { createRootRoute, createRoute, createRouter, useParams } from '@tanstack/react-router';
import { Board } from '../board/Board.tsx';
import { useView } from '../desk/useDesk.tsx';
import { NoTalk, TalkPane } from '../talk/TalkPane.tsx';
import { App } from './App.tsx';

const root = createRootRoute({ component: App, notFoundComponent: NoTalk });
const index = createRoute({ getParentRoute: () => root, path: '/', component: Start });
const board = createRoute({ getParentRoute: () => root, path: '/board', component: Directs });
const one = createRoute({ getParentRoute: () => root, path: '/c/$id', component: OneTalk });

/** Where nothing is chosen, those who direct see all desks. */
function Start() {
  const directs = useView(view => view.me?.role === 'supervisor');
  return directs ? <Board /> : <NoTalk />;
}

function Directs() {
  const me = useView(view => view.me);
  if (!me) return null;
  return me.role === 'supervisor' ? <Board /> : <NoTalk />;
}

function OneTalk() {
  const { id } = useParams({ from: '/c/$id' });
  return <TalkPane id={id} />;
}

export const router = createRouter({ routeTree: root.addChildren([index, board, one]), basepath: '/console' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
