/** What schema.org and OpenGraph call it: there, gone, or, as with orders in advance, neither. */
export function available(said: unknown): boolean | undefined {
  const name = typeof said === 'string' ? said.trim().replace(/^.*[/#:]|[\s_-]/g, '') : '';
  if (/^(instock|limitedavailability|onlineonly)$/i.test(name)) return true;
  return /^(outofstock|soldout|discontinued|oos)$/i.test(name) ? false : undefined;
}

/** Of several offers one that is there is enough; only when all are gone nothing is left. */
export function anyAvailable(offers: readonly unknown[]): boolean | undefined {
  const known = offers.map(available);
  return known.includes(true) || (known.length > 0 && known.every(each => each === false) ? false : undefined);
}
