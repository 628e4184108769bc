import { createRootRoute, createRoute, createRouter, useParams, useSearch } from '@tanstack/react-router';
import { Board } from '../board/Board.tsx';
import { useView } from '../desk/useDesk.tsx';
import { begunOf, kindOf, searchOf } from '../knowledge/addresses.ts';
import { ExchangePage } from '../knowledge/ExchangePage.tsx';
import { GapsPage } from '../knowledge/GapsPage.tsx';
import { ItemPage } from '../knowledge/ItemPage.tsx';
import { KnowledgePage } from '../knowledge/KnowledgePage.tsx';
import { UsagePage } from '../knowledge/UsagePage.tsx';
import { AccuracyPage } from '../rules/AccuracyPage.tsx';
import { RulesPage } from '../rules/RulesPage.tsx';
import { NoTalk, TalkPane } from '../talk/TalkPane.tsx';
import { App } from './App.tsx';

const root = createRootRoute({ component: App, notFoundComponent: NoTalk });
const index = createRoute({ getParentRoute: () => root, path: '/', component: Start });
const board = createRoute({ getParentRoute: () => root, path: '/board', component: Directs });
const rules = createRoute({ getParentRoute: () => root, path: '/rules', component: Rules });
const accuracy = createRoute({ getParentRoute: () => root, path: '/accuracy', component: Accurate });
const knowledge = createRoute({
  getParentRoute: () => root,
  path: '/knowledge',
  component: Answers,
  validateSearch: searchOf,
});
const known = createRoute({
  getParentRoute: () => root,
  path: '/knowledge/$kind/$id',
  component: OneItem,
  params: { parse: ({ kind, id }) => ({ kind: kindOf(kind), id }), stringify: params => params },
  validateSearch: begunOf,
});
const exchange = createRoute({ getParentRoute: () => root, path: '/knowledge/exchange', component: Exchanges });
const usage = createRoute({ getParentRoute: () => root, path: '/knowledge/usage', component: OfUse });
const gaps = createRoute({ getParentRoute: () => root, path: '/knowledge/gaps', component: Lacking });
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

/** Rules are for supervisors and admins. */
function Rules() {
  const role = useView(view => view.me?.role);
  if (!role) return null;
  return role === 'agent' ? <NoTalk /> : <RulesPage />;
}

function Accurate() {
  const role = useView(view => view.me?.role);
  if (!role) return null;
  return role === 'agent' ? <NoTalk /> : <AccuracyPage />;
}

/** It shows what customers have written, so it is for supervisors. */
function Lacking() {
  const role = useView(view => view.me?.role);
  if (!role) return null;
  return role === 'supervisor' ? <GapsPage /> : <NoTalk />;
}

function Exchanges() {
  const role = useView(view => view.me?.role);
  if (!role) return null;
  return role === 'agent' ? <NoTalk /> : <ExchangePage />;
}

function OfUse() {
  const role = useView(view => view.me?.role);
  if (!role) return null;
  return role === 'agent' ? <NoTalk /> : <UsagePage />;
}

/** All read, some write. */
function Answers() {
  const search = useSearch({ from: '/knowledge' });
  const signedIn = useView(view => view.me !== undefined);
  return signedIn ? <KnowledgePage search={search} /> : null;
}

function OneItem() {
  const { kind, id } = useParams({ from: '/knowledge/$kind/$id' });
  const begun = useSearch({ from: '/knowledge/$kind/$id' });
  const signedIn = useView(view => view.me !== undefined);
  return signedIn ? <ItemPage key={`${kind}/${id}`} kind={kind} id={id} begun={begun} /> : null;
}

function OneTalk() {
  const { id } = useParams({ from: '/c/$id' });
  return <TalkPane id={id} />;
}

export const router = createRouter({
  routeTree: root.addChildren([index, board, rules, accuracy, knowledge, gaps, usage, exchange, known, one]),
  basepath: '/console',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
