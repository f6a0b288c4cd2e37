import type { Outcome } from '../../kernel/index.js';
import type { AgreementScope } from './agreement-scope.js';
import { moveSharingAgreement } from './move-sharing-agreement.js';
import type { SharingAgreementEntity } from './sharing-agreement.entity.js';

/** 批准共享协议: the owner lets the agreement come into force, or lifts its suspension. Refuses as {@link moveSharingAgreement} does. */
export function approveSharingAgreement(
  scope: AgreementScope,
  idempotencyKey: string,
  agreementId: string,
): Promise<Outcome<SharingAgreementEntity>> {
  return moveSharingAgreement(scope, {
    operation: 'approveSharingAgreement',
    command: 'APPROVE',
    idempotencyKey,
    agreementId,
  });
}
