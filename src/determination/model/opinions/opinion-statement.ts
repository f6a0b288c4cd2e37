import type { JsonValue } from '../../../kernel/index.js';
import { isDeclined, type OpinionAct, type OpinionAnswer } from './opinion.js';

/** What identifies a version of an opinion, wherever its text may be carried. */
export interface StatementSubject {
  readonly caseId: string;
  readonly platformCode: string;
  /** Codes of the further platforms of a case on a group, in ascending order; mostly none. */
  readonly members: readonly string[];
  readonly businessLine: string;
  readonly agency: string;
  /** The officer or leader who gives it. */
  readonly officer: string;
  /** The number that this version has or will have. */
  readonly version: number;
  readonly act: OpinionAct;
}

/** What a version says: an answer, or why an earlier one is withdrawn. */
export interface StatedVersion {
  readonly answer: OpinionAnswer;
  readonly withdrawalReason: string | null;
}

/** What an officer signs (签名原文): a JSON object, in the form `huishang.opinion.1` of docs/signatures.md. */
export function opinionStatement(
  { caseId, platformCode, members, businessLine, agency, officer, version, act }: StatementSubject,
  { answer, withdrawalReason }: StatedVersion,
): JsonValue {
  const subject = {
    type: 'huishang.opinion.1',
    caseId,
    platform: platformCode,
    ...(members.length > 0 ? { members: [...members] } : {}),
    businessLine,
  };
  const head = { ...subject, agency, officer, version, act };
  if (act === 'WITHDRAWN')
    return { ...head, withdrawal: { reason: withdrawalReason, ofVersion: version - 1 } };
  const { newEvidence } = answer;
  const legalBasis = answer.legalBasis.map(({ law, article }) => ({ law, article }));
  if (isDeclined(answer)) {
    return { ...head, declination: { reason: answer.declineReason, legalBasis, newEvidence } };
  }
  const evidence = answer.evidence.map(({ description, source, sha256 }) => ({
    description,
    source,
    sha256,
  }));
  const redLines = answer.redLines.map((finding) => ({
    redLine: finding.redLine,
    evidence: finding.evidence,
  }));
  const { substanceClass, responsibleAgency, disposition, conduct, licenceHeld, unlicensed, licenceNeeded } =
    answer;
  const { confidence, handling, gravity, severity, unassessedReason } = answer;
  return {
    ...head,
    content: {
      substanceClass,
      responsibleAgency,
      disposition,
      conduct,
      // What older statements did not have stands in one only where it is said.
      ...(gravity === null ? {} : { gravity }),
      ...(severity === null ? {} : { severity: { ...severity } }),
      ...(unassessedReason === null ? {} : { unassessedReason }),
      redLines,
      licenceHeld,
      ...(unlicensed ? { unlicensed } : {}),
      licenceNeeded,
      legalBasis,
      evidence,
      confidence,
      handling,
      newEvidence,
    },
    attachments: evidence.flatMap(({ sha256 }) => sha256 ?? []),
  };
}
