export { EndableStream } from './endable-stream.js';
export { EventStreamMalformed, EventStreamParser, type StreamedEvent } from './event-stream-parser.js';
export { printAnswer } from './print-answer.js';
export { printNext } from './send-event-stream.js';
export { serveEventStream, type EndStream, type ServedStreamOptions } from './serve-event-stream.js';
