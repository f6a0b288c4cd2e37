import {
  beijingDay,
  inputMissing,
  isCode,
  isTooFarAhead,
  ok,
  refused,
  type Actor,
  type Conduct,
  type Disposition,
  type Outcome,
  type RedLine,
  type SubstanceClass,
} from '../../../kernel/index.js';
import { redLineRepeated, redLineUnknown, validUntilPassed } from '../refusals/input.errors.js';
import type { Gravity } from '../cases/disposition-law.js';
import { readAssessment } from '../opinions/assessment.js';
import type { LegalBasis } from '../opinions/opinion.js';
import type { SeverityInput } from '../opinions/severity.js';
import { readLegalBasis } from '../opinions/read-opinion-content.js';
import {
  dayTooFarAhead,
  dueDatePassed,
  taskOutsideTeam,
  teamMemberRepeated,
} from '../refusals/ruling.errors.js';
import type { JointTeam, RulingText, TeamTask } from './ruling.js';
import { readList, requiredText } from '../inputs/text-limits.js';

/** A joint team as a caller sends it. */
export interface JointTeamInput {
  readonly lead: Actor;
  readonly members: readonly Actor[];
  readonly tasks?: readonly TeamTask[] | null | undefined;
}

/** A ruling as a caller sends it. */
export interface RulingTextInput {
  readonly substanceClass: SubstanceClass;
  readonly responsibleAgency: Actor;
  readonly disposition: Disposition;
  readonly conduct?: Conduct | null | undefined;
  readonly gravity?: Gravity | null | undefined;
  readonly severity?: SeverityInput | null | undefined;
  readonly unassessedReason?: string | null | undefined;
  readonly redLines?: readonly string[] | null | undefined;
  readonly rectificationOpinion: string;
  readonly reasons: string;
  readonly legalBasis: readonly LegalBasis[];
  readonly rectifyBy?: string | null | undefined;
  readonly jointTeam?: JointTeamInput | null | undefined;
  readonly validUntil?: string | null | undefined;
}

function readRedLines(codes: readonly string[]): Outcome<RedLine[]> {
  const seen = new Set<RedLine>();
  const read = readList('redLines', codes, (redLine) => {
    if (!isCode(redLine)) return refused(redLineUnknown({ redLine, known: [] }));
    if (seen.has(redLine)) return refused(redLineRepeated({ redLine }));
    seen.add(redLine);
    return ok(redLine);
  });
  return read.ok ? ok([...seen].toSorted()) : read;
}

function readJointTeam({ lead, members, tasks }: JointTeamInput): Outcome<JointTeam> {
  if (members.length === 0) return refused(inputMissing({ field: 'jointTeam.members' }));
  const team = new Set([lead]);
  for (const agency of members) {
    if (team.has(agency)) return refused(teamMemberRepeated({ agency }));
    team.add(agency);
  }
  const read = readList(
    'jointTeam.tasks',
    tasks ?? [],
    ({ agency, task, dueOn }, place): Outcome<TeamTask> => {
      if (!team.has(agency)) return refused(taskOutsideTeam({ agency, team: [...team] }));
      const text = requiredText(`${place}.task`, 'statement', task);
      return text.ok ? ok({ agency, task: text.value, dueOn }) : text;
    },
  );
  return read.ok ? ok({ lead, members: [...members], tasks: read.value }) : read;
}

/**
 * Checks a ruling and brings it into the one form in which it is kept, compared and signed.
 *
 * Refuses RED_LINE_UNKNOWN, RED_LINE_REPEATED, LEGAL_BASIS_MISSING, TEAM_MEMBER_REPEATED, TASK_OUTSIDE_TEAM and what
 * {@link readAssessment} and the text limits refuse.
 */
export function readRulingText(input: RulingTextInput): Outcome<RulingText> {
  const redLines = readRedLines(input.redLines ?? []);
  if (!redLines.ok) return redLines;
  const rectificationOpinion = requiredText('rectificationOpinion', 'statement', input.rectificationOpinion);
  if (!rectificationOpinion.ok) return rectificationOpinion;
  const reasons = requiredText('reasons', 'statement', input.reasons);
  if (!reasons.ok) return reasons;
  const legalBasis = readLegalBasis(input.legalBasis);
  if (!legalBasis.ok) return legalBasis;
  const jointTeam = input.jointTeam ? readJointTeam(input.jointTeam) : ok(null);
  if (!jointTeam.ok) return jointTeam;
  const assessment = readAssessment(input);
  if (!assessment.ok) return assessment;
  const { substanceClass, responsibleAgency, disposition } = input;
  return ok({
    substanceClass,
    responsibleAgency,
    disposition,
    ...assessment.value,
    redLines: redLines.value,
    rectificationOpinion: rectificationOpinion.value,
    reasons: reasons.value,
    legalBasis: legalBasis.value,
    rectifyBy: input.rectifyBy ?? null,
    jointTeam: jointTeam.value,
    validUntil: input.validUntil ?? null,
  });
}

/**
 * Refuses VALID_UNTIL_PASSED and DUE_DATE_PASSED for a ruling that would be over before it is made, and DAY_TOO_FAR_AHEAD.
 */
export function daysAhead({ validUntil, rectifyBy, jointTeam }: RulingText, now: Date): Outcome<null> {
  const today = beijingDay(now);
  if (validUntil !== null && validUntil < today) return refused(validUntilPassed({ validUntil, today }));
  const days = [
    { field: 'validUntil', day: validUntil },
    { field: 'rectifyBy', day: rectifyBy },
    ...(jointTeam?.tasks ?? []).map(({ dueOn }, index) => ({
      field: `jointTeam.tasks[${index}].dueOn`,
      day: dueOn,
    })),
  ];
  for (const { field, day } of days) {
    if (day !== null && day < today) return refused(dueDatePassed({ field, day, today }));
    if (day !== null && isTooFarAhead(day, now)) return refused(dayTooFarAhead({ field, day }));
  }
  return ok(null);
}
