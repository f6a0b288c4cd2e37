import fc from 'fast-check';
import { print } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { EventStreamMalformed, EventStreamParser, type StreamedEvent } from './event-stream-parser.js';

const utf8 = new TextEncoder();

function readAll(parser: EventStreamParser, bytes: Uint8Array, sizes: readonly number[]): StreamedEvent[] {
  const events: StreamedEvent[] = [];
  let start = 0;
  for (let index = 0; start < bytes.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    events.push(...parser.read(bytes.subarray(start, start + size)));
    start += size;
  }
  return events;
}

describe('EventStreamParser', () => {
  it('reads what the protocol library prints, however it is cut to pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        (texts, sizes) => {
          const printed = [
            ':\n\n',
            ...texts.map((text) => print({ event: 'next', data: { data: { text } } })),
            print({ event: 'complete', data: null }),
          ].join('');
          expect(readAll(new EventStreamParser(10_000), utf8.encode(printed), sizes)).toEqual([
            ...texts.map((text) => ({ event: 'next', data: JSON.stringify({ data: { text } }) })),
            { event: 'complete', data: '' },
          ]);
        },
      ),
    );
  });

  it.each([
    ['data: a\r\ndata: b\r\n\r\n', [{ event: 'message', data: 'a\nb' }]],
    ['event:next\rdata:{}\r\rid: 7\nretry: 1\nunknown\n\n', [{ event: 'next', data: '{}' }]],
    ['event: next\n\n', []],
    [': comment\n\ndata\n\n', [{ event: 'message', data: '' }]],
  ])('reads %j as the specification says', (text, events) => {
    for (const size of [1, 2, 100]) {
      // The last line end may be held back until it is known to be whole.
      expect(readAll(new EventStreamParser(100), utf8.encode(`${text}:`), [size])).toEqual(events);
    }
  });

  it('refuses an event that is too large, in one line or in many', () => {
    expect(() => [...new EventStreamParser(10).read(utf8.encode('data: 123456'))]).toThrow(
      EventStreamMalformed,
    );
    expect(() => [...new EventStreamParser(10).read(utf8.encode('data: 1\ndata: 2\n'))]).toThrow(
      'larger than 10',
    );
    expect([
      ...new EventStreamParser(20).read(utf8.encode('data: 1\n\ndata: 2\n\ndata: 3\n\n')),
    ]).toHaveLength(3);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => [...new EventStreamParser(10).read(Uint8Array.of(0xff))]).toThrow(EventStreamMalformed);
  });
});
