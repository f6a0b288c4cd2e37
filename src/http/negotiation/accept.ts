import Negotiator from 'negotiator';
import { BoundedCache } from '../../kernel/index.js';

/** What answers can be given as: GraphQL over HTTP, 6.1; GraphQL over SSE. */
export type AnswerType = 'application/json' | 'application/graphql-response+json' | 'text/event-stream';

/** What is offered, the first first where a client takes several alike; in UTF-8, which a client may ask for by name. */
const WHOLE: readonly AnswerType[] = ['application/json', 'application/graphql-response+json'];
const STREAM: readonly AnswerType[] = ['text/event-stream'];

/** What a client takes (RFC 9110, 12.5.1, quality values included). */
export interface Accepted {
  /** The best type of an answer in one piece; null where it takes none. */
  readonly whole: AnswerType | null;
  /** Whether it takes an event stream. */
  readonly stream: boolean;
  /** Whether it names an event stream, and not only `*`. */
  readonly namesStream: boolean;
  /** Whether it takes `application/json` and nothing else. */
  readonly onlyJson: boolean;
}

const known = new BoundedCache<string, Accepted>('accept_headers', { max: 200 });
const MAX_KNOWN_CHARACTERS = 300;

function best(negotiator: Negotiator, offered: readonly AnswerType[]): AnswerType | null {
  const [found] = negotiator.mediaTypes(offered.map((type) => `${type}; charset=utf-8`));
  return offered.find((type) => found?.startsWith(`${type};`)) ?? null;
}

function read(accept: string | undefined): Accepted {
  const negotiator = new Negotiator({ headers: accept === undefined ? {} : { accept } });
  const stream = best(negotiator, STREAM) !== null;
  return {
    whole: best(negotiator, WHOLE),
    stream,
    onlyJson: accept !== undefined && negotiator.mediaTypes().every((type) => type === 'application/json'),
    namesStream: stream && accept !== undefined && /text\/(event-stream|\*)/i.test(accept),
  };
}

/** Reads an `Accept` header; one that was not sent takes everything. */
export function readAccept(accept: string | undefined): Accepted {
  if (accept !== undefined && accept.length > MAX_KNOWN_CHARACTERS) return read(accept);
  const key = accept ?? '*/*';
  let found = known.get(key);
  if (!found) {
    found = read(accept);
    known.set(key, found);
  }
  return found;
}
