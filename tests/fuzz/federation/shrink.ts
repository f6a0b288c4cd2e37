import { parse, validate, type GraphQLSchema } from 'graphql';
import { FuzzedFederation, type AskedOperation } from './federation.js';
import type { Finding } from './fuzz.js';
import type { Shape } from './shape.js';
import { smallerOperations } from './smaller-operations.js';
import { smallerShapes } from './smaller-shapes.js';

/** A smaller case must show the same kind of difference, and not another one. */
const kindOf = (problem: string): string => problem.slice(0, problem.startsWith('no answer') ? 60 : 7);

function isValid(schema: GraphQLSchema, query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    return false;
  }
}

async function shows(
  federation: FuzzedFederation,
  operation: AskedOperation,
  kind: string,
): Promise<boolean> {
  if (!isValid(federation.schema, operation.query)) return false;
  const { problem } = await federation.try(operation);
  return problem !== null && kindOf(problem) === kind;
}

async function shrinkOperation(
  federation: FuzzedFederation,
  operation: AskedOperation,
  kind: string,
): Promise<AskedOperation> {
  for (const query of smallerOperations(operation.query)) {
    const smaller = { ...operation, query };
    if (query.length < operation.query.length && (await shows(federation, smaller, kind)))
      return shrinkOperation(federation, smaller, kind);
  }
  return operation;
}

async function shrinkShape(shape: Shape, operation: AskedOperation, kind: string): Promise<Shape> {
  for (const smaller of smallerShapes(shape)) {
    const showsIt = async (): Promise<boolean> => shows(new FuzzedFederation(smaller), operation, kind);
    // What does not compose shows nothing.
    if (await showsIt().catch(() => false)) return shrinkShape(smaller, operation, kind);
  }
  return shape;
}

/** A finding made as small as it gets: the operation first, then the subgraphs, then the operation again. */
export async function shrink(finding: Finding): Promise<Finding> {
  const kind = kindOf(finding.problem);
  const first = await shrinkOperation(new FuzzedFederation(finding.shape), finding.operation, kind);
  const shape = await shrinkShape(finding.shape, first, kind);
  const federation = new FuzzedFederation(shape);
  const operation = await shrinkOperation(federation, first, kind);
  const { problem } = await federation.try(operation);
  return { ...finding, shape, operation, problem: problem ?? finding.problem };
}
