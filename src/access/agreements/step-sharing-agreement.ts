import type { Outcome } from '../../kernel/index.js';
import type { AgreementScope } from './agreement-scope.js';
import { changeSharingAgreement, type AgreementStep } from './change-sharing-agreement.js';
import type { SharingAgreement } from './find-sharing-agreement.js';

type Step = (scope: AgreementScope, step: AgreementStep) => Promise<Outcome<SharingAgreement>>;

/**
 * 批准共享协议: one of the two approvals by the owner's people that bring the proposed version into force. Refuses as
 * {@link changeSharingAgreement} does.
 */
export const approveSharingAgreement: Step = (scope, step) =>
  changeSharingAgreement(scope, step, 'approveSharingAgreement');

/**
 * 否决或撤回变更: the owner declines the amendment, or the grantee withdraws it; the version in force stays. Refuses as
 * {@link changeSharingAgreement} does.
 */
export const rejectSharingAgreementAmendment: Step = (scope, step) =>
  changeSharingAgreement(scope, step, 'rejectSharingAgreementAmendment');

/** 中止共享协议: either side stops the sharing for the time being. Refuses as {@link changeSharingAgreement} does. */
export const suspendSharingAgreement: Step = (scope, step) =>
  changeSharingAgreement(scope, step, 'suspendSharingAgreement');

/**
 * 恢复共享协议: a side lifts its own suspension; sharing goes on when neither side's is left. Refuses as
 * {@link changeSharingAgreement} does.
 */
export const resumeSharingAgreement: Step = (scope, step) =>
  changeSharingAgreement(scope, step, 'resumeSharingAgreement');

/**
 * 终止共享协议: either side ends the agreement, or declines or withdraws its proposal, for good. Refuses as
 * {@link changeSharingAgreement} does.
 */
export const terminateSharingAgreement: Step = (scope, step) =>
  changeSharingAgreement(scope, step, 'terminateSharingAgreement');
