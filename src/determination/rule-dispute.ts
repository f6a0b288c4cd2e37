import {
  isRedLine,
  newId,
  ok,
  RED_LINES,
  refused,
  type Agency,
  type Disposition,
  type Outcome,
  type RedLine,
  type SubstanceClass,
} from '../kernel/index.js';
import { isConvened, takesPart } from './deliberation-rules.js';
import { RulingEntity } from './determination.entity.js';
import { dayInBeijing } from './determination.js';
import { enterIntoForce } from './enter-into-force.js';
import { redLineRepeated, redLineUnknown, validUntilPassed } from './input.errors.js';
import { moveDispute, type DisputeAtHand, type DisputeRequest } from './move-dispute.js';
import type { LegalBasis } from './opinion.js';
import { readLegalBasis } from './read-opinion-content.js';
import { transitionCase } from './substance-case.repository.js';
import { readList, requiredText } from './text-limits.js';
import type { DeterminationWorkspace } from './workspace.js';

export interface RuleDispute extends DisputeRequest {
  readonly substanceClass: SubstanceClass;
  readonly responsibleAgency: Agency;
  readonly disposition: Disposition;
  readonly redLines?: readonly string[] | null | undefined;
  /** 整改意见: what the platform has to put right. */
  readonly rectificationOpinion: string;
  readonly reasons: string;
  readonly legalBasis: readonly LegalBasis[];
  /** Last day in Beijing, `YYYY-MM-DD`; none for no end. */
  readonly validUntil?: string | null | undefined;
}

type RulingContent = Omit<RulingEntity, 'id' | 'disputeId' | 'round' | 'ruledBy' | 'ruledAt'>;

function readRedLines(codes: readonly string[]): Outcome<RedLine[]> {
  const seen = new Set<RedLine>();
  const read = readList('redLines', codes, (redLine) => {
    if (!isRedLine(redLine)) return refused(redLineUnknown({ redLine }));
    if (seen.has(redLine)) return refused(redLineRepeated({ redLine }));
    seen.add(redLine);
    return ok(redLine);
  });
  return read.ok ? ok(RED_LINES.filter((redLine) => seen.has(redLine))) : read;
}

function readRuling(input: RuleDispute): Outcome<RulingContent> {
  const redLines = readRedLines(input.redLines ?? []);
  if (!redLines.ok) return redLines;
  const rectificationOpinion = requiredText('rectificationOpinion', 'statement', input.rectificationOpinion);
  if (!rectificationOpinion.ok) return rectificationOpinion;
  const reasons = requiredText('reasons', 'statement', input.reasons);
  if (!reasons.ok) return reasons;
  const legalBasis = readLegalBasis(input.legalBasis);
  if (!legalBasis.ok) return legalBasis;
  const { substanceClass, responsibleAgency, disposition } = input;
  return ok({
    substanceClass,
    responsibleAgency,
    disposition,
    redLines: redLines.value,
    rectificationOpinion: rectificationOpinion.value,
    reasons: reasons.value,
    legalBasis: legalBasis.value,
    validUntil: input.validUntil ?? null,
  });
}

/** Writes the ruling, puts its determination into force, and closes the case. */
async function pronounce(
  { manager, dispute, substanceCase, caller, now }: DisputeAtHand,
  content: RulingContent,
): Promise<Outcome<unknown>> {
  const ruling: RulingEntity = {
    id: newId(),
    disputeId: dispute.id,
    round: dispute.round,
    ...content,
    ruledBy: caller.officer,
    ruledAt: now,
  };
  await manager.insert(RulingEntity, ruling);
  const determinationId = await enterIntoForce(manager, substanceCase, content, ruling, now);
  const details = { disputeId: dispute.id, rulingId: ruling.id, determinationId };
  return transitionCase(manager, substanceCase, 'ruleDispute', { by: caller, at: now, details });
}

/**
 * The leading group rules (裁定): what the business is, who supervises it, and what is to be rectified. For a leader of
 * the leading group that the dispute is before, who is not recused. The determination is in force at once; an earlier
 * one on the same line of business is superseded.
 *
 * Refuses MEMBER_RECUSED, DELIBERATION_NOT_CONVENED, VALID_UNTIL_PASSED, RED_LINE_UNKNOWN, RED_LINE_REPEATED,
 * LEGAL_BASIS_MISSING and what {@link moveDispute} and the text limits refuse.
 */
export async function ruleDispute(
  workspace: DeterminationWorkspace,
  input: RuleDispute,
): Promise<Outcome<string>> {
  const ruling = readRuling(input);
  if (!ruling.ok) return ruling;
  const content = ruling.value;
  return moveDispute(workspace, input, {
    operation: 'ruleDispute',
    input: { ...content },
    command: 'ruleDispute',
    prepare: async (at) => {
      const present = await takesPart(at);
      if (!present.ok) return present;
      const convened = await isConvened(at);
      if (!convened.ok) return convened;
      const { validUntil } = content;
      const today = dayInBeijing(at.now);
      if (validUntil !== null && validUntil < today) return refused(validUntilPassed({ validUntil, today }));
      const { substanceClass, responsibleAgency, disposition } = content;
      return ok({
        details: { substanceClass, responsibleAgency, disposition },
        write: () => pronounce(at, content),
      });
    },
  });
}
