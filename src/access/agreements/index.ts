export { AgreementIndex, type AgreementInForce } from './agreement-index.js';
export type { AgreementScope } from './agreement-scope.js';
export {
  AgreementStore,
  AgreementsUnavailable,
  MAX_UNCONFIRMED_MILLISECONDS,
  type AgreementSource,
  type AgreementStoreOptions,
} from './agreement-store.js';
export {
  JURISDICTIONS,
  type AgreementTerms,
  type Jurisdiction,
  type VersionTerms,
} from './agreement-terms.js';
export {
  agreementVersionWorkflow,
  agreementWorkflow,
  createAgreementClockRecorder,
  createAgreementRecorder,
  lockAgreement,
  type AgreementRecorder,
} from './agreement-workflows.js';
export { AGREEMENT_VERSION_STATUSES, type AgreementVersionStatus } from './agreement-version.machine.js';
export { availableAgreementActions } from './available-agreement-actions.js';
export { amendSharingAgreement } from './amend-sharing-agreement.js';
export type { AgreementStep } from './change-sharing-agreement.js';
export type { SharingAgreement } from './find-sharing-agreement.js';
export { listSharingAgreements, type SharingAgreementFilter } from './list-sharing-agreements.js';
export { proposeSharingAgreement } from './propose-sharing-agreement.js';
export {
  AgreementEventEntity,
  AgreementItemEntity,
  AgreementUsageEntity,
  AgreementVersionEntity,
  AgreementVersionEventEntity,
  SharingAgreementEntity,
} from './sharing-agreement.entity.js';
export {
  AGREEMENT_CLOCKS,
  nextInstant as nextClockInstant,
  nextStage as nextClockStage,
  runningClock,
  type AgreementClockKind,
  type AgreementClockStage,
  type AgreementPeriods,
} from './clock/agreement-clock.js';
export { AGREEMENT_STATUSES, type AgreementStatus } from './sharing-agreement.machine.js';
export {
  approveSharingAgreement,
  confirmSharingAgreementSupply,
  extendSharingAgreementAnswer,
  rejectSharingAgreementAmendment,
  resumeSharingAgreement,
  suspendSharingAgreement,
  terminateSharingAgreement,
  type DecliningAgreementStep,
} from './step-sharing-agreement.js';
export { usesToday } from './uses-today.js';
