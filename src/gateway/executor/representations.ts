import type { FetchRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import { Fault } from '../fault.js';
import { isRow, newRow, type Row } from '../row.js';
import { mergeInto } from './merge.js';
import type { TypeMatch } from './type-match.js';

/** Part of a representation could not be had; the entity is not asked for, and what it lacks says why. */
export type Representation = { readonly value: Row } | { readonly fault: Fault | null };

const isFault = (value: unknown): value is Fault => value instanceof Fault;

class Missing extends Error {
  readonly fault: Fault | null;
  constructor(fault: Fault | null) {
    super();
    this.fault = fault;
  }
}

/** What decides which parts of a representation there are. */
export interface RepresentationScope {
  readonly matches: TypeMatch;
  readonly variables: Readonly<Record<string, unknown>>;
}

function pick(
  value: unknown,
  selections: readonly RequiresSelection[] | undefined,
  scope: RepresentationScope,
): unknown {
  if (isFault(value)) throw new Missing(value);
  if (value === undefined) throw new Missing(null);
  if (value === null || !selections) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, selections, scope));
  if (!isRow(value)) return value;
  const picked = newRow();
  pickInto(picked, value, selections, scope);
  return picked;
}

function pickInto(
  picked: Row,
  row: Row,
  selections: readonly RequiresSelection[],
  scope: RepresentationScope,
): void {
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      // The planner may have fetched a requirement under a name of its own; the alias is what it is sent as.
      const value = pick(row[selection.name], selection.selections, scope);
      const key = selection.alias ?? selection.name;
      if (picked[key] === undefined && key !== '__proto__') picked[key] = value;
      // Two fragments may each select a part of one object.
      else mergeInto(picked, { [key]: value }, { ...scope, onLost: () => undefined });
    } else if (selection.kind === 'InlineFragment') {
      const { skipIf, includeIf, typeCondition } = selection;
      if (skipIf !== undefined && scope.variables[skipIf] === true) continue;
      if (includeIf !== undefined && scope.variables[includeIf] !== true) continue;
      if (scope.matches(row['__typename'], typeCondition)) {
        pickInto(picked, row, selection.selections, scope);
      }
    }
  }
}

/** Builds what `_entities` needs to find an entity (Federation: entity representation). */
export function representationOf(
  entity: Row,
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[],
  scope: RepresentationScope,
): Representation {
  try {
    const value = newRow();
    pickInto(value, entity, requires, scope);
    // No fragment applied to this type: the subgraph knows nothing of it.
    if (value['__typename'] === undefined) return { fault: null };
    for (const rewrite of rewrites) applyRewrite(value, rewrite, scope.matches);
    return { value };
  } catch (error) {
    if (error instanceof Missing) return { fault: error.fault };
    throw error;
  }
}

/** Applies one rewrite of the plan to a value, in place. */
export function applyRewrite(value: unknown, rewrite: FetchRewrite, matches: TypeMatch): void {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    rewriteAt(value, path, matches, (parent, key) => {
      if (!Object.hasOwn(parent, key)) return;
      parent[renameKeyTo] = parent[key];
      delete parent[key];
    });
  } else {
    const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
    rewriteAt(value, path, matches, (parent, key) => {
      parent[key] = setValueTo;
    });
  }
}

type Segment = { TypenameEquals: string[] } | { Key: string };

function rewriteAt(
  value: unknown,
  path: readonly Segment[],
  matches: TypeMatch,
  change: (parent: Row, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) rewriteAt(item, path, matches, change);
    return;
  }
  const [segment, ...rest] = path;
  if (!segment || !isRow(value)) return;
  if ('TypenameEquals' in segment) {
    if (segment.TypenameEquals.some((type) => matches(value['__typename'], type))) {
      rewriteAt(value, rest, matches, change);
    }
  } else if (rest.length === 0) {
    change(value, segment.Key);
  } else {
    rewriteAt(value[segment.Key], rest, matches, change);
  }
}
