import type { Outcome } from '../../kernel/index.js';
import type { AgreementScope } from './agreement-scope.js';
import { moveSharingAgreement } from './move-sharing-agreement.js';
import type { SharingAgreementEntity } from './sharing-agreement.entity.js';

/** 中止共享协议: either side stops the sharing for the time being. Refuses as {@link moveSharingAgreement} does. */
export function suspendSharingAgreement(
  scope: AgreementScope,
  idempotencyKey: string,
  agreementId: string,
): Promise<Outcome<SharingAgreementEntity>> {
  return moveSharingAgreement(scope, {
    operation: 'suspendSharingAgreement',
    command: 'SUSPEND',
    idempotencyKey,
    agreementId,
  });
}
