import type { EntityManager } from 'typeorm';
import type { VersionTerms } from './agreement-terms.js';
import { agreementVersionMachine } from './agreement-version.machine.js';
import { AgreementItemEntity, AgreementVersionEntity } from './sharing-agreement.entity.js';

/** Which version is written, and who proposed it when. */
export interface NewVersion {
  readonly agreementId: string;
  readonly number: number;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** Writes a proposed version of an agreement with its items. */
export async function insertVersion(
  manager: EntityManager,
  version: NewVersion,
  { purposes, items, legalBasis, jurisdiction, masked, dailyQuota, validFrom, validTo }: VersionTerms,
): Promise<void> {
  await manager.insert(AgreementVersionEntity, {
    ...version,
    status: agreementVersionMachine.initial,
    purposes: [...new Set(purposes)],
    legalBasis,
    jurisdiction,
    masked,
    dailyQuota,
    validFrom,
    validTo,
  });
  const { agreementId, number } = version;
  await manager.insert(
    AgreementItemEntity,
    items.map((item) => ({ agreementId, number, item })),
  );
}
