/** What a close code asks for (ERR2). */
export type Closing =
  | { do: 'come-back' }
  | { do: 'sign-in' }
  | {
      do: 'stay-away';
      why: 'protocol' | 'version' | 'forbidden' | 'disabled' | 'refused';
    };

const stays: Record<number, (Closing & { do: 'stay-away' })['why']> = {
  4500: 'protocol',
  4501: 'version',
  4503: 'forbidden',
  4504: 'disabled',
};

export function closing(code: number): Closing {
  if (code === 4401) return { do: 'sign-in' };
  if (code >= 4500 && code <= 4999) return { do: 'stay-away', why: stays[code] ?? 'refused' };
  return { do: 'come-back' };
}
