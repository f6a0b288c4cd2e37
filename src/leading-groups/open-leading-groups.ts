import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { regionCodeOf, storedCodesOf, type AvailableAction, type Outcome } from '../kernel/index.js';
import {
  loadMany,
  loadOne,
  refusalIn,
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../subgraph-kit/index.js';
import { appointMember, type AppointMember } from './appoint-member.js';
import { availableGroupActions, availableMembershipActions } from './available-membership-actions.js';
import { endMembership, type EndMembership } from './end-membership.js';
import { loadDecisionModes, type DecisionMode } from './decision-mode.js';
import {
  DecisionModeEntity,
  LeadingGroupEntity,
  MembershipEntity,
  MembershipEventEntity,
} from './leading-group.entity.js';
import type { LeadingGroupPayload, MembershipPayload } from './leading-group.types.js';
import { setDecisionMode, type SetDecisionMode } from './set-decision-mode.js';
import type { GroupName } from './seats.js';
import { selectRows, sql, type Sql } from '../database/index.js';

function listGroups(
  database: DataSource,
  { level, region }: { readonly [Key in keyof GroupName]?: GroupName[Key] | null | undefined },
  page: PageRequest,
): Promise<LeadingGroupEntity[]> {
  const matching: Sql[] = [];
  if (page.after !== null) matching.push(sql`chosen.id > ${page.after}`);
  if (level) matching.push(sql`chosen.level = ${level}`);
  if (region) matching.push(sql`chosen.region = ANY (${storedCodesOf(regionCodeOf(region))})`);
  return selectRows(database, LeadingGroupEntity, { matching, order: { id: 'ASC' }, limit: page.size + 1 });
}

const isSeated = ({ seatedFrom, seatedUntil }: MembershipEntity, now: Date): boolean =>
  seatedFrom <= now && (seatedUntil === null || seatedUntil > now);

/** The register of the leading groups for one operation; found by the resolvers at `context.data.leadingGroups`. */
export function openLeadingGroups({ database, context: { caller }, clock }: OperationScope) {
  const scope = { database, clock, caller };
  const membership = loadOne({ database }, MembershipEntity, 'id');
  const group = loadOne({ database }, LeadingGroupEntity, 'id');
  const memberships = loadMany({ database }, MembershipEntity, 'groupId', { seatedFrom: 'ASC', id: 'ASC' });
  const decisionModes = loadMany({ database }, DecisionModeEntity, 'groupId', { validFrom: 'ASC' });
  const modes = loadDecisionModes(database.manager);
  const events = loadMany({ database }, MembershipEventEntity, 'membershipId', { version: 'ASC' });
  const answer = async (outcome: Outcome<string>): Promise<MembershipPayload> => {
    for (const loader of [membership, memberships, events]) loader.clearAll();
    return {
      membership: outcome.ok ? await membership.load(outcome.value) : null,
      refusal: refusalIn(outcome, caller.locale),
    };
  };
  return {
    appoint: async (input: AppointMember) => answer(await appointMember(scope, input)),
    end: async (input: EndMembership) => answer(await endMembership(scope, input)),
    setDecisionMode: async (input: SetDecisionMode): Promise<LeadingGroupPayload> => {
      const outcome = await setDecisionMode(scope, input);
      group.clearAll();
      decisionModes.clearAll();
      const leadingGroup = outcome.ok ? await group.load(outcome.value) : null;
      return { leadingGroup, refusal: refusalIn(outcome, caller.locale) };
    },
    decisionModes,
    /** How a group decides on what is opened now. */
    decisionMode: (name: GroupName): Promise<DecisionMode> => modes.load({ group: name, at: clock.now() }),
    groups: async (
      name: Parameters<typeof listGroups>[1],
      page: PageRequest,
    ): Promise<Connection<LeadingGroupEntity>> =>
      toConnection(await listGroups(database, name, page), page, ({ id }) => id),
    /** Null for an id that no group has, and for a text that is no id. */
    findGroup: async (id: string): Promise<LeadingGroupEntity | null> => (isUuid(id) ? group.load(id) : null),
    memberships,
    events,
    caller,
    /** What the caller can do about a group. */
    async actionsOfGroup(groupId: string): Promise<readonly AvailableAction[]> {
      const found = await group.load(groupId);
      return found ? availableGroupActions(scope, found) : [];
    },
    /** What the caller can do about a membership. */
    async actionsOfMembership(id: string): Promise<readonly AvailableAction[]> {
      const found = await membership.load(id);
      const of = found && (await group.load(found.groupId));
      return found && of ? availableMembershipActions(scope, found, of, clock.now()) : [];
    },
    /** Those who sit in the group now, by seniority. */
    seated: async (groupId: string): Promise<MembershipEntity[]> => {
      const now = clock.now();
      return (await memberships.load(groupId)).filter((each) => isSeated(each, now));
    },
  };
}

export type LeadingGroupServices = ReturnType<typeof openLeadingGroups>;
