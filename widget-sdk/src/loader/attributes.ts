import type { BootOptions } from '../api';

/** `data-site`, `data-locale` and so on of the loader's own element; nothing without `data-site`. */
export function attributes(script: HTMLScriptElement | null): BootOptions | undefined {
  const {
    site,
    server,
    locale,
    dir,
    defer,
    position,
    theme,
    zIndex,
    consent,
    capture,
    readPage,
    pageType,
    pageProduct,
  } = script?.dataset ?? {};
  if (!site) return undefined;
  return {
    site,
    server,
    locale,
    dir: dir as BootOptions['dir'],
    defer: defer as BootOptions['defer'],
    position: position as BootOptions['position'],
    theme: theme as BootOptions['theme'],
    zIndex: zIndex ? Number(zIndex) : undefined,
    consent: consent === undefined || consent === 'ask' ? undefined : consent === 'given' || consent === 'true',
    capture: capture ? (capture.split(/[\s,]+/) as BootOptions['capture']) : undefined,
    readPage: readPage === undefined ? undefined : readPage !== 'no' && readPage !== 'false',
    page: { type: pageType as never, product: pageProduct },
  };
}
