import { GraphQLError, Kind, parse } from 'graphql';

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** What is written in the editors, read; or what is wrong with it. */
export type ReadQuestion =
  | {
      readonly ok: true;
      readonly kind: OperationKind;
      readonly name: string | null;
      readonly variables: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly problem: 'SYNTAX' | 'NOT_ONE' | 'VARIABLES'; readonly detail: string };

/** Reads one operation and its variables; the hub judges whether it is valid. */
export function readQuestion(text: string, variables: string): ReadQuestion {
  try {
    const operations = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const [operation] = operations;
    if (operations.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION)
      return { ok: false, problem: 'NOT_ONE', detail: String(operations.length) };
    const read: unknown = variables.trim() === '' ? {} : JSON.parse(variables);
    if (typeof read !== 'object' || read === null || Array.isArray(read))
      return { ok: false, problem: 'VARIABLES', detail: '' };
    return {
      ok: true,
      kind: operation.operation,
      name: operation.name?.value ?? null,
      variables: { ...read },
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: error instanceof GraphQLError ? 'SYNTAX' : 'VARIABLES', detail };
  }
}
