import { attributes } from './attributes';
import { type Call, Loader } from './loader';

type Api = { (...call: Call): unknown; q?: ArrayLike<ArrayLike<unknown>>; loaded?: boolean };

function begin(script: HTMLScriptElement | null): void {
  const page = window as unknown as { momentdesk?: Api };
  const stub = page.momentdesk;
  if (stub?.loaded) return;
  const loader = new Loader(script?.src || location.href, () => {
    if (page.momentdesk === api) delete page.momentdesk;
  });
  const api: Api = (...call) => loader.run(call);
  api.loaded = true;
  page.momentdesk = api;
  const asked = attributes(script);
  if (asked) loader.boot(asked);
  for (const call of Array.from(stub?.q ?? [])) api(...(Array.from(call) as Call));
}

begin(document.currentScript as HTMLScriptElement | null);
