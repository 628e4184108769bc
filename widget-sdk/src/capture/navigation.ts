/** Tells of pages that change their address without loading. Answers with its undo. */
export function onNavigation(see: () => void): () => void {
  let { href } = location;
  let stopped = false;
  const look = () => {
    if (!stopped && location.href !== href) see();
    href = location.href;
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  const target = navigation ?? window;
  const event = navigation ? 'navigatesuccess' : 'popstate';
  target.addEventListener(event, look);
  const undo = navigation ? () => {} : afterPush(look);
  return () => {
    stopped = true;
    target.removeEventListener(event, look);
    undo();
  };
}

/** Browsers without the Navigation API tell nobody of `pushState`. */
function afterPush(look: () => void): () => void {
  const push = history.pushState;
  const pushing = (...call: Parameters<History['pushState']>) => {
    push.apply(history, call);
    look();
  };
  history.pushState = pushing;
  return () => {
    if (history.pushState === pushing) history.pushState = push;
  };
}
