import type { OpinionField } from './version-difference';

/** The steps of the form, and which fields stand on which. */
export const FORM_STEPS: readonly (readonly OpinionField[])[] = [
  ['substanceClass'],
  ['licence', 'licenceHeld', 'licenceNeeded'],
  ['redLines', 'shownBy', 'evidence'],
  [
    'conduct',
    'gravity',
    'severity',
    'unassessedReason',
    'disposition',
    'responsibleAgency',
    'legalBasis',
    'newEvidence',
    'handling',
    'confidence',
  ],
  [],
];

/** At which field a refusal of an opinion stands, by its code. */
export const FIELD_OF_REFUSAL: Readonly<Record<string, string>> = {
  LEGAL_BASIS_MISSING: 'legalBasis',
  RED_LINE_UNKNOWN: 'redLines',
  RED_LINE_NOT_IN_FORCE: 'redLines',
  RED_LINE_REPEATED: 'redLines',
  EVIDENCE_HASH_MALFORMED: 'evidence',
  ATTACHMENT_UNKNOWN: 'evidence',
  CONFIDENCE_OUT_OF_RANGE: 'confidence',
  CONDUCT_MISSING: 'conduct',
  CONDUCT_UNKNOWN: 'conduct',
  HARM_MISSING: 'severity.raised',
  MONEY_MALFORMED: 'severity.raised',
  COUNT_OUT_OF_RANGE: 'severity.participants',
  DISPOSITION_NOT_ALLOWED: 'disposition',
  ACTOR_UNKNOWN: 'responsibleAgency',
  ACTOR_NOT_IN_FORCE: 'responsibleAgency',
  NO_SUCH_POWER: 'responsibleAgency',
  DEPARTS_FROM_DETERMINATION: 'newEvidence',
};

/** Refusals that say that a colleague was faster: what is shown of the case is old. */
export const CHANGED_MEANWHILE = new Set([
  'STALE_VERSION',
  'OPINION_ALREADY_FILED',
  'OPINION_ALREADY_DECLINED',
]);

/** On which step a field stands; a path such as `severity.raised` by its first part. */
export function stepOfField(field: string): number {
  const [name = ''] = field.split('.');
  const step = FORM_STEPS.findIndex((fields) => fields.some((each) => each === name));
  return step === -1 ? FORM_STEPS.length - 1 : step;
}
