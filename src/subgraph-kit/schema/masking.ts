import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { policiesOf, type CallerContext, type CatalogueItem, type MaskingRule } from '../../access/index.js';
import { KEPT_UNDER } from '../../database/index.js';
import { maskAccount, maskIdNumber, maskName, maskPhone } from '../../kernel/index.js';
import type { OperationScope } from './manifest.js';
import { ownObjectTypes } from '../guards/own-object-types.js';

const MASKS: Readonly<Record<Exclude<MaskingRule, 'NONE' | 'BY_FIELD'>, (text: string) => string>> = {
  PERSON_NAME: maskName,
  ID_NUMBER: maskIdNumber,
  PHONE: maskPhone,
  ACCOUNT: maskAccount,
};

function masking(
  item: CatalogueItem,
  resolve: GraphQLFieldResolver<unknown, OperationScope>,
): GraphQLFieldResolver<unknown, OperationScope> {
  // Of an item whose fields each have their own rule, the resolvers do the masking.
  if (item.masking === 'NONE' || item.masking === 'BY_FIELD') return resolve;
  const mask = MASKS[item.masking];
  return async (parent, parameters, scope, info) => {
    const value: unknown = await resolve(parent, parameters, scope, info);
    return typeof value === 'string' && isMasked(item, parent, scope.context) ? mask(value) : value;
  };
}

/**
 * Whether a value is shortened. Where it is given plain under a warrant, it stays so on the platform and the accounts
 * that the warrant names.
 *
 * @param parent an object with the `platformCode` that it belongs to and, where it is of an account, its `accountNo`
 */
function isMasked(item: CatalogueItem, parent: unknown, { caller, masked, warrant }: CallerContext): boolean {
  if (masked.has(item.id)) return true;
  if (!item.plainUnderWarrant || caller.agency === item.owner) return false;
  if (warrant === null || typeof parent !== 'object' || parent === null) return true;
  const { [KEPT_UNDER]: kept, platformCode, accountNo } = parent as Readonly<Record<string, unknown>>;
  const named = warrant.accounts === null || warrant.accounts.includes(String(accountNo));
  // A warrant reaches what is kept under the code that it names, whatever was merged with it since.
  return (kept ?? platformCode) !== warrant.platformCode || !named;
}

/**
 * Shortens text under a catalogue item with a masking rule (脱敏) wherever the caller context grants it masked only. The
 * plain value never leaves the owner's subgraph.
 */
export function applyMasking(schema: GraphQLSchema, items: readonly CatalogueItem[]): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const type of ownObjectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      for (const id of policiesOf(field.astNode)?.flat() ?? []) {
        const item = byId.get(id);
        if (item && item.masking !== 'NONE')
          field.resolve = masking(item, field.resolve ?? defaultFieldResolver);
      }
    }
  }
}
