import { z } from 'zod';
import { Catalogue, MASKING_RULES, SHARE_TYPES, type CatalogueItem } from '../access/index.js';

const ITEM = z.strictObject({
  id: z.string(),
  owner: z.string(),
  shareType: z.enum(SHARE_TYPES),
  dataLevel: z.literal([1, 2, 3, 4, 5]),
  personal: z.boolean(),
  masking: z.enum(MASKING_RULES),
  purposeRequired: z.boolean(),
  warrantRequired: z.boolean(),
  basisRequired: z.boolean().optional(),
  plainUnderWarrant: z.literal(true).optional(),
  updateFrequency: z.enum(['REAL_TIME', 'DAILY', 'MONTHLY', 'ON_CHANGE']),
  description: z.strictObject({ en: z.string(), zh: z.string() }),
});

/**
 * An agency's part of the catalogue (共享目录), as it hands it in when it joins.
 *
 * @param value a list of items as in tests/vectors/subgraph/items.json
 * @throws Error naming every item that is malformed or contradicts itself
 */
export function readItems(value: unknown): readonly CatalogueItem[] {
  const parsed = z.array(ITEM).safeParse(value);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return new Catalogue(parsed.data as readonly CatalogueItem[]).items;
}
