import { In, type EntityManager } from 'typeorm';
import type { OfficePlace } from '../../kernel/index.js';
import { runningClock } from './clock/agreement-clock.js';
import {
  AgreementEventEntity,
  AgreementVersionEntity,
  type SharingAgreementEntity,
} from './sharing-agreement.entity.js';
import { sharingAgreementMachine } from './sharing-agreement.machine.js';
import type { AgreementSnapshot } from './sharing-agreement.js';

/** Which office of each side suspended an agreement last. */
function suspensionsIn(events: readonly AgreementEventEntity[]): Map<string, OfficePlace> {
  // A suspension from before offices were recorded is the national office's to lift.
  return new Map(
    events.map(({ agency, level, region }) => [agency ?? '', { level: level ?? 'NATIONAL', region }]),
  );
}

function snapshot(
  { id, owner, grantee, region, status, suspendedBy }: SharingAgreementEntity,
  versions: readonly AgreementVersionEntity[],
  suspensions: readonly AgreementEventEntity[],
): AgreementSnapshot {
  if (!sharingAgreementMachine.isState(status))
    throw new Error(`Agreement ${id} has the status ${String(status)}.`);
  const [pending] = versions.flatMap((version) => {
    const { number, status: stage, proposedBy, firstApprovedBy, validTo, masked } = version;
    if (stage !== 'PROPOSED' && stage !== 'AWAITING_SECOND_APPROVAL') return [];
    const { answerDueAt, extendedAt, deadlines } = version;
    const clock = { answerDueAt, extendedAt, deadlines };
    return [{ number, status: stage, proposedBy, firstApprovedBy, validTo, masked, ...clock }];
  });
  const inForce = versions.find((each) => each.status === 'IN_FORCE');
  return {
    owner,
    grantee,
    region,
    status,
    suspendedBy,
    suspendedFrom: suspensionsIn(suspensions),
    inForce: inForce?.number ?? null,
    latest: Math.max(...versions.map(({ number }) => number)),
    pending: pending ?? null,
    supplyDueAt: inForce && runningClock(inForce)?.kind === 'SUPPLY' ? inForce.supplyDueAt : null,
  };
}

/**
 * What the steps of agreements depend on, by the agreement's id; as many statements for many as for one.
 *
 * @throws when a row holds a status that this build does not know
 */
export async function readAgreementSnapshots(
  manager: EntityManager,
  agreements: readonly SharingAgreementEntity[],
): Promise<ReadonlyMap<string, AgreementSnapshot>> {
  if (agreements.length === 0) return new Map();
  const versions = await manager.findBy(AgreementVersionEntity, {
    agreementId: In(agreements.map(({ id }) => id)),
  });
  const suspended = agreements.filter(({ suspendedBy }) => suspendedBy.length > 0);
  const suspensions =
    suspended.length === 0
      ? []
      : await manager.find(AgreementEventEntity, {
          where: { agreementId: In(suspended.map(({ id }) => id)), command: 'suspendSharingAgreement' },
          order: { version: 'ASC' },
        });
  const of = <Row extends { readonly agreementId: string }>(rows: readonly Row[], id: string): Row[] =>
    rows.filter(({ agreementId }) => agreementId === id);
  return new Map(
    agreements.map((agreement) => {
      const { id } = agreement;
      return [id, snapshot(agreement, of(versions, id), of(suspensions, id))];
    }),
  );
}

/** The same of one agreement. */
export async function readAgreementSnapshot(
  manager: EntityManager,
  agreement: SharingAgreementEntity,
): Promise<AgreementSnapshot> {
  const found = (await readAgreementSnapshots(manager, [agreement])).get(agreement.id);
  if (!found) throw new Error(`Nothing was read of agreement ${agreement.id}.`);
  return found;
}
