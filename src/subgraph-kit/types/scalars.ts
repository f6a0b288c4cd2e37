import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import {
  defineRefusal,
  parsePlatformCode,
  parseRegionCode,
  type Outcome,
  type RefusalMaker,
} from '../../kernel/index.js';
import { unusable } from './bad-user-input.js';

function codeScalar(
  name: string,
  description: string,
  parse: (text: unknown) => Outcome<string>,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    const outcome = parse(value);
    if (outcome.ok) return outcome.value;
    throw unusable(outcome.error);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    // Values from the database were checked when they were written.
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

/** 统一社会信用代码 (GB 32100-2015) or an interim code; whether its check character is right is for the registry to say. */
export const PlatformCodeScalar = codeScalar(
  'PlatformCode',
  'Unified social credit code (统一社会信用代码, GB 32100-2015), 18 characters, or an interim code issued by the registry. A code that the registry does not hold is refused where its check character is wrong.',
  parsePlatformCode,
);

/** 行政区划代码 (GB/T 2260), six digits. */
export const RegionCodeScalar = codeScalar(
  'RegionCode',
  'Administrative division code (行政区划代码, GB/T 2260), six digits. An abolished code is read as that of the division that took its place.',
  parseRegionCode,
);

const dateTimeUnusable = defineRefusal('DATE_TIME_UNUSABLE', () => ({
  message: { en: 'The value is not an instant.', zh: '该值不是有效的时间。' },
  remedy: {
    en: 'Write it as ISO 8601 with an offset, for example 2016-04-12T09:30:00+08:00.',
    zh: '请按ISO 8601书写并带时区，例如 2016-04-12T09:30:00+08:00。',
  },
}));

const localDateUnusable = defineRefusal('LOCAL_DATE_UNUSABLE', () => ({
  message: { en: 'The value is not a calendar day.', zh: '该值不是有效的日期。' },
  remedy: {
    en: 'Write a day that exists as YYYY-MM-DD, for example 2016-04-12.',
    zh: '请按 YYYY-MM-DD 书写存在的日期，例如 2016-04-12。',
  },
}));

/** A scalar of graphql-scalars whose refusals have a stable code and a remedy. */
function timeScalar<In, Out>(
  scalar: GraphQLScalarType<In, Out>,
  name: string,
  description: string,
  refusal: RefusalMaker<Record<string, never>>,
): GraphQLScalarType<In, Out> {
  const read = (value: unknown): In => {
    try {
      return scalar.parseValue(value);
    } catch {
      throw unusable(refusal({}));
    }
  };
  return new GraphQLScalarType<In, Out>({
    ...scalar.toConfig(),
    name,
    description,
    parseValue: (value) => read(typeof value === 'string' ? value : null),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

/** An instant, ISO 8601 with offset. */
export const DateTimeScalar = timeScalar(
  GraphQLDateTimeISO,
  'DateTime',
  'An instant in UTC, ISO 8601 with offset.',
  dateTimeUnusable,
);

/** A calendar day, `YYYY-MM-DD`. */
export const LocalDateScalar = timeScalar(
  GraphQLLocalDate,
  'LocalDate',
  'A calendar day, YYYY-MM-DD.',
  localDateUnusable,
);

export const JsonScalar = GraphQLJSON;

/** Every custom scalar of the hub's schemas, by name: the gateway puts the same behaviour behind its public schema. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  PlatformCode: PlatformCodeScalar,
  RegionCode: RegionCodeScalar,
  DateTime: DateTimeScalar,
  LocalDate: LocalDateScalar,
  JSON: JsonScalar,
};
