import type { EntityManager } from 'typeorm';
import { newId, ok, type Outcome } from '../../kernel/index.js';
import type { EventMetadata } from '../../workflow/recorder/index.js';
import type { VersionTerms } from './agreement-terms.js';
import { NO_CLOCK, startClock, type AgreementPeriods } from './clock/agreement-clock.js';
import { agreementVersionMachine } from './agreement-version.machine.js';
import { agreementVersionRecorder } from './agreement-workflows.js';
import { AgreementItemEntity } from './sharing-agreement.entity.js';

/** Which version is written, and who proposed it when. */
export interface NewVersion {
  readonly agreementId: string;
  readonly number: number;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/**
 * Writes a proposed version of an agreement, with its event and its items, and starts the clock of the owner's answer. Refuses
 * AGREEMENT_PERIOD_MISSING.
 */
export async function insertVersion(
  manager: EntityManager,
  version: NewVersion,
  { purposes, items, legalBasis, jurisdiction, masked, dailyQuota, validFrom, validTo }: VersionTerms,
  { metadata, periods }: { readonly metadata: EventMetadata; readonly periods: AgreementPeriods },
): Promise<Outcome<null>> {
  const clock = startClock('ANSWER', periods, version.proposedAt);
  if (!clock.ok) return clock;
  const row = {
    ...version,
    id: newId(),
    status: agreementVersionMachine.initial,
    version: 1,
    purposes: [...new Set(purposes)],
    legalBasis,
    jurisdiction,
    masked,
    dailyQuota,
    validFrom,
    validTo,
    firstApprovedBy: null,
    firstApprovedAt: null,
    approvedBy: null,
    approvedAt: null,
    answeredAt: null,
    extendedAt: null,
    extensionReason: null,
    extensionConsent: null,
    refusalReason: null,
    refusalGround: null,
    suppliedAt: null,
    suppliedBy: null,
    ...NO_CLOCK,
    ...clock.value,
  };
  await agreementVersionRecorder.open(manager, row, metadata);
  const { agreementId, number } = version;
  await manager.insert(
    AgreementItemEntity,
    items.map((item) => ({ agreementId, number, item })),
  );
  return ok(null);
}
