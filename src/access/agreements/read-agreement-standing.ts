import type { EntityManager } from 'typeorm';
import type { OfficePlace } from '../../kernel/index.js';
import {
  AgreementEventEntity,
  AgreementVersionEntity,
  type SharingAgreementEntity,
} from './sharing-agreement.entity.js';
import { sharingAgreementMachine } from './sharing-agreement.machine.js';
import type { AgreementStanding } from './sharing-agreement.js';

/** Which office of each side suspended an agreement last. */
async function suspensions(manager: EntityManager, id: string): Promise<Map<string, OfficePlace>> {
  const events = await manager.find(AgreementEventEntity, {
    where: { agreementId: id, command: 'SUSPEND' },
    order: { version: 'ASC' },
  });
  // A suspension from before offices were recorded is the national office's to lift.
  return new Map(events.map(({ agency, level, region }) => [agency, { level: level ?? 'NATIONAL', region }]));
}

/**
 * What the steps of an agreement depend on.
 *
 * @throws when the row holds a status that this build does not know
 */
export async function agreementStandingOf(
  manager: EntityManager,
  { id, owner, grantee, region, status, suspendedBy }: SharingAgreementEntity,
): Promise<AgreementStanding> {
  if (!sharingAgreementMachine.isState(status)) throw new Error(`Agreement ${id} has the status ${status}.`);
  const versions = await manager.findBy(AgreementVersionEntity, { agreementId: id });
  const [pending] = versions.flatMap(
    ({ number, status: stage, proposedBy, firstApprovedBy, validTo, masked }) =>
      stage === 'PROPOSED' || stage === 'AWAITING_SECOND_APPROVAL'
        ? [{ number, status: stage, proposedBy, firstApprovedBy, validTo, masked } as const]
        : [],
  );
  return {
    owner,
    grantee,
    region,
    status,
    suspendedBy,
    suspendedFrom: suspendedBy.length > 0 ? await suspensions(manager, id) : new Map(),
    inForce: versions.find((each) => each.status === 'IN_FORCE')?.number ?? null,
    latest: Math.max(...versions.map(({ number }) => number)),
    pending: pending ?? null,
  };
}
