import { isInterfaceType, isObjectType } from 'graphql';
import type { Catalogue } from '../access/index.js';
import type { GuardedField } from '../coordination/index.js';
import type { Gateway } from '../gateway/index.js';

type GuardedSupergraph = Gateway['supergraph'];

/** What of a supergraph is guarded by which catalogue item, worked out once for each supergraph that is served. */
export function guardedFieldsOf(
  catalogue: Catalogue,
  supergraph: () => GuardedSupergraph,
): () => readonly GuardedField[] {
  const known = new WeakMap<GuardedSupergraph, readonly GuardedField[]>();
  return () => {
    const current = supergraph();
    const before = known.get(current);
    if (before) return before;
    const found: GuardedField[] = [];
    for (const type of Object.values(current.publicSchema.getTypeMap())) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.keys(type.getFields())) {
        const policies = current.policiesOfField(type.name, field) ?? [];
        for (const id of new Set(policies.flat(2))) {
          const item = catalogue.item(id);
          if (!item) continue;
          const { owner, masking, personal } = item;
          found.push({
            field: `${type.name}.${field}`,
            item: id,
            owner,
            maskable: masking !== 'NONE',
            personal,
          });
        }
      }
    }
    known.set(current, found);
    return found;
  };
}
