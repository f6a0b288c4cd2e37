import { composeServices } from '@theguild/federation-composition';
import { isNonNullType, Kind, parse, visit } from 'graphql';
import type { CatalogueItem } from '../access/index.js';
import { readSupergraph } from './supergraph.js';

/** One subgraph's contract. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

export type ComposedSupergraph =
  { readonly ok: true; readonly sdl: string } | { readonly ok: false; readonly problems: readonly string[] };

/** Items that `@policy` names anywhere in an SDL. */
function namedItems(sdl: string): ReadonlySet<string> {
  const items = new Set<string>();
  visit(parse(sdl), {
    Directive(directive) {
      if (directive.name.value !== 'policy') return;
      visit(directive, { StringValue: ({ value }) => void items.add(value) });
    },
  });
  return items;
}

function catalogueProblems(sdl: string, items: readonly CatalogueItem[]): string[] {
  const named = namedItems(sdl);
  const listed = new Set(items.map(({ id }) => id));
  return [
    ...[...named]
      .filter((item) => !listed.has(item))
      .map((item) => `The policy ${item} is not in the catalogue.`),
    ...[...listed]
      .filter((item) => !named.has(item))
      .map((item) => `The catalogue item ${item} covers no field.`),
  ];
}

/** A denied field is answered with null, so it must be nullable; and no key may rest on it. */
function fieldProblems(sdl: string): string[] {
  const { publicSchema, policiesOfField } = readSupergraph(sdl);
  const problems: string[] = [];
  for (const type of Object.values(publicSchema.getTypeMap())) {
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      const guarded = policiesOfField(type.name, field.name) !== null;
      if (guarded && isNonNullType(field.type)) {
        problems.push(`${type.name}.${field.name} is under a policy and must be nullable.`);
      }
    }
  }
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const key of keyFields(definition.directives ?? [])) {
      if (policiesOfField(definition.name.value, key)) {
        problems.push(`${definition.name.value}.${key} is part of a key and may not be under a policy.`);
      }
    }
  }
  return problems;
}

function keyFields(
  directives: readonly { name: { value: string }; arguments?: readonly unknown[] }[],
): string[] {
  const fields: string[] = [];
  for (const directive of directives) {
    if (directive.name.value !== 'join__type') continue;
    for (const argument of (directive.arguments ?? []) as readonly {
      name: { value: string };
      value: { kind: string; value?: unknown };
    }[]) {
      if (argument.name.value === 'key') fields.push(...String(argument.value.value).split(/[\s{}]+/));
    }
  }
  return fields.filter(Boolean);
}

/**
 * Composes subgraphs into the supergraph (Apollo Federation 2) and checks what the hub asks beyond that: every policy
 * is a catalogue item and every item covers a field, guarded fields are nullable and in no key.
 */
export function composeSupergraph(
  subgraphs: readonly SubgraphSdl[],
  items: readonly CatalogueItem[],
): ComposedSupergraph {
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.subgraph.invalid/graphql`,
    })),
  );
  if (!composed.supergraphSdl) {
    return { ok: false, problems: (composed.errors ?? []).map(({ message }) => message) };
  }
  const problems = [
    ...catalogueProblems(composed.supergraphSdl, items),
    ...fieldProblems(composed.supergraphSdl),
  ];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, sdl: `${composed.supergraphSdl.trim()}\n` };
}
