import { BoundedCache } from '../../kernel/index.js';

/** The media types of an answer (GraphQL over HTTP, 6.1). */
export type AnswerType = 'application/json' | 'application/graphql-response+json';

const JSON_TYPE: AnswerType = 'application/json';
const GRAPHQL_TYPE: AnswerType = 'application/graphql-response+json';
const MATCHES: Readonly<Record<string, AnswerType>> = {
  '*/*': JSON_TYPE,
  'application/*': JSON_TYPE,
  [JSON_TYPE]: JSON_TYPE,
  [GRAPHQL_TYPE]: GRAPHQL_TYPE,
};

const known = new BoundedCache<string, { readonly type: AnswerType | null }>('accept_headers', {
  max: 100,
});

function choose(accept: string): AnswerType | null {
  let best: AnswerType | null = null;
  let bestQuality = 0;
  for (const entry of accept.toLowerCase().split(',')) {
    const [range = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const type = Object.hasOwn(MATCHES, range) ? MATCHES[range] : undefined;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    const charset = parameters.find((parameter) => parameter.startsWith('charset='));
    if (!type || (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))) continue;
    if (weight > bestQuality) [best, bestQuality] = [type, weight];
  }
  return best;
}

/** The media type that an answer is to have (RFC 9110, 12.5.1); null when the client takes none that there is. */
export function negotiate(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept === '*/*') return JSON_TYPE;
  let choice = known.get(accept);
  if (!choice) {
    choice = { type: choose(accept) };
    known.set(accept, choice);
  }
  return choice.type;
}
