import type { EntityManager } from 'typeorm';
import { newId } from '../../kernel/index.js';
import type { EventMetadata } from '../../workflow/recorder/index.js';
import type { VersionTerms } from './agreement-terms.js';
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

/** Writes a proposed version of an agreement, with its event and its items. */
export async function insertVersion(
  manager: EntityManager,
  version: NewVersion,
  { purposes, items, legalBasis, jurisdiction, masked, dailyQuota, validFrom, validTo }: VersionTerms,
  metadata: EventMetadata,
): Promise<void> {
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
  };
  await agreementVersionRecorder.open(manager, row, metadata);
  const { agreementId, number } = version;
  await manager.insert(
    AgreementItemEntity,
    items.map((item) => ({ agreementId, number, item })),
  );
}
