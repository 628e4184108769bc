import type { Momentdesk } from './api';

export type * from './api';

type Stub = { (...call: unknown[]): unknown; q?: unknown[][] };

/**
 * `window.momentdesk` for those who import: calls made before the loader is there are queued. Does nothing on a server.
 * `load` puts the loader on the page.
 */
export const momentdesk: Momentdesk = ((...call: unknown[]) => {
  if (typeof window === 'undefined') return undefined;
  const page = window as { momentdesk?: Stub };
  page.momentdesk ??= queueing();
  return page.momentdesk(...call);
}) as Momentdesk;

/** @param src where the server serves it, such as `https://desk.example/widget/loader.js` */
export function load(src: string): void {
  if (typeof document === 'undefined' || document.querySelector(`script[src="${CSS.escape(src)}"]`)) return;
  const script = document.createElement('script');
  script.async = true;
  script.src = trusted(src);
  document.head.append(script);
}

function queueing(): Stub {
  const stub: Stub = (...call) => {
    stub.q?.push(call);
  };
  stub.q = [];
  return stub;
}

/** Pages under Trusted Types take scripts only from a policy. */
function trusted(src: string): string {
  const factory = (window as { trustedTypes?: { createPolicy(name: string, rules: object): typeof policy } })
    .trustedTypes;
  const policy: { createScriptURL(url: string): string } | undefined = factory?.createPolicy('momentdesk', {
    createScriptURL: (url: string) => url,
  });
  return policy?.createScriptURL(src) ?? src;
}
