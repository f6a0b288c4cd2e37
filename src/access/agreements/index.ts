export { AgreementIndex, type AgreementInForce } from './agreement-index.js';
export type { AgreementScope } from './agreement-scope.js';
export { AgreementStore, type AgreementSource, type AgreementStoreOptions } from './agreement-store.js';
export { approveSharingAgreement } from './approve-sharing-agreement.js';
export { listSharingAgreements, type SharingAgreementFilter } from './list-sharing-agreements.js';
export { proposeSharingAgreement } from './propose-sharing-agreement.js';
export {
  AgreementEventEntity,
  AgreementItemEntity,
  SharingAgreementEntity,
} from './sharing-agreement.entity.js';
export { AGREEMENT_STATUSES, type AgreementStatus } from './sharing-agreement.machine.js';
export type { AgreementTerms } from './sharing-agreement.js';
export { suspendSharingAgreement } from './suspend-sharing-agreement.js';
export { terminateSharingAgreement } from './terminate-sharing-agreement.js';
