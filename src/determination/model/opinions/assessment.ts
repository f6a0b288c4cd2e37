import { ok, refused, type Conduct, type Disposition, type Outcome } from '../../../kernel/index.js';
import type { Gravity } from '../cases/disposition-law.js';
import { optionalText } from '../inputs/text-limits.js';
import { conductMissing, harmMissing } from '../refusals/disposition.errors.js';
import { isAssessed, readSeverity, type Severity, type SeverityInput } from './severity.js';

/** What decides how a firm is dealt with, as a caller sends it. */
interface AssessmentInput {
  readonly disposition: Disposition;
  readonly conduct?: Conduct | null | undefined;
  readonly gravity?: Gravity | null | undefined;
  readonly severity?: SeverityInput | null | undefined;
  readonly unassessedReason?: string | null | undefined;
  readonly redLines?: readonly unknown[] | null | undefined;
}

/** 经营行为、违法违规情节、危害程度: what was found of the firm's conduct, and what was not. */
export interface Assessment {
  readonly conduct: Conduct | null;
  readonly gravity: Gravity | null;
  readonly severity: Severity | null;
  /** 未能认定的理由: why conduct and gravity, or the harm, cannot be said; null where nothing is left open. */
  readonly unassessedReason: string | null;
}

/** The one disposition that asks for nothing (不采取整治措施). */
const NO_MEASURE = 'NO_MEASURE';

/**
 * Conduct or gravity are to be said wherever a measure is asked for or a red line was found crossed, and the harm wherever there is a
 * breach: a red line, or a gravity. Whoever cannot say, says why not.
 *
 * Refuses CONDUCT_MISSING, HARM_MISSING and what {@link readSeverity} and the text limits refuse.
 */
export function readAssessment(input: AssessmentInput): Outcome<Assessment> {
  const severity = input.severity ? readSeverity(input.severity) : ok(null);
  if (!severity.ok) return severity;
  const reason = optionalText('unassessedReason', 'statement', input.unassessedReason);
  if (!reason.ok) return reason;
  const { conduct = null, gravity = null } = input;
  const crossed = (input.redLines ?? []).length > 0;
  if (reason.value === null) {
    const measures = crossed || input.disposition !== NO_MEASURE;
    if (measures && conduct === null && gravity === null) return refused(conductMissing({}));
    if ((crossed || gravity !== null) && !isAssessed(severity.value)) return refused(harmMissing({}));
  }
  return ok({ conduct, gravity, severity: severity.value, unassessedReason: reason.value });
}
