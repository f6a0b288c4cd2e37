import {
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { policiesOf } from '../../access/index.js';

/**
 * The catalogue items that an operation touches, each as a list of alternatives of which one must be granted in full
 * (the argument of `@policy`: OR of ANDs).
 */
export function itemsOfOperation(schema: GraphQLSchema, document: DocumentNode): string[][][] {
  const needed = new Map<string, string[][]>();
  const info = new TypeInfo(schema);
  const need = (policies: string[][] | null): void => {
    if (policies) needed.set(JSON.stringify(policies), policies);
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const field = info.getFieldDef();
        if (!field) return;
        need(policiesOf(field.astNode));
        need(policiesOf(getNamedType(field.type).astNode));
      },
    }),
  );
  return [...needed.values()];
}
