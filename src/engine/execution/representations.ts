import { CodedError } from '../../kernel/index.js';
import { FieldError } from '../errors/field-error.js';
import { ABSENT, isRow, newRow, type Row } from '../joined-data/row.js';
import type { RepresentationPart, RepresentationShape } from '../planning/index.js';
import { mergeInto } from './merge.js';
import type { TypeMatch } from './targets.js';

/** Part of a representation could not be had; the entity is not asked for, and what it lacks says why. */
export type Representation = { readonly value: Row } | { readonly error: FieldError | typeof ABSENT | null };

class Missing extends CodedError {
  readonly code = 'MISSING';
  readonly error: FieldError | typeof ABSENT | null;
  constructor(error: FieldError | typeof ABSENT | null) {
    super();
    this.error = error;
  }
}

function pick(value: unknown, parts: readonly RepresentationPart[] | null, matches: TypeMatch): unknown {
  if (value instanceof FieldError || value === ABSENT) throw new Missing(value);
  if (value === undefined) throw new Missing(null);
  if (value === null || !parts) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, parts, matches));
  if (!isRow(value)) return value;
  const picked = newRow();
  pickInto(picked, value, parts, matches);
  return picked;
}

function pickInto(picked: Row, row: Row, parts: readonly RepresentationPart[], matches: TypeMatch): void {
  for (const part of parts) {
    if (part.kind === 'FRAGMENT') {
      if (matches(row['__typename'], part.on)) pickInto(picked, row, part.inner, matches);
      continue;
    }
    const value = pick(row[part.from], part.inner, matches);
    if (picked[part.name] === undefined) picked[part.name] = value;
    // Two fragments may each select a part of one object.
    else mergeInto(picked, { [part.name]: value }, { matches, onUnplaced: () => undefined });
  }
}

/** Builds what `_entities` needs to find an entity (Federation: entity representation). */
export function representationOf(
  entity: Row,
  shapes: readonly RepresentationShape[],
  matches: TypeMatch,
): Representation {
  const value = newRow();
  try {
    for (const { on, typename, parts } of shapes) {
      if (on !== null && !matches(entity['__typename'], on)) continue;
      value['__typename'] ??= typename;
      pickInto(value, entity, parts, matches);
    }
  } catch (error) {
    if (error instanceof Missing) return { error: error.error };
    throw error;
  }
  // No shape is for this type: the subgraph knows nothing of it.
  return value['__typename'] === undefined ? { error: null } : { value };
}
