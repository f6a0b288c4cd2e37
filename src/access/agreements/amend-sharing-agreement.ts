import type { Outcome } from '../../kernel/index.js';
import type { AgreementScope } from './agreement-scope.js';
import { checkTerms, type VersionTerms } from './agreement-terms.js';
import { changeSharingAgreement, type AgreementStep } from './change-sharing-agreement.js';
import type { SharingAgreement } from './find-sharing-agreement.js';
import { insertVersion } from './insert-version.js';
import { shareableItems } from './shareable-items.js';

/**
 * 变更共享协议: the grantee proposes other terms as the agreement's next version. It needs the same two approvals; the
 * version in force stays until then.
 *
 * Refuses as {@link changeSharingAgreement} does, and with AGREEMENT_TERMS_INVALID, AGREEMENT_ITEMS_NOT_SHAREABLE and
 * AGREEMENT_PERIOD_MISSING.
 */
export function amendSharingAgreement(
  scope: AgreementScope,
  step: AgreementStep,
  terms: VersionTerms,
): Promise<Outcome<SharingAgreement>> {
  const { caller, clock, periods } = scope;
  const now = clock.now();
  return changeSharingAgreement(scope, step, 'amendSharingAgreement', {
    input: terms,
    async also(manager, { id, owner }, { about }, metadata) {
      const checked = checkTerms(terms, now);
      if (!checked.ok) return checked;
      const items = await shareableItems(manager, owner, terms.items);
      if (!items.ok) return items;
      const version = { agreementId: id, number: about, proposedBy: caller.officer, proposedAt: now };
      return insertVersion(manager, version, { ...terms, items: items.value }, { metadata, periods });
    },
  });
}
