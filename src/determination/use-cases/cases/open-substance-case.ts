import type { EntityManager } from 'typeorm';
import { insertRow, runIdempotent } from '../../../database/index.js';
import { idempotencyActor } from '../../../identity/index.js';
import {
  beijingDay,
  isGroupSide,
  nameKey,
  newId,
  ok,
  refused,
  type Actor,
  type Outcome,
} from '../../../kernel/index.js';
import { collectionDeadline, collectionUntil } from '../../model/deadlines/collection-window.js';
import { readBusinessLine } from '../../model/cases/business-line.js';
import { spellingOf } from '../../rows/cases/business-line.js';
import {
  agencySet,
  holdConcerned,
  holdOpining,
  proposeConcernedAgencies,
} from '../../model/cases/concerned-agencies.js';
import {
  actorNotAllowed,
  caseAlreadyOpen,
  newEvidenceRequired,
  platformUnknown,
} from '../../model/refusals/determination.errors.js';
import { leadsOf } from '../../model/cases/case-law.js';
import {
  caseAreas,
  caseRouteOf,
  groupOf,
  homeOf,
  officesOf,
  registeredZone,
} from '../../model/offices/case-route.js';
import { readMembers, type NamedMember } from '../../model/cases/case-members.js';
import { regionsOf } from '../../model/cases/platform-directory.js';
import { mayOpenCase } from '../../model/actors/actor-capacity.js';
import { CaseMemberEntity } from '../../rows/cases/case-member.entity.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { findInForce } from '../../rows/determinations/determination.repository.js';
import { findOpenCases, openCaseKey } from '../../rows/cases/find-open-cases.js';
import { lockBusinessLines } from '../../rows/cases/substance-case.repository.js';
import { substanceCaseMachine } from '../../model/cases/substance-case.machine.js';
import { optionalText, requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext, Idempotent } from '../steps/use-case-context.js';
import { caseRecorder } from '../../transitions/transitions.js';
import { giveNumber } from '../../../workflow/numbers/index.js';

export interface OpenSubstanceCase extends Idempotent {
  readonly platform: string;
  /** 业务条线: which of the platform's businesses or products, in words; left out, all of them. One open case each. */
  readonly businessLine?: string | null | undefined;
  readonly reason: string;
  /** 集团成员: further platforms that make one business with it, whose places and sectors count as its own. */
  readonly members?: readonly NamedMember[] | null | undefined;
  /** Who should give an opinion; proposed when left out (see {@link proposeConcernedAgencies}). */
  readonly concernedAgencies?: readonly Actor[] | null | undefined;
  /** 紧急: a dispute goes to the leading group at once, without consultation. */
  readonly urgent?: boolean | null | undefined;
  /** 开发区、园区等功能区: the area without a division's code that the firm is registered in, as `law/functional_zone` names it. */
  readonly functionalZone?: string | null | undefined;
  /** 新证据: what has come to light since nothing was found wrong with the line of business. */
  readonly newEvidence?: string | null | undefined;
}

/**
 * Opens a case (立案) and asks the agencies concerned for their opinions, within the collection window. For an agency's
 * officer or the office. What is already determined may be taken up again; what the new opinions say otherwise is held
 * against the determination in force. A case on a group concerns the sectors and places of all its platforms, and belongs to the place
 * of the one that leads.
 *
 * Refuses ACTOR_NOT_ALLOWED, PLATFORM_UNKNOWN, CASE_MEMBER_REPEATED, CASE_ALREADY_OPEN for any of its platforms, NEW_EVIDENCE_REQUIRED where nothing was found wrong with the line of
 * business, FUNCTIONAL_ZONE_UNKNOWN, FUNCTIONAL_ZONE_ELSEWHERE, and what {@link holdConcerned} and the text limits refuse.
 *
 * @returns the case's id
 */
export async function openSubstanceCase(
  { database, clock, caller, platforms, settings, law }: UseCaseContext,
  input: OpenSubstanceCase,
): Promise<Outcome<string>> {
  if (!mayOpenCase(caller)) {
    const { agency, role } = caller;
    const allowed = ['AGENCY', 'OFFICE'] as const;
    return refused(actorNotAllowed({ command: 'openSubstanceCase', agency, role, allowed }));
  }
  const line = readBusinessLine(input.businessLine);
  if (!line.ok) return line;
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const newEvidence = optionalText('newEvidence', 'statement', input.newEvidence);
  if (!newEvidence.ok) return newEvidence;

  const platform = await platforms.find(input.platform);
  if (!platform) return refused(platformUnknown({ platform: input.platform }));
  const named = await readMembers(platforms, platform.code, input.members ?? []);
  if (!named.ok) return named;
  const members = named.value;
  const group = [platform, ...members.map((member) => member.platform)];
  const now = clock.now();
  const at = beijingDay(now);
  const rows = law.snapshot();
  const leads = [
    ...new Map(group.flatMap((each) => leadsOf(rows, each, now)).map((lead) => [lead.id, lead])).values(),
  ];
  const registered = registeredZone(rows, input.functionalZone, platform, at);
  if (!registered.ok) return registered;
  const zone = registered.value;
  const home = zone?.zone ?? homeOf(platform, caller);
  const regions = [...new Set(group.flatMap((each) => regionsOf(each)))].toSorted();
  const leadingGroup = groupOf(rows, platform, home, now);
  if (!isGroupSide(caller.agency)) {
    const opines = holdOpining(rows, caller.agency, leads, at);
    if (!opines.ok) return opines;
  }
  const concerned = input.concernedAgencies?.length
    ? agencySet(input.concernedAgencies)
    : proposeConcernedAgencies(
        rows,
        leads,
        [...new Set((await Promise.all(group.map(({ code }) => platforms.holders(code)))).flat())],
        caller.agency,
        at,
      );
  const held = holdConcerned(rows, concerned, { leads, office: leadingGroup, at });
  if (!held.ok) return held;
  const platformCode = platform.code;
  const urgent = input.urgent ?? false;
  const stated = { platformCode, reason: reason.value, urgent };
  const grounds = members.map((member) => ({ platform: member.platform.code, ground: member.ground }));
  const further = {
    ...(grounds.length > 0 ? { members: grounds } : {}),
    ...(newEvidence.value === null ? {} : { newEvidence: newEvidence.value }),
    ...(zone ? { functionalZone: zone.zone } : {}),
  };
  const id = newId();
  const request = {
    actor: idempotencyActor(caller),
    operation: 'openSubstanceCase',
    key: input.idempotencyKey,
    // What was sent, not what was proposed: what is known of the platform may change between a request and its repetition.
    input: {
      ...stated,
      ...further,
      businessLine: nameKey(line.value),
      concernedAgencies: input.concernedAgencies ? agencySet(input.concernedAgencies) : null,
    },
    answer: id,
  };
  const perform = async (manager: EntityManager): Promise<Outcome<string>> => {
    const businessLine = await spellingOf(manager, platformCode, line.value);
    const lines = group.map(({ code }) => ({ platformCode: code, businessLine }));
    await lockBusinessLines(manager, lines);
    const openCases = await findOpenCases(manager, lines);
    for (const each of lines) {
      const open = openCases.get(openCaseKey(each));
      if (!open) continue;
      const { id: caseId, number } = open;
      return refused(caseAlreadyOpen({ caseId, number, platform: each.platformCode, businessLine }));
    }
    const inForce = await findInForce(manager, { platformCode, businessLine }, now);
    if (inForce?.disposition === 'NO_MEASURE' && newEvidence.value === null) {
      return refused(newEvidenceRequired({ determinationId: inForce.id }));
    }
    const offices = officesOf(rows, concerned, leadingGroup, now);
    const route = caseRouteOf(rows, home, regions, now);
    const row: SubstanceCaseEntity = {
      id,
      ...stated,
      businessLine,
      status: substanceCaseMachine.initial,
      openedBy: caller.agency,
      openedByOfficer: caller.officer,
      openedAt: now,
      concernedAgencies: [...concerned],
      ...collectionUntil(collectionDeadline(now, settings)),
      collectionClosedAt: null,
      silentAgencies: [],
      closedAt: null,
      regions,
      homeRegion: home,
      offices,
      route,
      areas: caseAreas([...regions, home, zone?.hostRegion, leadingGroup.region], { route, offices }),
      ...leadingGroup,
      newEvidence: newEvidence.value,
      version: 1,
    };
    await caseRecorder.open(manager, row, {
      by: caller,
      at: now,
      details: {
        concerned,
        urgent,
        leadRows: leads.map(({ id: leadRow }) => leadRow),
        ...(grounds.length > 0 ? { members: grounds } : {}),
      },
    });
    for (const member of grounds) {
      await insertRow(manager, CaseMemberEntity, {
        caseId: id,
        platformCode: member.platform,
        ground: member.ground,
      });
    }
    await giveNumber(manager, { kind: 'SUBSTANCE_CASE', id, place: leadingGroup, holder: null, at: now });
    return ok(row.id);
  };
  // Whether the caller may was asked above, before any key is looked up.
  return runIdempotent(database, request, { authorize: async () => ok(null), perform });
}
