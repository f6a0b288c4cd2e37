/**
 * An operation as text, with the types of its answer and its variables where a generator wrote them: what graphql-codegen makes
 * with `documentMode: 'string'` fits, and so does a plain string.
 */
export interface TypedDocument<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data;
  toString(): string;
}

/** An operation, or the id of one that the hub trusts (受信文档). */
export type Operation<Data = unknown, Variables = Record<string, unknown>> =
  | TypedDocument<Data, Variables>
  | { readonly documentId: string; readonly __apiType?: (variables: Variables) => Data };

const isId = (operation: object | string): operation is { readonly documentId: string } =>
  typeof operation === 'object' && 'documentId' in operation;

/** The text of an operation; null where only its id is known. */
export function textOf(operation: Operation): string | null {
  return isId(operation) ? null : operation.toString();
}

/** The body of a request. */
export function bodyOf(operation: Operation, variables: object): string {
  return JSON.stringify(
    isId(operation)
      ? { documentId: operation.documentId, variables }
      : { query: operation.toString(), variables },
  );
}
