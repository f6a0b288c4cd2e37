import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import {
  defineRefusal,
  isCode,
  ok,
  parsePlatformCode,
  parseRegionCode,
  refused,
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

const codeUnusable = defineRefusal<{ scalar: string }>('CODE_UNUSABLE', ({ scalar }) => ({
  message: { en: `The value is no ${scalar}.`, zh: '该值不是代码。' },
  remedy: {
    en: 'Write capitals, digits and underscores, a capital first, at most 64 of them, for example P2P_LENDING.',
    zh: '请以大写字母开头，使用大写字母、数字和下划线，不超过64个字符，例如“P2P_LENDING”。',
  },
}));

/**
 * A scalar for codes that are dated data: its form is checked, and which codes there are, by the rows of the day. In an operation
 * it is written as a string, or as a name like the value of an enum.
 */
function openCodeScalar(name: string, description: string): GraphQLScalarType<string, string> {
  const parse = (value: unknown): Outcome<string> =>
    isCode(value) ? ok(value) : refused(codeUnusable({ scalar: name }));
  const scalar = codeScalar(name, description, parse);
  return new GraphQLScalarType<string, string>({
    ...scalar.toConfig(),
    parseLiteral: (node) =>
      scalar.parseValue(node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : null),
  });
}

/** 办理主体代码. */
export const ActorCodeScalar = openCodeScalar(
  'ActorCode',
  'Code of a body that acts (办理主体): an agency, the leading group, its office, and whom lawActors lists besides.',
);

/** 领域代码. */
export const SectorCodeScalar = openCodeScalar(
  'SectorCode',
  'Code of a field of the campaign (领域), as lawSectors lists them.',
);

/** 红线代码. */
export const RedLineCodeScalar = openCodeScalar(
  'RedLineCode',
  'Code of a thing that a platform must not do (红线), as redLines lists them for a sector, a region and a day.',
);

/** 处置方式代码. */
export const DispositionCodeScalar = openCodeScalar(
  'DispositionCode',
  'Code of how a platform is dealt with (处置方式), as dispositionRules lists them for a sector, a region and a day.',
);

/** 经营行为代码. */
export const ConductCodeScalar = openCodeScalar(
  'ConductCode',
  'Code of what was found of a platform’s conduct (经营行为), as dispositionRules lists them.',
);

/** The scalars of codes that are dated data. */
export const OPEN_CODE_SCALARS = [
  ActorCodeScalar,
  SectorCodeScalar,
  RedLineCodeScalar,
  DispositionCodeScalar,
  ConductCodeScalar,
] as const;

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
  ...Object.fromEntries(OPEN_CODE_SCALARS.map((scalar) => [scalar.name, scalar])),
  DateTime: DateTimeScalar,
  LocalDate: LocalDateScalar,
  JSON: JsonScalar,
};
