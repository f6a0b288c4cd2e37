import {
  isCode,
  ok,
  refused,
  type Actor,
  type Conduct,
  type Disposition,
  type Outcome,
  type SubstanceClass,
} from '../../../kernel/index.js';
import {
  DEFAULT_HANDLING,
  type Handling,
  type Evidence,
  type LegalBasis,
  type OpinionContent,
  type RedLineFinding,
} from './opinion.js';
import {
  confidenceOutOfRange,
  legalBasisMissing,
  licenceContradicted,
  redLineRepeated,
  redLineUnknown,
} from '../refusals/input.errors.js';
import type { Gravity } from '../cases/disposition-law.js';
import { readAssessment } from './assessment.js';
import type { SeverityInput } from './severity.js';
import { readSha256 } from '../inputs/read-inputs.js';
import { optionalText, readList, requiredText } from '../inputs/text-limits.js';

/** An opinion as a caller sends it. */
export interface OpinionContentInput {
  readonly substanceClass: SubstanceClass;
  readonly responsibleAgency?: Actor | null | undefined;
  readonly disposition: Disposition;
  readonly conduct?: Conduct | null | undefined;
  readonly gravity?: Gravity | null | undefined;
  readonly severity?: SeverityInput | null | undefined;
  readonly unassessedReason?: string | null | undefined;
  readonly redLines?: readonly { readonly redLine: string; readonly evidence: string }[] | null | undefined;
  readonly licenceHeld?: string | null | undefined;
  readonly unlicensed?: boolean | null | undefined;
  readonly licenceNeeded?: string | null | undefined;
  readonly legalBasis: readonly LegalBasis[];
  readonly evidence?:
    | readonly {
        readonly description: string;
        readonly source: string;
        readonly sha256?: string | null | undefined;
      }[]
    | null
    | undefined;
  readonly confidence?: number | null | undefined;
  readonly handling?: Handling | null | undefined;
  readonly newEvidence?: string | null | undefined;
}

/** Refuses LEGAL_BASIS_MISSING when there is none, and what {@link requiredText} refuses. */
export function readLegalBasis(entries: readonly LegalBasis[]): Outcome<readonly LegalBasis[]> {
  if (entries.length === 0) return refused(legalBasisMissing({}));
  return readList('legalBasis', entries, (entry, place) => {
    const law = requiredText(`${place}.law`, 'name', entry.law);
    if (!law.ok) return law;
    const article = requiredText(`${place}.article`, 'name', entry.article);
    return article.ok ? ok({ law: law.value, article: article.value }) : article;
  });
}

/** In the order of their codes. Refuses RED_LINE_UNKNOWN and RED_LINE_REPEATED. */
export function readRedLineFindings(
  entries: NonNullable<OpinionContentInput['redLines']>,
): Outcome<readonly RedLineFinding[]> {
  const seen = new Set<string>();
  const findings = readList('redLines', entries, ({ redLine, evidence }, place): Outcome<RedLineFinding> => {
    if (!isCode(redLine)) return refused(redLineUnknown({ redLine, known: [] }));
    if (seen.has(redLine)) return refused(redLineRepeated({ redLine }));
    seen.add(redLine);
    const text = requiredText(`${place}.evidence`, 'statement', evidence);
    return text.ok ? ok({ redLine, evidence: text.value }) : text;
  });
  if (!findings.ok) return findings;
  return ok(findings.value.toSorted((one, other) => (one.redLine < other.redLine ? -1 : 1)));
}

/** Refuses EVIDENCE_HASH_MALFORMED and what {@link requiredText} refuses. */
export function readEvidence(
  entries: NonNullable<OpinionContentInput['evidence']>,
): Outcome<readonly Evidence[]> {
  return readList('evidence', entries, (entry, place): Outcome<Evidence> => {
    const description = requiredText(`${place}.description`, 'statement', entry.description);
    if (!description.ok) return description;
    const source = requiredText(`${place}.source`, 'sentence', entry.source);
    if (!source.ok) return source;
    const sha256 = entry.sha256 == null ? ok(null) : readSha256(`${place}.sha256`, entry.sha256);
    if (!sha256.ok) return sha256;
    return ok({ description: description.value, source: source.value, sha256: sha256.value });
  });
}

/**
 * Checks an opinion and brings it into the one form in which it is stored and compared. Refuses CONFIDENCE_OUT_OF_RANGE, LICENCE_CONTRADICTED and what
 * {@link readRedLineFindings}, {@link readLegalBasis}, {@link readEvidence}, {@link readAssessment} and the text limits refuse.
 */
export function readOpinionContent(input: OpinionContentInput): Outcome<OpinionContent> {
  const redLines = readRedLineFindings(input.redLines ?? []);
  if (!redLines.ok) return redLines;
  const licenceHeld = optionalText('licenceHeld', 'name', input.licenceHeld);
  if (!licenceHeld.ok) return licenceHeld;
  const unlicensed = input.unlicensed ?? false;
  if (unlicensed && licenceHeld.value !== null)
    return refused(licenceContradicted({ licence: licenceHeld.value }));
  const licenceNeeded = optionalText('licenceNeeded', 'name', input.licenceNeeded);
  if (!licenceNeeded.ok) return licenceNeeded;
  const legalBasis = readLegalBasis(input.legalBasis);
  if (!legalBasis.ok) return legalBasis;
  const evidence = readEvidence(input.evidence ?? []);
  if (!evidence.ok) return evidence;
  const assessment = readAssessment(input);
  if (!assessment.ok) return assessment;
  const newEvidence = optionalText('newEvidence', 'statement', input.newEvidence);
  if (!newEvidence.ok) return newEvidence;
  const confidence = input.confidence ?? null;
  if (confidence !== null && !(confidence >= 0 && confidence <= 1)) {
    return refused(confidenceOutOfRange({ confidence }));
  }
  return ok({
    substanceClass: input.substanceClass,
    responsibleAgency: input.responsibleAgency ?? null,
    disposition: input.disposition,
    ...assessment.value,
    redLines: redLines.value,
    licenceHeld: licenceHeld.value,
    unlicensed,
    licenceNeeded: licenceNeeded.value,
    legalBasis: legalBasis.value,
    evidence: evidence.value,
    confidence,
    handling: input.handling ?? DEFAULT_HANDLING,
    newEvidence: newEvidence.value,
  });
}
