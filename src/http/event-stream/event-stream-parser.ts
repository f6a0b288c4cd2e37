import { CodedError } from '../../kernel/index.js';
/** One event of a stream: its name, `message` where it has none, and its data. */
export interface StreamedEvent {
  readonly event: string;
  readonly data: string;
}

/** What came is no event stream, or an event of it is larger than allowed. */
export class EventStreamMalformed extends CodedError {
  readonly code = 'EVENT_STREAM_MALFORMED';
  override readonly name = 'EventStreamMalformed';
}

const LINE_END = /\r\n|\n|\r/;

/** Reads an event stream piece by piece (WHATWG HTML, 9.2.6), and holds no more than one event. */
export class EventStreamParser {
  readonly #largest: number;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #rest = '';
  #event = '';
  #data: string[] = [];
  #size = 0;

  /** @param largest characters of one event at most */
  constructor(largest: number) {
    this.#largest = largest;
  }

  /**
   * The events that a piece completes, to be taken before the next piece is read.
   *
   * @throws EventStreamMalformed for what is not UTF-8 and for an event larger than allowed
   */
  *read(piece: Uint8Array): Generator<StreamedEvent, void, undefined> {
    let text = this.#rest + this.#decode(piece);
    // A carriage return at the end may be half of a line end.
    const held = text.endsWith('\r') ? '\r' : '';
    if (held) text = text.slice(0, -1);
    const lines = text.split(LINE_END);
    this.#rest = (lines.pop() ?? '') + held;
    for (const line of lines) {
      const event = line === '' ? this.#dispatch() : this.#take(line);
      if (event) yield event;
    }
    if (this.#size + this.#rest.length > this.#largest) this.#tooLarge();
  }

  #decode(piece: Uint8Array): string {
    try {
      return this.#decoder.decode(piece, { stream: true });
    } catch (error) {
      throw new EventStreamMalformed('The stream is not UTF-8.', { cause: error });
    }
  }

  #take(line: string): null {
    const colon = line.indexOf(':');
    if (colon === 0) return null;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
    if (field === 'event') this.#event = value;
    if (field === 'data') this.#data.push(value);
    this.#size += line.length;
    if (this.#size > this.#largest) this.#tooLarge();
    return null;
  }

  #dispatch(): StreamedEvent | null {
    const [event, data] = [this.#event, this.#data];
    this.#event = '';
    this.#data = [];
    this.#size = 0;
    // By the specification an event without data is none; GraphQL over SSE completes with an empty one all the same.
    if (data.length === 0 && event !== 'complete') return null;
    return { event: event || 'message', data: data.join('\n') };
  }

  #tooLarge(): never {
    throw new EventStreamMalformed(`An event is larger than ${this.#largest} characters.`);
  }
}
