import { ok, readRequiredText, type Outcome } from '../../kernel/index.js';
import type { AgreementScope } from './agreement-scope.js';
import { changeSharingAgreement, type AgreementStep } from './change-sharing-agreement.js';
import type { SharingAgreement } from './find-sharing-agreement.js';

type Step = (scope: AgreementScope, step: AgreementStep) => Promise<Outcome<SharingAgreement>>;

/** What an owner says that does not consent; the grantee, and an owner that ends what is in force, need not. */
export interface DecliningAgreementStep extends AgreementStep {
  readonly reason?: string | null | undefined;
  /** Law and article. */
  readonly ground?: string | null | undefined;
}

type DecliningStep = (
  scope: AgreementScope,
  step: DecliningAgreementStep,
) => Promise<Outcome<SharingAgreement>>;

const MAX_TEXT = 2_000;

function readText(field: string, text: string | null | undefined): Outcome<string | null> {
  return text == null || text.trim() === '' ? ok(null) : readRequiredText(field, text, MAX_TEXT);
}

async function decline(
  scope: AgreementScope,
  { reason: why, ground: law, ...step }: DecliningAgreementStep,
  mutation: 'rejectSharingAgreementAmendment' | 'terminateSharingAgreement',
): Promise<Outcome<SharingAgreement>> {
  const reason = readText('reason', why);
  if (!reason.ok) return reason;
  const ground = readText('ground', law);
  if (!ground.ok) return ground;
  const refusal = { reason: reason.value, ground: ground.value };
  const input = refusal.reason === null && refusal.ground === null ? undefined : refusal;
  return changeSharingAgreement(scope, step, mutation, { input, contents: { refusal } });
}

/**
 * 批准共享协议: one of the two approvals by the owner's people that bring the proposed version into force. Refuses as
 * {@link changeSharingAgreement} does.
 */
export const approveSharingAgreement: Step = (scope, step) =>
  changeSharingAgreement(scope, step, 'approveSharingAgreement');

/**
 * 否决或撤回变更: the owner declines the amendment, with reason and ground, or the grantee withdraws it; the version in force
 * stays. Refuses as {@link changeSharingAgreement} does, and what the limits of texts refuse.
 */
export const rejectSharingAgreementAmendment: DecliningStep = (scope, step) =>
  decline(scope, step, 'rejectSharingAgreementAmendment');

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
 * 终止共享协议: either side ends the agreement, or declines or withdraws its proposal, for good. An owner that declines says why
 * and by which law. Refuses as {@link changeSharingAgreement} does, and what the limits of texts refuse.
 */
export const terminateSharingAgreement: DecliningStep = (scope, step) =>
  decline(scope, step, 'terminateSharingAgreement');

/**
 * 延长答复期限: the owner says why it needs longer, and by which document the data authority gave leave; once. Refuses as
 * {@link changeSharingAgreement} does, with AGREEMENT_EXTENSION_NOT_POSSIBLE, and what the limits of texts refuse.
 */
export async function extendSharingAgreementAnswer(
  scope: AgreementScope,
  { reason, consent, ...step }: AgreementStep & { readonly reason: string; readonly consent: string },
): Promise<Outcome<SharingAgreement>> {
  const why = readRequiredText('reason', reason, MAX_TEXT);
  if (!why.ok) return why;
  const leave = readRequiredText('consent', consent, MAX_TEXT);
  if (!leave.ok) return leave;
  const extension = { reason: why.value, consent: leave.value };
  const contents = { extension };
  return changeSharingAgreement(scope, step, 'extendSharingAgreementAnswer', { input: extension, contents });
}

/** 确认已提供数据: the owner says that what it consented to is there to be read. Refuses as {@link changeSharingAgreement} does. */
export const confirmSharingAgreementSupply: Step = (scope, step) =>
  changeSharingAgreement(scope, step, 'confirmSharingAgreementSupply');
