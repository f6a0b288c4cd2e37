import { Not, In, type EntityManager } from 'typeorm';
import { commitOnce } from '../../database/index.js';
import { newId, ok, refused, type Outcome } from '../../kernel/index.js';
import { CatalogueItemEntity } from '../catalogue-item.entity.js';
import { actorKey, type AgreementScope } from './agreement-scope.js';
import { agreementItemsNotShareable } from './sharing-agreement.errors.js';
import {
  AgreementEventEntity,
  AgreementItemEntity,
  SharingAgreementEntity,
} from './sharing-agreement.entity.js';
import { sharingAgreementMachine } from './sharing-agreement.machine.js';
import { checkProposal, type AgreementTerms } from './sharing-agreement.js';

/**
 * 提出共享协议: the caller's agency asks to be given items of another owner. Nothing is shared until the owner approves.
 *
 * Refuses with AGREEMENT_ROLE_NOT_ALLOWED, AGREEMENT_TERMS_INVALID, AGREEMENT_ITEMS_NOT_SHAREABLE and
 * IDEMPOTENCY_KEY_REUSED.
 */
export async function proposeSharingAgreement(
  { database, caller, clock }: AgreementScope,
  idempotencyKey: string,
  terms: AgreementTerms,
): Promise<Outcome<SharingAgreementEntity>> {
  const now = clock.now();
  const request = {
    actor: actorKey(caller),
    operation: 'proposeSharingAgreement',
    key: idempotencyKey,
    input: terms,
  };
  const proposed = await commitOnce(database, request, async (manager) => {
    const checked = checkProposal(caller, terms, now);
    if (!checked.ok) return checked;
    const items = [...new Set(terms.items)];
    const refusedItems = await itemsNotShareable(manager, terms.owner, items);
    if (refusedItems.length > 0) {
      return refused(agreementItemsNotShareable({ owner: terms.owner, items: refusedItems }));
    }
    const agreement = {
      id: newId(),
      owner: terms.owner,
      grantee: caller.agency,
      purposes: [...new Set(terms.purposes)],
      legalBasis: terms.legalBasis,
      masked: terms.masked,
      validFrom: terms.validFrom,
      validTo: terms.validTo,
      status: sharingAgreementMachine.initial,
      version: 1,
      proposedBy: caller.officer,
      proposedAt: now,
    };
    await manager.insert(SharingAgreementEntity, agreement);
    await manager.insert(
      AgreementItemEntity,
      items.map((item) => ({ agreementId: agreement.id, item })),
    );
    await manager.insert(AgreementEventEntity, {
      agreementId: agreement.id,
      version: agreement.version,
      command: 'PROPOSE',
      agency: caller.agency,
      officer: caller.officer,
      at: now,
    });
    return ok(agreement.id);
  });
  if (!proposed.ok) return proposed;
  return ok(await database.manager.findOneByOrFail(SharingAgreementEntity, { id: proposed.value }));
}

/** Only conditional items are agreed on: unconditional ones need no agreement, and the others are not shared. */
async function itemsNotShareable(
  manager: EntityManager,
  owner: string,
  items: readonly string[],
): Promise<string[]> {
  const shareable = await manager.findBy(CatalogueItemEntity, {
    id: In(items),
    owner,
    shareType: 'CONDITIONAL',
    withdrawn: Not(true),
  });
  const found = new Set(shareable.map(({ id }) => id));
  return items.filter((item) => !found.has(item));
}
