import { validate as isUuid } from 'uuid';
import { commitOnce } from '../../database/index.js';
import { ok, refused, type Outcome } from '../../kernel/index.js';
import { actorKey, type AgreementScope } from './agreement-scope.js';
import { agreementChanged, agreementNotFound } from './sharing-agreement.errors.js';
import { AgreementEventEntity, SharingAgreementEntity } from './sharing-agreement.entity.js';
import { sharingAgreementMachine, type AgreementCommand } from './sharing-agreement.machine.js';
import { nextStatus } from './sharing-agreement.js';

/** One step of an existing agreement. */
export interface AgreementStep {
  /** The mutation's name, under which the idempotency key counts. */
  readonly operation: string;
  readonly command: AgreementCommand;
  readonly idempotencyKey: string;
  readonly agreementId: string;
}

/**
 * Takes a step by compare-and-set on (status, version), with its event in the same transaction.
 *
 * Refuses as `nextStatus` does, and with AGREEMENT_NOT_FOUND, AGREEMENT_CHANGED and IDEMPOTENCY_KEY_REUSED.
 */
export async function moveSharingAgreement(
  { database, caller, clock }: AgreementScope,
  { operation, command, idempotencyKey, agreementId: id }: AgreementStep,
): Promise<Outcome<SharingAgreementEntity>> {
  if (!isUuid(id)) return refused(agreementNotFound({ id }));
  const now = clock.now();
  const request = { actor: actorKey(caller), operation, key: idempotencyKey, input: { id } };
  const moved = await commitOnce(database, request, async (manager) => {
    const agreement = await manager.findOneBy(SharingAgreementEntity, { id });
    if (agreement === null) return refused(agreementNotFound({ id }));
    const { status, version } = agreement;
    if (!sharingAgreementMachine.isState(status))
      throw new Error(`Agreement ${id} has the status ${status}.`);
    const next = nextStatus(caller, { ...agreement, status }, command, now);
    if (!next.ok) return next;

    const approval = command === 'APPROVE' ? { approvedBy: caller.officer, approvedAt: now } : {};
    const { affected } = await manager.update(
      SharingAgreementEntity,
      { id, status, version },
      { status: next.value, version: version + 1, ...approval },
    );
    if (affected !== 1) return refused(agreementChanged({ id }));
    await manager.insert(AgreementEventEntity, {
      agreementId: id,
      version: version + 1,
      command,
      agency: caller.agency,
      officer: caller.officer,
      at: now,
    });
    return ok(id);
  });
  if (!moved.ok) return moved;
  return ok(await database.manager.findOneByOrFail(SharingAgreementEntity, { id: moved.value }));
}
