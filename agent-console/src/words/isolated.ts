import type { Variables } from '@internationalized/string';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** A name, an order's number or an address of the other direction does not turn the words around it. */
export function isolated(variables: Variables, dir: 'ltr' | 'rtl'): Variables {
  if (!variables) return variables;
  const alone = (value: string) => (dir === 'rtl' || rightToLeft.test(value) ? `\u2068${value}\u2069` : value);
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' && value ? alone(value) : value]),
  );
}
