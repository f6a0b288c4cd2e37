import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { policiesOf, type CatalogueItem, type MaskingRule } from '../../access/index.js';
import { maskAccount, maskIdNumber, maskName, maskPhone } from '../../kernel/index.js';
import type { OperationScope } from './manifest.js';

const MASKS: Readonly<Record<Exclude<MaskingRule, 'NONE'>, (text: string) => string>> = {
  PERSON_NAME: maskName,
  ID_NUMBER: maskIdNumber,
  PHONE: maskPhone,
  ACCOUNT: maskAccount,
};

function masking(
  item: CatalogueItem,
  resolve: GraphQLFieldResolver<unknown, OperationScope>,
): GraphQLFieldResolver<unknown, OperationScope> {
  if (item.masking === 'NONE') return resolve;
  const mask = MASKS[item.masking];
  return async (parent, parameters, scope, info) => {
    const value: unknown = await resolve(parent, parameters, scope, info);
    return typeof value === 'string' && scope.context.masked.has(item.id) ? mask(value) : value;
  };
}

/**
 * Shortens text under a catalogue item with a masking rule (脱敏) wherever the caller context grants it masked only. The
 * plain value never leaves the owner's subgraph.
 */
export function applyMasking(schema: GraphQLSchema, items: readonly CatalogueItem[]): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const id of policiesOf(field.astNode)?.flat() ?? []) {
        const item = byId.get(id);
        if (item && item.masking !== 'NONE')
          field.resolve = masking(item, field.resolve ?? defaultFieldResolver);
      }
    }
  }
}
