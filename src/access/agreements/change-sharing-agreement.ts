import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { runIdempotent } from '../../database/index.js';
import { ok, refused, withAvailableActions, type Outcome } from '../../kernel/index.js';
import { availableAgreementActions } from './available-agreement-actions.js';
import { agreementStandingOf } from './read-agreement-standing.js';
import { idempotencyActor, type Caller } from '../../identity/index.js';
import type { AgreementScope } from './agreement-scope.js';
import { findSharingAgreement, type SharingAgreement } from './find-sharing-agreement.js';
import { agreementChanged, agreementNotFound } from './sharing-agreement.errors.js';
import {
  AgreementEventEntity,
  AgreementVersionEntity,
  SharingAgreementEntity,
} from './sharing-agreement.entity.js';
import type { AgreementCommand } from './sharing-agreement.machine.js';
import { mayStep, takeStep, type AgreementChange } from './sharing-agreement.js';

/** Which agreement is changed, under which key. */
export interface AgreementStep {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  /** The `version` that the caller decided on; where another step came between, the change is refused. */
  readonly expectedVersion?: number | null | undefined;
}

/** What a mutation is, for {@link changeSharingAgreement}. */
export interface AgreementMutation {
  /** The mutation's name, under which the idempotency key counts. */
  readonly operation: string;
  readonly command: AgreementCommand;
  /** What else the caller sent; a different one under the same key is refused. */
  readonly input?: unknown;
  /** Writes what comes with the change, in its transaction; a refusal undoes everything. */
  readonly also?: (
    manager: EntityManager,
    agreement: SharingAgreementEntity,
    change: AgreementChange,
  ) => Promise<Outcome<unknown>>;
}

/**
 * Takes a step by compare-and-set on the agreement's version, with its event in the same transaction.
 *
 * Refuses as `takeStep` does, and with AGREEMENT_NOT_FOUND, AGREEMENT_CHANGED and IDEMPOTENCY_KEY_REUSED.
 */
export async function changeSharingAgreement(
  { database, caller, clock, onStep }: AgreementScope,
  { idempotencyKey, agreementId: id, expectedVersion }: AgreementStep,
  { operation, command, input, also }: AgreementMutation,
): Promise<Outcome<SharingAgreement>> {
  if (!isUuid(id)) return refused(agreementNotFound({ id }));
  const now = clock.now();
  const request = {
    actor: idempotencyActor(caller),
    operation,
    key: idempotencyKey,
    input: { id, expectedVersion, input },
  };
  const authorize = async (manager: EntityManager): Promise<Outcome<SharingAgreementEntity>> => {
    const agreement = await manager.findOneBy(SharingAgreementEntity, { id });
    if (agreement === null) return refused(agreementNotFound({ id }));
    const allowed = mayStep(caller, agreement, command);
    return allowed.ok ? ok(agreement) : allowed;
  };
  const perform = async (
    manager: EntityManager,
    agreement: SharingAgreementEntity,
  ): Promise<Outcome<string>> => {
    const { version, status } = agreement;
    if (expectedVersion != null && expectedVersion !== version) return refused(agreementChanged({ id }));
    const step = takeStep(caller, await agreementStandingOf(manager, agreement), command, now);
    if (!step.ok) return step;
    const change = step.value;

    const { affected } = await manager.update(
      SharingAgreementEntity,
      { id, version },
      {
        status: change.status,
        suspendedBy: [...change.suspendedBy],
        termsVersion: change.inForce ?? agreement.termsVersion,
        version: version + 1,
      },
    );
    if (affected !== 1) return refused(agreementChanged({ id }));
    await writeVersions(manager, id, change, command === 'APPROVE' ? approvalBy(caller, now) : null);
    const written = await also?.(manager, agreement, change);
    if (written && !written.ok) return written;
    await manager.insert(AgreementEventEntity, {
      agreementId: id,
      version: version + 1,
      command,
      fromStatus: status,
      toStatus: change.status,
      termsVersion: change.about,
      inForce: change.inForce,
      agency: caller.agency,
      level: caller.level,
      region: caller.region,
      officer: caller.officer,
      at: now,
    });
    await onStep?.(manager, id, now);
    return ok(id);
  };
  const changed = await runIdempotent(database, request, { authorize, perform });
  if (changed.ok) return ok(await findSharingAgreement(database.manager, changed.value));
  return withAvailableActions(changed, operation, async () => {
    const agreement = await database.manager.findOneBy(SharingAgreementEntity, { id });
    if (!agreement) return [];
    return (await availableAgreementActions(database.manager, [agreement], caller, now)).get(id) ?? [];
  });
}

interface Approval {
  readonly by: string;
  readonly at: Date;
}

const approvalBy = ({ officer }: Caller, at: Date): Approval => ({ by: officer, at });

/** In the order given, so that the version in force leaves before the next one enters. */
async function writeVersions(
  manager: EntityManager,
  agreementId: string,
  { versions, about }: AgreementChange,
  approval: Approval | null,
): Promise<void> {
  for (const { number, status } of versions) {
    const approved = number === about ? approval : null;
    await manager.update(
      AgreementVersionEntity,
      { agreementId, number },
      {
        status,
        ...(approved && status === 'AWAITING_SECOND_APPROVAL'
          ? { firstApprovedBy: approved.by, firstApprovedAt: approved.at }
          : {}),
        ...(approved && status === 'IN_FORCE' ? { approvedBy: approved.by, approvedAt: approved.at } : {}),
      },
    );
  }
}
