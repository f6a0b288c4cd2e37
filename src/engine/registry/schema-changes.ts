import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { ChangeLevel, SupergraphChange } from './change.js';

const LEVELS: Readonly<Record<CriticalityLevel, ChangeLevel>> = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'SAFE',
};

function enclosing(path: string): string[] {
  const parts = path.split('.');
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('.'));
}

/** Something that was not there before, and not only a word more about what was. */
const ADDITION = /^(TYPE|FIELD|FIELD_ARGUMENT|INPUT_FIELD|ENUM_VALUE|UNION_MEMBER|DIRECTIVE)_ADDED$/;

/**
 * Without what a safe addition brings along: a new type has new fields, and a new field its description. The library's
 * own rule for this hides whatever happens at a place to which something was added, breaking changes among them.
 */
function withoutConsequences(changes: readonly Change[]): Change[] {
  const added = new Set(changes.filter(({ type }) => ADDITION.test(type)).map(({ path }) => path ?? ''));
  return changes.filter(({ criticality, type, path = '' }) => {
    if (criticality.level !== CriticalityLevel.NonBreaking) return true;
    if (enclosing(path).some((parent) => added.has(parent))) return false;
    return ADDITION.test(type) || !added.has(path);
  });
}

function coordinateOf(path: string): string {
  const [type = '', field, argument] = path.split('.');
  if (field === undefined || type.startsWith('@')) return path;
  return argument === undefined || argument.startsWith('@')
    ? `${type}.${field}`
    : `${type}.${field}(${argument}:)`;
}

/** What changes for clients, from one public schema to another. */
export async function schemaChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
): Promise<SupergraphChange[]> {
  const changes = await diff(before, after);
  return withoutConsequences(changes).map(({ type, path, message, criticality }) => ({
    level: LEVELS[criticality.level],
    code: String(type),
    coordinate: path === undefined ? null : coordinateOf(path),
    message: `${message.replace(/\.$/, '')}.`,
  }));
}
