import { createRootRoute, createRoute, createRouter, useParams } from '@tanstack/react-router';
import { NoTalk, TalkPane } from '../talk/TalkPane.tsx';
import { App } from './App.tsx';

const root = createRootRoute({ component: App, notFoundComponent: NoTalk });
const index = createRoute({ getParentRoute: () => root, path: '/', component: NoTalk });
const one = createRoute({ getParentRoute: () => root, path: '/c/$id', component: OneTalk });

function OneTalk() {
  const { id } = useParams({ from: '/c/$id' });
  return <TalkPane id={id} />;
}

export const router = createRouter({ routeTree: root.addChildren([index, one]), basepath: '/console' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
