import type { EntityManager } from 'typeorm';
import { runIdempotent } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { newId, ok, type Outcome } from '../../kernel/index.js';
import type { AgreementScope } from './agreement-scope.js';
import type { AgreementTerms } from './agreement-terms.js';
import { findSharingAgreement, type SharingAgreement } from './find-sharing-agreement.js';
import { insertVersion } from './insert-version.js';
import { shareableItems } from './shareable-items.js';
import type { SharingAgreementEntity } from './sharing-agreement.entity.js';
import { sharingAgreementMachine } from './sharing-agreement.machine.js';
import { checkProposal, mayAct } from './sharing-agreement.js';
import { giveNumber, placeOfRegion } from '../../workflow/numbers/index.js';

/**
 * 提出共享协议: the caller's agency asks to be given items of another owner. Nothing is shared until two of the owner's
 * people approve.
 *
 * Refuses with AGREEMENT_ROLE_NOT_ALLOWED, AGREEMENT_OUTSIDE_OFFICE, AGREEMENT_TERMS_INVALID, AGREEMENT_ITEMS_NOT_SHAREABLE,
 * AGREEMENT_PERIOD_MISSING and IDEMPOTENCY_KEY_REUSED.
 */
export async function proposeSharingAgreement(
  { database, caller, clock, recorder, periods }: AgreementScope,
  idempotencyKey: string,
  terms: AgreementTerms,
): Promise<Outcome<SharingAgreement>> {
  const now = clock.now();
  const request = {
    actor: idempotencyActor(caller),
    operation: 'proposeSharingAgreement',
    key: idempotencyKey,
    input: terms,
  };
  const perform = async (manager: EntityManager): Promise<Outcome<string>> => {
    const checked = checkProposal(caller, terms, now);
    if (!checked.ok) return checked;
    const items = await shareableItems(manager, terms.owner, terms.items);
    if (!items.ok) return items;
    const id = newId();
    const row: SharingAgreementEntity = {
      id,
      owner: terms.owner,
      grantee: caller.agency,
      region: terms.region ?? caller.region,
      status: sharingAgreementMachine.initial,
      version: 1,
      termsVersion: 1,
      suspendedBy: [],
      proposedAt: now,
    };
    const metadata = { by: caller, at: now };
    await recorder.open(manager, row, { ...metadata, details: { termsVersion: 1, inForce: null } });
    const version = { agreementId: id, number: 1, proposedBy: caller.officer, proposedAt: now };
    const written = await insertVersion(
      manager,
      version,
      { ...terms, items: items.value },
      { metadata, periods },
    );
    if (!written.ok) return written;
    const place = placeOfRegion(row.region);
    await giveNumber(manager, { kind: 'SHARING_AGREEMENT', id, place, holder: null, at: now });
    return ok(id);
  };
  const authorize = async () => mayAct(caller);
  const proposed = await runIdempotent(database, request, { authorize, perform });
  return proposed.ok ? ok(await findSharingAgreement(database.manager, proposed.value)) : proposed;
}
