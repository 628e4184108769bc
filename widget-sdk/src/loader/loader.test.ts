// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { attributes } from './attributes';
import { Loader } from './loader';

function script(data: Record<string, string>): HTMLScriptElement {
  const element = document.createElement('script');
  Object.assign(element.dataset, data);
  return element;
}

const host = () => document.querySelector('momentdesk-widget');

afterEach(() => host()?.remove());

test('without data-site nothing is booted', () => {
  expect(attributes(script({}))).toBeUndefined();
  expect(attributes(null)).toBeUndefined();
});

test('attributes of the element are boot options', () => {
  const options = attributes(
    script({ site: 'pk_demo', consent: 'given', zIndex: '7', capture: 'dataLayer', pageType: 'cart' }),
  );
  expect(options).toMatchObject({
    site: 'pk_demo',
    consent: true,
    zIndex: 7,
    capture: ['dataLayer'],
    page: { type: 'cart' },
  });
  expect(attributes(script({ site: 'pk_demo', consent: 'ask' }))?.consent).toBeUndefined();
  expect(attributes(script({ site: 'pk_demo', consent: 'denied' }))?.consent).toBe(false);
});

test('boot without a site tells which field is missing', () => {
  const loader = new Loader('https://desk.example/widget/loader.js', () => {});
  const errors: unknown[] = [];
  loader.run(['on', 'error', (error: unknown) => errors.push(error)]);
  loader.run(['boot', {}]);
  loader.run(['boot']);
  expect(errors).toMatchObject([
    { code: 'invalid', field: 'site' },
    { code: 'invalid', field: 'site' },
  ]);
  expect(host()).toBeNull();
});

test('boot shows a launcher that a keyboard and a screen reader can use, in an open shadow root', () => {
  const loader = new Loader('https://desk.example/widget/loader.js', () => {});
  loader.run(['boot', { site: 'pk_demo', defer: 'manual', position: 'start', theme: 'dark' }]);
  const button = host()?.shadowRoot?.querySelector('button');
  expect(button?.ariaLabel).toBe('Chat with us');
  expect(button?.ariaExpanded).toBe('false');
  expect({ ...button?.dataset }).toEqual({ theme: 'dark', position: 'start' });
});

test('listeners can be undone, and one that throws does not silence the others', () => {
  const loader = new Loader('https://desk.example/widget/loader.js', () => {});
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  const heard: string[] = [];
  loader.run([
    'on',
    'error',
    () => {
      throw new Error('mine');
    },
  ]);
  const undo = loader.run(['on', 'error', () => heard.push('one')]) as () => void;
  loader.run(['on', 'error', () => heard.push('two')]);
  loader.run(['boot', {}]);
  undo();
  loader.run(['boot', {}]);
  expect(heard).toEqual(['one', 'two', 'two']);
  quiet.mockRestore();
});

test('destroy before anything is fetched leaves nothing on the page', () => {
  const gone = vi.fn();
  const loader = new Loader('https://desk.example/widget/loader.js', gone);
  loader.run(['boot', { site: 'pk_demo', defer: 'manual' }]);
  loader.run(['destroy']);
  expect(host()).toBeNull();
  expect(gone).toHaveBeenCalledOnce();
});

test('destroy while the core is on its way starts nothing', async () => {
  const started: unknown[] = [];
  vi.stubGlobal('started', started);
  vi.stubGlobal('__CORE__', 'data:text/javascript,export const start=async host=>{started.push(host);return{run(){}}}');
  const loader = () => new Loader('https://desk.example/widget/loader.js', () => {});
  const boot = ['boot', { site: 'pk_demo', defer: 'interaction' }] as const;
  const [kept, destroyed, early] = [loader(), loader(), loader()];
  for (const each of [destroyed, early, kept]) each.run([...boot]);
  early.run(['destroy']);
  dispatchEvent(new Event('keydown'));
  early.run(['open']);
  destroyed.run(['destroy']);
  await vi.waitFor(() => expect(started.length).toBeGreaterThan(0));
  expect(started).toHaveLength(1);
  kept.run(['destroy']);
  vi.unstubAllGlobals();
});
