/**
 * 续传位置: stands among the events of a subscription and is none. It says that all was told up to here, so that a client which is cut off
 * goes on from here (`Last-Event-ID`), though nothing that it follows has happened.
 */
export class StreamPosition {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

/** By which id a stream goes on behind an event: its `eventId`; null where it has none. */
export function eventIdOf(event: unknown): string | null {
  if (typeof event !== 'object' || event === null || !('eventId' in event)) return null;
  return typeof event.eventId === 'string' ? event.eventId : null;
}
