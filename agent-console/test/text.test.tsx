import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { gaps, nextGap, pieces } from '../src/talk/gaps.ts';
import { safeHref, withLinks } from '../src/talk/text.tsx';

const links = (text: string) => [...render(<p>{withLinks(text)}</p>).container.querySelectorAll('a')];

describe('links in messages', () => {
  test('SEC10_onlyWebMailAndTelephoneAddressesCanBeFollowed', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'JaVaScRiPt:alert(1)',
    ]) {
      expect(links(text)).toEqual([]);
      expect(safeHref(text)).toBeUndefined();
    }
    expect(links('see https://shop.example/a?b=1, or tel:+37120000000').map(a => a.getAttribute('href'))).toEqual([
      'https://shop.example/a?b=1',
      'tel:+37120000000',
    ]);
  });

  test('SEC10_linksTellTheOtherSideNothingAboutThisPage', () => {
    const [link] = links('https://shop.example');
    expect(link?.rel).toBe('noopener noreferrer ugc');
    expect(link?.target).toBe('_blank');
  });

  test('SEC9_markupInAMessageStaysText', () => {
    const { container } = render(<p>{withLinks('<img src=x onerror=alert(1)> & <script>1</script>')}</p>);
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toBe('<img src=x onerror=alert(1)> & <script>1</script>');
  });

  test('the full stop after an address is not part of it, and the text stays whole', () => {
    const text = 'Look at https://shop.example/p/7. Or write to help@shop.example!';
    const { container } = render(<p>{withLinks(text)}</p>);
    expect(container.textContent).toBe(text);
    expect([...container.querySelectorAll('a')].map(a => a.textContent)).toEqual([
      'https://shop.example/p/7',
      'help@shop.example',
    ]);
  });
});

describe('gaps of a script', () => {
  const text = 'Order {order.number}: follow it at {order.trackingUrl}.';

  test('are found by name and place', () => {
    expect(gaps(text).map(gap => gap.name)).toEqual(['order.number', 'order.trackingUrl']);
    expect(nextGap(text, 10)?.name).toBe('order.trackingUrl');
    expect(nextGap(text, 45)?.name).toBe('order.number');
  });

  test('braces in ordinary words are no gaps', () => {
    expect(gaps('a {smile} and {"json": 1} and { order.number }')).toEqual([]);
  });

  test('the pieces make up the whole text again', () => {
    expect(
      pieces(text)
        .map(piece => piece.text)
        .join(''),
    ).toBe(text);
    expect(pieces(text).filter(piece => piece.gap)).toHaveLength(2);
  });
});
