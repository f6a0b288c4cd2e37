import type { Outcome } from '../../kernel/index.js';
import type { AgreementScope } from './agreement-scope.js';
import { moveSharingAgreement } from './move-sharing-agreement.js';
import type { SharingAgreementEntity } from './sharing-agreement.entity.js';

/** 终止共享协议: either side ends the agreement, or declines or withdraws its proposal, for good. Refuses as {@link moveSharingAgreement} does. */
export function terminateSharingAgreement(
  scope: AgreementScope,
  idempotencyKey: string,
  agreementId: string,
): Promise<Outcome<SharingAgreementEntity>> {
  return moveSharingAgreement(scope, {
    operation: 'terminateSharingAgreement',
    command: 'TERMINATE',
    idempotencyKey,
    agreementId,
  });
}
