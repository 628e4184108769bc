// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { takeMomentLink } from './momentLink';

const at = (search: string) => history.replaceState({ shop: 1 }, '', `/help${search}#top`);

afterEach(() => history.replaceState(null, '', '/'));

describe('a moment link', () => {
  it('says what help is asked about, once', () => {
    at('?colour=red&momentdesk_order=1001&momentdesk_product=42&momentdesk_topic=manual');
    expect(takeMomentLink()).toEqual({ about: { order: '1001', product: '42', topic: 'manual' } });
    expect(location.pathname + location.search + location.hash).toBe('/help?colour=red#top');
    expect(history.state).toEqual({ shop: 1 });
    expect(takeMomentLink()).toBeUndefined();
  });

  it('may only open', () => {
    at('?momentdesk=open');
    expect(takeMomentLink()).toEqual({ about: {} });
    expect(location.search).toBe('');
  });

  it('opens one answer, about an order if it names one', () => {
    at('?momentdesk_article=manual&momentdesk_order=1001');
    expect(takeMomentLink()).toEqual({ about: { order: '1001' }, article: 'manual' });
    expect(location.search).toBe('');
  });

  it.each([
    [64, { about: {}, article: 'a'.repeat(64) }],
    [65, { about: {} }],
  ])('opens an answer whose id the protocol may carry: %s characters', (length, found) => {
    at(`?momentdesk_article=${'a'.repeat(length)}`);
    expect(takeMomentLink()).toEqual(found);
  });

  it('is no other address', () => {
    at('?order=1001');
    expect(takeMomentLink()).toBeUndefined();
    expect(location.search).toBe('?order=1001');
  });

  it.each(['x'.repeat(65), '%00', '1%0A1', '', '%20'])('leaves out an order that cannot be one: %s', order => {
    at(`?momentdesk_order=${order}`);
    expect(takeMomentLink()).toEqual({ about: {} });
  });
});
