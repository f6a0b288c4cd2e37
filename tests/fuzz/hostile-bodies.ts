import type { Random } from '../testkit/random.js';
import type { Delivery, HostileRequest } from './wire-request.js';

const HEADERS = { 'content-type': 'application/json' };
const DELIVERIES: readonly Delivery[] = ['slow', 'aborted', 'stalled'];

function posted(body: string, delivery?: Delivery): HostileRequest {
  return { method: 'POST', path: '/graphql', headers: HEADERS, body, ...(delivery ? { delivery } : {}) };
}

/** An operation in a string, which the hub parses, validates and authorizes without executing it. */
export function explained(operation: string, variables: unknown, random: Random): HostileRequest {
  const aliases = random.pick([1, 1, 2, 20, 60]);
  const fields = Array.from(
    { length: aliases },
    (_, index) => `e${index}: explainAccess(operation: $o, variables: $v) { fields { field } }`,
  );
  const repeated = random.chance(30)
    ? `{ ${'me { agency } '.repeat(random.pick([10, 650, 3_000]))} }`
    : operation;
  const query = `query ($o: String!, $v: JSON) { ${fields.join(' ')} }`;
  return posted(JSON.stringify({ query, variables: { o: repeated, v: variables } }));
}

/** JSON that is deeper than anything that reads it by recursion bears. */
function deepJson(random: Random): string {
  const depth = random.pick([40, 1_000, 6_000, 60_000]);
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['[{"a":', '}]'],
  ] as const);
  const deep = open.repeat(depth) + (open.endsWith(':') ? '1' : '') + close.repeat(depth);
  const query =
    'query ($v: JSON) { explainAccess(operation: "{ me { agency } }", variables: $v) { fields { field } } }';
  return random.pick([
    deep,
    `{"query":${JSON.stringify(query)},"variables":{"v":${deep}}}`,
    `{"query":"{ me { agency } }","variables":${deep}}`,
    `{"query":"{ me { agency } }","extensions":${deep}}`,
    `{"query":${deep}}`,
  ]);
}

/** More bytes than the hub reads, and as many as it just reads. */
function largeBody(random: Random): HostileRequest {
  const bytes = random.pick([250_000, 300_000, 2_000_000, 8_000_000]);
  const body = `{"query":"{ me { agency } } # ${'x'.repeat(bytes)}"}`;
  return posted(body, random.chance(50) ? 'chunked' : undefined);
}

/** Bodies that are hostile by their depth, their size, or by the way in which they come. */
export function hostileBody(query: string, variables: unknown, random: Random): HostileRequest {
  switch (random.below(6)) {
    case 0:
      return explained(query, variables, random);
    case 1:
      return posted(deepJson(random));
    case 2:
      return largeBody(random);
    default: {
      const body = JSON.stringify({ query, variables });
      // A sender that stops costs a second each.
      const delivery = random.chance(75) ? random.pick(DELIVERIES.slice(0, 2)) : 'stalled';
      return posted(body, delivery);
    }
  }
}
