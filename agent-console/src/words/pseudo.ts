import type { LocalizedString } from '@internationalized/string';

/** A right-to-left pseudo-language: English, shown mirrored, so that a screen can be checked before a translation exists. */
export const PSEUDO = 'ar-XB';

const mirror = (text: string) => `\u202e${text}\u202c`;

export function mirrored(strings: Record<string, LocalizedString>): Record<string, LocalizedString> {
  return Object.fromEntries(
    Object.entries(strings).map(([key, string]) => [
      key,
      typeof string === 'string'
        ? mirror(string)
        : (((args, formatter) => mirror(string(args, formatter))) satisfies LocalizedString),
    ]),
  );
}
