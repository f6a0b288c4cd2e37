import type { EntityManager } from 'typeorm';
import { selectRow } from '../../database/index.js';
import {
  createRecorder,
  WORKFLOW_CHANNEL,
  type Reaction,
  type RecordedWorkflow,
  type Recorder,
} from '../../workflow/recorder/index.js';
import type { AgreementClock } from './clock/agreement-clock.js';
import {
  AGREEMENT_VERSION_OPENING,
  agreementVersionMachine,
  type AgreementVersionCommand,
  type AgreementVersionStatus,
} from './agreement-version.machine.js';
import {
  AgreementEventEntity,
  AgreementVersionEntity,
  AgreementVersionEventEntity,
  SharingAgreementEntity,
} from './sharing-agreement.entity.js';
import {
  AGREEMENT_OPENING,
  SHARING_RULE,
  sharingAgreementMachine,
  type AgreementCommand,
  type AgreementStatus,
} from './sharing-agreement.machine.js';

/** What a transition of an agreement may change besides the status. */
export type AgreementColumns = Partial<Pick<SharingAgreementEntity, 'suspendedBy' | 'termsVersion'>>;

/** What a transition of a version may change besides the status. */
export type AgreementVersionColumns = Partial<
  AgreementClock &
    Pick<
      AgreementVersionEntity,
      | 'firstApprovedBy'
      | 'firstApprovedAt'
      | 'approvedBy'
      | 'approvedAt'
      | 'answeredAt'
      | 'extendedAt'
      | 'extensionReason'
      | 'extensionConsent'
      | 'refusalReason'
      | 'refusalGround'
      | 'suppliedAt'
      | 'suppliedBy'
    >
>;

export const agreementWorkflow: RecordedWorkflow<
  SharingAgreementEntity,
  'status',
  AgreementStatus,
  AgreementCommand,
  (typeof AGREEMENT_OPENING)['command'],
  AgreementColumns
> = {
  kind: 'SHARING_AGREEMENT',
  row: SharingAgreementEntity,
  event: AgreementEventEntity,
  subject: 'agreementId',
  state: 'status',
  channel: WORKFLOW_CHANNEL,
  opening: AGREEMENT_OPENING,
  machineOf: () => sharingAgreementMachine,
  ruleOf: () => SHARING_RULE,
  columns: ({ change }) => change,
};

export const agreementVersionWorkflow: RecordedWorkflow<
  AgreementVersionEntity,
  'status',
  AgreementVersionStatus,
  AgreementVersionCommand,
  (typeof AGREEMENT_VERSION_OPENING)['command'],
  AgreementVersionColumns
> = {
  kind: 'AGREEMENT_VERSION',
  row: AgreementVersionEntity,
  event: AgreementVersionEventEntity,
  subject: 'versionId',
  state: 'status',
  opening: AGREEMENT_VERSION_OPENING,
  machineOf: () => agreementVersionMachine,
  columns: ({ change }) => change,
};

/** Steps of versions that people take; what follows follows from the agreement's. */
export const agreementVersionRecorder = createRecorder(agreementVersionWorkflow, []);

/** Steps of versions that the hub takes on their clocks, which come with none of the agreement. */
export type AgreementClockRecorder = Recorder<
  AgreementVersionEntity,
  AgreementVersionCommand,
  AgreementVersionColumns
>;

/** @param reactions what subscribes to the hub's steps, in this order */
export function createAgreementClockRecorder(
  reactions: readonly Reaction<AgreementVersionEntity>[],
): AgreementClockRecorder {
  return createRecorder(agreementVersionWorkflow, reactions);
}

/** Steps of agreements, as the use cases take them. */
export type AgreementRecorder = Recorder<SharingAgreementEntity, AgreementCommand, AgreementColumns>;

/** @param reactions what subscribes to the steps of agreements, in this order */
export function createAgreementRecorder(
  reactions: readonly Reaction<SharingAgreementEntity>[],
): AgreementRecorder {
  return createRecorder(agreementWorkflow, reactions);
}

/** The agreement, locked until the transaction ends; null where there is none. Its versions change under the same lock. */
export function lockAgreement(manager: EntityManager, id: string): Promise<SharingAgreementEntity | null> {
  return selectRow(manager, SharingAgreementEntity, { where: { id }, lock: 'FOR UPDATE' });
}
