import type { EntityManager } from 'typeorm';
import {
  runningClock,
  SharingAgreementEntity,
  type AgreementClockStage,
  type AgreementVersionEntity,
} from '../../access/index.js';
import { selectRow } from '../../database/index.js';
import { publishMovedDeadline } from '../../workflow/deadlines/index.js';
import { appendToOutbox, type OutboxTopic } from '../../workflow/outbox/index.js';
import type { EventMetadata, Reaction } from '../../workflow/recorder/index.js';

/** 政务数据共享主管部门: hears of what was not answered or provided in time. */
const DATA_AUTHORITY = 'DATA_AUTHORITY';

/** What an owner answered; null where the step is no answer. */
function resultOf(
  command: string,
  { owner }: SharingAgreementEntity,
  { by, details }: EventMetadata,
): OutboxTopic | null {
  const { termsVersion, inForce, refused } = { ...details } as Readonly<Record<string, unknown>>;
  if (by?.agency !== owner) return null;
  switch (command) {
    case 'approveSharingAgreement':
      return inForce === termsVersion ? 'agreement.consented' : null;
    case 'rejectSharingAgreementAmendment':
      return 'agreement.not_consented';
    case 'terminateSharingAgreement':
      return refused === true ? 'agreement.not_consented' : null;
    case 'extendSharingAgreementAnswer':
      return 'agreement.answer_extended';
    case 'confirmSharingAgreementSupply':
      return 'agreement.provided';
    default:
      return null;
  }
}

/** Tells the grantee what the owner answered, and that the data are provided (告知政务数据需求部门). */
export const publishAnswer: Reaction<SharingAgreementEntity> = async (
  manager,
  { command, after, metadata },
) => {
  const topic = resultOf(command, after, metadata);
  if (topic === null) return;
  const { id, version, status, owner, grantee } = after;
  await appendToOutbox(manager, {
    topic,
    subject: { kind: 'AGREEMENT', id, version },
    recipients: [grantee],
    body: { agreement: id, status, owner },
    at: metadata.at,
  });
};

const STAGES: Readonly<Record<AgreementClockStage, OutboxTopic>> = {
  warnOfDeadline: 'agreement.due_soon',
  remindOverdue: 'agreement.overdue',
  escalateOverdue: 'agreement.escalated',
};

const isStage = (command: string): command is AgreementClockStage => Object.hasOwn(STAGES, command);

async function agreementOf(
  manager: EntityManager,
  { agreementId }: AgreementVersionEntity,
): Promise<SharingAgreementEntity> {
  const agreement = await selectRow(manager, SharingAgreementEntity, { where: { id: agreementId } });
  if (!agreement) throw new Error(`There is no agreement ${agreementId}.`);
  return agreement;
}

/** Tells the owner of a deadline that comes near or has passed, and the grantee and the data authority once it is a working day late. */
export const publishClock: Reaction<AgreementVersionEntity> = async (
  manager,
  { command, after, metadata },
) => {
  if (!isStage(command)) return;
  const { id, version, owner, grantee } = await agreementOf(manager, after);
  const running = runningClock(after);
  await appendToOutbox(manager, {
    topic: STAGES[command],
    subject: { kind: 'AGREEMENT', id, version },
    recipients: command === 'escalateOverdue' ? [owner, grantee, DATA_AUTHORITY] : [owner],
    body: {
      agreement: id,
      termsVersion: after.number,
      clock: running?.kind ?? null,
      dueAt: running?.dueAt.toISOString() ?? null,
      owner,
    },
    at: metadata.at,
  });
};

const publishMoved = publishMovedDeadline<{ readonly id: string; readonly version: number }>({
  topic: 'agreement.deadline_moved',
  kind: 'AGREEMENT',
  concerned: async ({ id }, manager) => {
    const agreement = await selectRow(manager, SharingAgreementEntity, { where: { id } });
    return agreement ? [agreement.grantee] : [];
  },
});

/** Tells both sides that a notice of holidays moved a deadline; the message is about the agreement. */
export const publishMovedClock: Reaction<AgreementVersionEntity> = async (manager, transition) => {
  const { id, version } = await agreementOf(manager, transition.after);
  await publishMoved(manager, { ...transition, before: null, after: { id, version } });
};
