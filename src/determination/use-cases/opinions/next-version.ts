import type { EntityManager } from 'typeorm';
import { ok, refused, type Actor, type JsonValue, type Outcome } from '../../../kernel/index.js';
import { checkAttached } from '../steps/check-attached.js';
import type { LawSource } from '../../../law/index.js';
import { memberCodes } from '../../rows/cases/member-codes.js';
import { readCaseSectors } from '../../rows/cases/case-sectors.js';
import { holdRedLines } from '../../model/cases/case-law.js';
import { holdSupervision } from '../../model/cases/supervision.js';
import { holdDisposition } from '../../model/cases/disposition-law.js';
import { departureFrom, type Departure } from '../../model/determinations/departure.js';
import { departsFromDetermination } from '../../model/refusals/determination.errors.js';
import { findInForce } from '../../rows/determinations/determination.repository.js';
import type { OpinionEntity } from '../../rows/opinions/opinion.entity.js';
import type { OpinionChange, VersionToBe } from './opinion-change.js';
import { findOpinionOf } from '../../rows/opinions/opinion.repository.js';
import { opinionStatement } from '../../model/opinions/opinion-statement.js';
import { isDeclined, licensedBy, type OpinionAnswer } from '../../model/opinions/opinion.js';
import { answerPermits, concernedAgency } from './opinion-step.js';
import type { Acting } from '../../model/actors/actor-capacity.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';

/** The version that a change would make, and what it says about itself. */
export interface NextVersion {
  readonly agency: Actor;
  /** The agency's opinion so far. */
  readonly earlier: OpinionEntity | null;
  readonly version: VersionToBe;
  readonly departsFrom: Departure | null;
  /** What an officer signs. */
  readonly statement: JsonValue;
}

/**
 * Works out the next version of the caller's agency's opinion; writes nothing.
 *
 * Refuses NOT_CONCERNED, ATTACHMENT_UNKNOWN, RED_LINE_UNKNOWN, RED_LINE_NOT_IN_FORCE, CONDUCT_UNKNOWN, DISPOSITION_NOT_ALLOWED, ACTOR_UNKNOWN,
 * ACTOR_NOT_IN_FORCE, NO_SUCH_POWER,
 * DEPARTS_FROM_DETERMINATION, and what `permitted` and the change refuse.
 *
 * @param manager acts for the caller's agency
 * @param permitted whether the case's and the dispute's tables know the transition
 */
export async function nextVersion(
  manager: EntityManager,
  subject: {
    readonly caller: Acting;
    readonly substanceCase: SubstanceCaseEntity;
    readonly law: LawSource;
    readonly at: Date;
  },
  change: OpinionChange,
  permitted: () => Outcome<unknown>,
): Promise<Outcome<NextVersion>> {
  const { caller, substanceCase, at } = subject;
  const concerned = concernedAgency(caller, substanceCase);
  if (!concerned.ok) return concerned;
  const agency = concerned.value;
  const possible = permitted();
  if (!possible.ok) return possible;
  const earlier = await findOpinionOf(manager, substanceCase.id, agency);
  const fits = answerPermits(change.command, earlier);
  if (!fits.ok) return fits;
  const decided = await change.decide(manager, earlier);
  if (!decided.ok) return decided;
  const version = decided.value;
  const drawn = await holdByLaw(manager, subject, version);
  if (!drawn.ok) return drawn;
  const held =
    version.act === 'WITHDRAWN'
      ? ok(null)
      : await holdAgainst(manager, substanceCase, agency, version.answer, at);
  if (!held.ok) return held;
  const { id: caseId, platformCode, businessLine } = substanceCase;
  const members = await memberCodes(manager, caseId);
  const place = { caseId, platformCode, members, businessLine, agency, officer: caller.officer };
  const number = (earlier?.version ?? 0) + 1;
  return ok({
    agency,
    earlier,
    version,
    departsFrom: held.value,
    statement: opinionStatement({ ...place, version: number, act: version.act }, version),
  });
}

/**
 * Its red lines have to be drawn, and its disposition allowed, for the platform's sectors and places on the day on which the case was
 * opened.
 */
async function holdByLaw(
  manager: EntityManager,
  {
    law,
    substanceCase,
    at,
  }: { readonly law: LawSource; readonly substanceCase: SubstanceCaseEntity; readonly at: Date },
  { act, answer }: VersionToBe,
): Promise<Outcome<null>> {
  if (act === 'WITHDRAWN' || isDeclined(answer)) return ok(null);
  const { regions, homeRegion: region, openedAt } = substanceCase;
  const sectors = await readCaseSectors(manager, substanceCase);
  const found = answer.redLines.map(({ redLine }) => redLine);
  const rows = law.snapshot();
  const terms = { sectors, regions, region, openedAt };
  const drawn = holdRedLines(rows, terms, found);
  if (!drawn.ok) return drawn;
  const { conduct, gravity, disposition, responsibleAgency } = answer;
  const supervises = responsibleAgency === null ? ok(null) : holdSupervision(rows, responsibleAgency, at);
  if (!supervises.ok) return supervises;
  const licensed = licensedBy(answer);
  const allowed = holdDisposition(rows, terms, { licensed, conduct, gravity, disposition });
  return allowed.ok ? ok(null) : allowed;
}

/** What it names has to be attached to the case, and what departs from a determination in force needs new evidence. */
async function holdAgainst(
  manager: EntityManager,
  substanceCase: SubstanceCaseEntity,
  agency: Actor,
  answer: OpinionAnswer,
  at: Date,
): Promise<Outcome<Departure | null>> {
  const attached = await checkAttached(manager, substanceCase.id, isDeclined(answer) ? [] : answer.evidence);
  if (!attached.ok) return attached;
  const inForce = await findInForce(manager, substanceCase, at);
  const departure = inForce && departureFrom(agency, answer, inForce);
  if (departure && answer.newEvidence === null) {
    const { determinationId, attributes } = departure;
    return refused(departsFromDetermination({ determinationId, attributes }));
  }
  return ok(departure);
}
