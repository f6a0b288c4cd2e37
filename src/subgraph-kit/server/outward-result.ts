import type { ExecutionResult, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { formatRefusal, subgraphFault } from '../guards/refusal-error.js';

/** What is told of a fault. */
export const INSIDE: GraphQLFormattedError = formatRefusal(subgraphFault({}));

type OnFault = (error: unknown) => void;

function outward(error: GraphQLError, onFault: OnFault): GraphQLFormattedError {
  // An error of graphql-jit has no extensions where its cause has none, whatever the type says.
  const { extensions }: Partial<GraphQLError> = error;
  if (!error.originalError || extensions?.['code'] !== undefined) return error.toJSON();
  onFault(error.originalError);
  return { ...INSIDE, ...(error.path ? { path: error.path } : {}) };
}

/** A result as it leaves the agency's site: nothing of a fault's inside. */
export function outwardResult(
  { data, errors, extensions }: ExecutionResult,
  onFault: OnFault,
): FormattedExecutionResult {
  const told = extensions ? { extensions } : {};
  if (!errors || errors.length === 0) return data === undefined ? told : { data, ...told };
  return {
    ...told,
    ...(data === undefined ? {} : { data }),
    errors: errors.map((error) => outward(error, onFault)),
  };
}
