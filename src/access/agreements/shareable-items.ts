import { In, Not, type EntityManager } from 'typeorm';
import { ok, refused, type Outcome } from '../../kernel/index.js';
import { CatalogueItemEntity } from '../catalogue/catalogue-item.entity.js';
import { agreementItemsNotShareable } from './sharing-agreement.errors.js';

/** Items that a refusal names at most, and characters of each. */
const MAX_NAMED = 20;
const MAX_NAME = 100;

/**
 * The items without repetition, all of them the owner's and conditionally shared: unconditional ones need no agreement,
 * and the others are not shared (国发〔2016〕51号 art. 9). Refuses with AGREEMENT_ITEMS_NOT_SHAREABLE, naming those that are not.
 */
export async function shareableItems(
  manager: EntityManager,
  owner: string,
  wanted: readonly string[],
): Promise<Outcome<string[]>> {
  const items = [...new Set(wanted)];
  const shareable = await manager.findBy(CatalogueItemEntity, {
    id: In(items),
    owner,
    shareType: 'CONDITIONAL',
    withdrawn: Not(true),
  });
  const found = new Set(shareable.map(({ id }) => id));
  const others = items.filter((item) => !found.has(item));
  return others.length > 0
    ? refused(
        agreementItemsNotShareable({
          owner,
          items: others.slice(0, MAX_NAMED).map((item) => item.slice(0, MAX_NAME)),
        }),
      )
    : ok(items);
}
