import { badInput, variableIsNull } from '../errors/bad-input.js';
import { FieldError, valueUnusable, type ErrorDetails } from '../errors/field-error.js';
import { ABSENT, isRow, LAST_ERROR, newRow, TYPE_FAILED, type Row } from '../joined-data/row.js';
import { clientKey } from '../planning/index.js';
import type { Conditions, ProjectedField, Projection, ValueShape } from './projection.js';

/** A GraphQL error as it goes into the answer. */
export interface AnswerError extends ErrorDetails {
  readonly path?: readonly (string | number)[];
}

/** The answer's data and the errors that belong to places in it. */
export interface Projected {
  /** Null when a null rose to the top. */
  readonly data: Row | null;
  readonly errors: readonly AnswerError[];
}

type Variables = Readonly<Record<string, unknown>>;

/** What a value becomes when it may not be null but is: the nearest nullable place above takes it. */
const RISING_NULL = Symbol('rising null');

function holds(conditions: Conditions, variables: Variables): boolean {
  return conditions.some((tests) => tests.every(({ variable, mustBe }) => variables[variable] === mustBe));
}

/** A leaf's value that nothing can be wrong with, as most are; undefined where it takes a closer look. */
function plainLeaf(value: unknown, planned: ProjectedField['value']): unknown {
  if (planned.kind !== 'DATA' || planned.shape.kind !== 'LEAF') return undefined;
  if (value === null || typeof value === 'object' || value === ABSENT) return undefined;
  const { accepts } = planned.shape;
  return accepts(value) ? value : undefined;
}

/** A variable that a condition comes to and that is null, which a condition must not be; null where there is none. */
function nullCondition(conditions: Conditions, variables: Variables): string | null {
  for (const tests of conditions) {
    for (const { variable, mustBe } of tests) {
      const value = variables[variable];
      if (value === null) return variable;
      if (value !== mustBe) break;
    }
  }
  return null;
}

class Projector {
  readonly #variables: Variables;
  readonly #path: (string | number)[] = [];
  readonly errors: AnswerError[] = [];

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  /** @param coordinate the field whose value the object is */
  object(row: Row, projection: Projection, coordinate: string): Row | typeof RISING_NULL {
    const type = projection.onlyType ?? row['__typename'];
    const fields = typeof type === 'string' ? projection.fieldsOf(type) : null;
    if (!fields) return this.#unusable(coordinate);
    const failed = row[TYPE_FAILED];
    if (failed instanceof FieldError && projection.dependsOnType(String(type))) {
      this.#report(failed.details, []);
      return RISING_NULL;
    }
    const answer = newRow();
    for (const field of fields) {
      if (field.conditions) {
        const variable = nullCondition(field.conditions, this.#variables);
        if (variable !== null) {
          this.#report(badInput(variableIsNull({ variable })), []);
          return RISING_NULL;
        }
        if (!holds(field.conditions, this.#variables)) continue;
      }
      if (field.value.kind === 'TYPE_NEEDED') {
        const error = row[LAST_ERROR];
        // Where nobody knows the object's type, but nobody failed either, it is of none of the types asked about.
        if (!error) continue;
        this.#report(error.details, []);
        return RISING_NULL;
      }
      const plain = plainLeaf(row[field.source], field.value);
      if (plain !== undefined) {
        answer[field.key] = plain;
        continue;
      }
      this.#path.push(field.key);
      const value = this.#field(row, field, String(type));
      this.#path.pop();
      if (value === RISING_NULL) return RISING_NULL;
      answer[field.key] = value;
    }
    return answer;
  }

  #field(row: Row, { source, coordinate, value }: ProjectedField, type: string): unknown {
    switch (value.kind) {
      case 'TYPENAME':
        return type;
      case 'TYPE_UNKNOWN':
      case 'TYPE_NEEDED':
        return this.#unusable(coordinate);
      case 'INTROSPECTION':
        return row[source];
      case 'DENIED':
        this.#report(value.details, []);
        return null;
      case 'DATA':
        return this.#value(row[source], value.shape, coordinate);
    }
  }

  #value(value: unknown, shape: ValueShape, coordinate: string): unknown {
    if (value instanceof FieldError) {
      this.#report(
        value.details,
        value.below.map((step) => (typeof step === 'string' ? clientKey(step) : step)),
      );
      return shape.nullable ? null : RISING_NULL;
    }
    if (value === undefined && shape.kind === 'OBJECT' && shape.assumedNonNull) {
      return this.object(newRow(), shape.selection, coordinate);
    }
    if (value === null || value === ABSENT) return shape.nullable ? null : this.#unusable(coordinate);
    // Null is a value; what no fetch brought is none, and an agency that leaves out what it was asked for has failed.
    if (value === undefined) {
      const missing = this.#unusable(coordinate);
      return shape.nullable ? null : missing;
    }
    const built = this.#present(value, shape, coordinate);
    return built === RISING_NULL && shape.nullable ? null : built;
  }

  #present(value: unknown, shape: ValueShape, coordinate: string): unknown {
    if (shape.kind === 'LEAF') {
      if (shape.accepts(value)) return value;
      return shape.nullable && shape.inaccessible?.has(value) ? null : this.#unusable(coordinate);
    }
    if (shape.kind === 'OBJECT') {
      if (!isRow(value)) return this.#unusable(coordinate);
      if (shape.nullable && shape.selection.isInaccessible(value['__typename'])) return null;
      return this.object(value, shape.selection, coordinate);
    }
    if (!Array.isArray(value)) return this.#unusable(coordinate);
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      this.#path.push(index);
      const item = this.#value(value[index], shape.item, coordinate);
      this.#path.pop();
      if (item === RISING_NULL) return RISING_NULL;
      items.push(item);
    }
    return items;
  }

  /** A null rises only with an error that says why (GraphQL specification, 6.4.4). */
  #unusable(coordinate: string): typeof RISING_NULL {
    this.#report(valueUnusable(coordinate), []);
    return RISING_NULL;
  }

  #report(details: ErrorDetails, below: readonly (string | number)[]): void {
    const path = [...this.#path, ...below];
    this.errors.push(path.length > 0 ? { ...details, path } : details);
  }
}

/** Builds the client's answer out of the joined data: its keys, its order, its nulls, its errors' paths. */
export function project(data: Row, projection: Projection, variables: Variables): Projected {
  const projector = new Projector(variables);
  const answer = projector.object(data, projection, '');
  return { data: answer === RISING_NULL ? null : answer, errors: projector.errors };
}
