import type { RefusedFrame } from './frames';

/** The server's no, or the client's own when the link is not there for something that cannot wait. */
export class Refused extends Error {
  readonly frame: RefusedFrame;

  constructor(frame: RefusedFrame) {
    super(frame.message);
    this.name = 'Refused';
    this.frame = frame;
  }
}

export function notConnected(): Refused {
  return new Refused({
    type: 'refused',
    code: 'unavailable',
    message: 'Not connected',
    retry: true,
  });
}
