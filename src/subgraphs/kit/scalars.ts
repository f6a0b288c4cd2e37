import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { parsePlatformCode, parseRegionCode, type Outcome } from '../../kernel/index.js';

function codeScalar(
  name: string,
  description: string,
  parse: (text: unknown) => Outcome<string>,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    const outcome = parse(value);
    if (outcome.ok) return outcome.value;
    const { code, message, remedy, facts } = outcome.error;
    throw new GraphQLError(message.en, {
      extensions: { code: 'BAD_USER_INPUT', refusal: code, message, remedy, ...facts },
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    // Values from the database were checked when they were written.
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING)
        throw new GraphQLError(`${name} is written as a string.`, { nodes: node });
      return read(node.value);
    },
  });
}

/** 统一社会信用代码 (GB 32100-2015) or an interim code; refused when its check character is wrong. */
export const PlatformCodeScalar = codeScalar(
  'PlatformCode',
  'Unified social credit code (统一社会信用代码, GB 32100-2015), 18 characters with a verified check character, or an interim code issued by the registry.',
  parsePlatformCode,
);

/** 行政区划代码 (GB/T 2260), six digits. */
export const RegionCodeScalar = codeScalar(
  'RegionCode',
  'Administrative division code (行政区划代码, GB/T 2260), six digits.',
  parseRegionCode,
);

/** An instant, ISO 8601 with offset. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with offset.',
});

/** A calendar day, `YYYY-MM-DD`. */
export const LocalDateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  description: 'A calendar day, YYYY-MM-DD.',
});

export const JsonScalar = GraphQLJSON;

/** Every custom scalar of the hub's schemas, by name: the gateway puts the same behaviour behind its public schema. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  PlatformCode: PlatformCodeScalar,
  RegionCode: RegionCodeScalar,
  DateTime: DateTimeScalar,
  LocalDate: LocalDateScalar,
  JSON: JsonScalar,
};
