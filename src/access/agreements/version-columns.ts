import { ok, refused, type Outcome } from '../../kernel/index.js';
import type { AgreementVersionColumns } from './agreement-workflows.js';
import { agreementRefusalNeedsGround } from './clock/agreement-clock.errors.js';
import { extendAnswer, startClock, STOPPED, type AgreementPeriods } from './clock/agreement-clock.js';
import type { AgreementVersionEntity } from './sharing-agreement.entity.js';
import type { VersionStep } from './sharing-agreement.js';

/** What the sender of a step says of it. */
export interface VersionStepContents {
  /** Why an owner does not consent, and by which law. */
  readonly refusal?: { readonly reason: string | null; readonly ground: string | null };
  /** Why an owner needs longer, and the document of the data authority's leave. */
  readonly extension?: { readonly reason: string; readonly consent: string };
}

export interface VersionStepScope {
  readonly by: { readonly agency: string; readonly officer: string };
  readonly at: Date;
  readonly periods: AgreementPeriods;
  readonly contents: VersionStepContents;
}

/**
 * The columns that a step of a version changes: who approved, refused or provided, and the clocks that it starts and stops.
 *
 * Refuses AGREEMENT_REFUSAL_NEEDS_GROUND to an owner, AGREEMENT_EXTENSION_NOT_POSSIBLE and AGREEMENT_PERIOD_MISSING.
 */
export function versionColumns(
  version: AgreementVersionEntity,
  { command, status }: Pick<VersionStep, 'command' | 'status'>,
  { by, at, periods, contents, owner }: VersionStepScope & { readonly owner: string },
): Outcome<AgreementVersionColumns> {
  switch (command) {
    case 'approveAgreementVersion': {
      if (status !== 'IN_FORCE') return ok({ firstApprovedBy: by.officer, firstApprovedAt: at });
      const supply = startClock('SUPPLY', periods, at);
      if (!supply.ok) return supply;
      return ok({ approvedBy: by.officer, approvedAt: at, answeredAt: at, ...supply.value });
    }
    case 'rejectAgreementVersion': {
      if (by.agency !== owner) return ok(STOPPED);
      const { reason = null, ground = null } = contents.refusal ?? {};
      if (reason === null || ground === null) return refused(agreementRefusalNeedsGround({}));
      return ok({ ...STOPPED, answeredAt: at, refusalReason: reason, refusalGround: ground });
    }
    case 'extendAgreementAnswer': {
      const { extension } = contents;
      if (!extension) throw new Error('An extension says why.');
      const longer = extendAnswer(version, periods, at);
      if (!longer.ok) return longer;
      const { reason: extensionReason, consent: extensionConsent } = extension;
      return ok({ ...longer.value, extendedAt: at, extensionReason, extensionConsent });
    }
    case 'confirmAgreementSupply':
      return ok({ ...STOPPED, suppliedAt: at, suppliedBy: by.officer });
    default:
      return ok(STOPPED);
  }
}
