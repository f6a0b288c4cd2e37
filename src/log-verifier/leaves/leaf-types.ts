import {
  arrayOf,
  hasShape,
  isCount,
  isObject,
  isString,
  isStrings,
  isTextOrNull,
  type Check,
} from '../json/shapes.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ANY_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)\.\d{3}Z$/;
const HASH = /^[0-9a-f]{64}$/;
const DIGEST = /^[A-Za-z0-9_-]{43}$/;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const isHash = matches(HASH);
export const isUuid = matches(UUID);
export const isInstant = matches(INSTANT);
const isInstantOrNull = orNull(isInstant);
const isHashOrNull = orNull(isHash);

/** As many digests as the type has personal members, in ascending order and none twice. */
const digests =
  (count: number): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length === count &&
    value.every(
      (item, index) =>
        typeof item === 'string' && DIGEST.test(item) && (index === 0 || (value[index - 1] as string) < item),
    );

const isOperation = (value: unknown): boolean =>
  hasShape(value, { kind: isTextOrNull, name: isTextOrNull, hash: isHashOrNull, variables: isTextOrNull });

const isPlatforms = (value: unknown): boolean => hasShape(value, { asked: isStrings, disclosed: isStrings });

const isFacts: Check = (value) =>
  isObject(value) &&
  Object.values(value).every((fact) => typeof fact === 'string' || typeof fact === 'number');

interface LeafType {
  /** Members of this type alone. */
  readonly members: Readonly<Record<string, Check>>;
  /** Members of which the leaf has digests only. */
  readonly personal: readonly string[];
}

const CODES = (...names: readonly string[]): Record<string, Check> =>
  Object.fromEntries(names.map((name) => [name, isTextOrNull]));

/** The types of leaves (docs/log-format.md, "Leaves"). */
const LEAF_TYPES = {
  request: {
    members: {
      ...CODES('request', 'agency', 'role', 'level', 'region', 'purpose', 'case', 'refusal'),
      operation: orNull(isOperation),
      fields: isHashOrNull,
      platforms: orNull(isPlatforms),
      answer: isHashOrNull,
    },
    personal: ['address', 'basis', 'officer', 'token'],
  },
  disclosure: { members: { entry: isUuid, platforms: isStrings, answer: isHashOrNull }, personal: [] },
  refusals: {
    members: {
      ...CODES('refusal', 'reason', 'route', 'agency'),
      requests: isCount,
      first: isInstantOrNull,
      last: isInstantOrNull,
    },
    personal: ['address', 'officer'],
  },
  step: {
    members: {
      ...CODES('workflow', 'agency', 'level', 'region', 'role', 'command', 'from', 'to', 'rule'),
      subject: orNull(matches(ANY_UUID)),
      version: orNull(isCount),
      happened: isInstantOrNull,
    },
    personal: ['changes', 'details', 'officer'],
  },
  maintenance: { members: { act: isString, facts: isFacts }, personal: ['actor'] },
} as const satisfies Readonly<Record<string, LeafType>>;

export type LeafTypeName = keyof typeof LEAF_TYPES;

/** What a leaf of a type must look like, ready to be compared with the members in canonical order. */
export interface LeafRule {
  readonly names: readonly string[];
  readonly checks: readonly Check[];
  readonly personal: ReadonlySet<string>;
}

function ruleOf(type: string, { members, personal }: LeafType): LeafRule {
  const all: Readonly<Record<string, Check>> = {
    ...members,
    v: (value) => value === 1,
    type: (value) => value === type,
    id: isUuid,
    at: matches(INSTANT),
    by: isString,
    _sd_alg: (value) => value === 'sha-256',
    _sd: digests(personal.length),
  };
  const names = Object.keys(all).toSorted();
  return { names, checks: names.map((name) => all[name] ?? isString), personal: new Set(personal) };
}

export const LEAF_RULES: ReadonlyMap<string, LeafRule> = new Map(
  Object.entries(LEAF_TYPES).map(([type, described]) => [type, ruleOf(type, described)]),
);

/** `{ asked, denied, plain }`, by whose hash a request names the fields that were decided. */
export const isFieldSet = (value: unknown): boolean =>
  hasShape(value, {
    asked: isStrings,
    denied: arrayOf((item) => hasShape(item, CODES('field', 'policy', 'reason'))),
    plain: arrayOf((item) => hasShape(item, CODES('agreement', 'field', 'policy', 'rule', 'warrant'))),
  });
