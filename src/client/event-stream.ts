/** One event of a stream (WHATWG HTML, 9.2.6), or an id by itself: what comes after it has not been told. */
export interface StreamEvent {
  /** Empty where it is an id by itself. */
  readonly event: string;
  readonly data: string;
  /** The last id that the stream has given; null where it gave none. */
  readonly id: string | null;
}

const LINE_END = /\r\n|\n|\r/;
/** Characters of one event at most; whoever sends more is no hub. */
const MAX_EVENT_LENGTH = 32 * 1024 * 1024;

/** Lines as they come; a carriage return at the end of a piece may be half of a line end. */
async function* linesOf(pieces: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = pieces.getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const text = rest + decoder.decode(value, { stream: true });
      const held = text.endsWith('\r') ? '\r' : '';
      const lines = (held ? text.slice(0, -1) : text).split(LINE_END);
      rest = (lines.pop() ?? '') + held;
      if (rest.length > MAX_EVENT_LENGTH) throw new Error('A line of the event stream is too long.');
      yield* lines;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Reads the events of a stream, which is cancelled when the reader leaves. @throws what the connection throws when it breaks */
export async function* readEvents(pieces: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  let event = '';
  let data: string[] = [];
  let size = 0;
  let id: string | null = null;
  let isNumbered = false;
  for await (const line of linesOf(pieces)) {
    if (line === '') {
      // By the specification an event without data is none; GraphQL over SSE completes with an empty one all the same.
      if (data.length > 0 || event === 'complete')
        yield { event: event || 'message', data: data.join('\n'), id };
      else if (isNumbered) yield { event: '', data: '', id };
      [event, data, size, isNumbered] = ['', [], 0, false];
      continue;
    }
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
    if (field === 'event') event = value;
    if (field === 'id' && !value.includes('\0')) [id, isNumbered] = [value, true];
    if (field === 'data') data.push(value);
    size += line.length;
    if (size > MAX_EVENT_LENGTH) throw new Error('An event of the stream is too large.');
  }
}
