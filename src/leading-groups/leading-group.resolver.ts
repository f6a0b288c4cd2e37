import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Level } from '../kernel/index.js';
import {
  DutyOf,
  AvailableActionType,
  idPageRequest,
  LevelEnum,
  RegionCodeScalar,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../subgraph-kit/index.js';
import type { DecisionMode } from './decision-mode.js';
import { AppointMemberInput, EndMembershipInput, SetDecisionModeInput } from './leading-group.inputs.js';
import {
  AppointMemberPayload,
  DecisionModeEnum,
  EndMembershipPayload,
  GroupDecisionModeType,
  LeadingGroupConnectionType,
  LeadingGroupType,
  MembershipEventType,
  MembershipType,
  SetDecisionModePayload,
  type LeadingGroupPayload,
  type MembershipPayload,
} from './leading-group.types.js';
import type { LeadingGroupServices } from './open-leading-groups.js';
import type { GroupName } from './seats.js';

type Context = SubgraphContext<{ readonly leadingGroups: LeadingGroupServices }>;

@Resolver(() => LeadingGroupType)
export class LeadingGroupResolver {
  @DutyOf('SECURITY_ADMINISTRATOR')
  @Query(() => LeadingGroupType, {
    nullable: true,
    description: 'The leading group with this id (领导小组); null where there is none.',
  })
  leadingGroup(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the group.' }) id: string,
  ): Promise<LeadingGroupType | null> {
    return data.leadingGroups.findGroup(id);
  }

  @DutyOf('SECURITY_ADMINISTRATOR')
  @Query(() => LeadingGroupConnectionType, {
    description: 'The leading groups that have members (领导小组), by level and region.',
  })
  leadingGroups(
    @Ctx() { data }: Context,
    @Arg('level', () => LevelEnum, {
      nullable: true,
      description: 'Only groups of this level (层级); left out for all.',
    })
    level: Level | null,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'Only the groups of this region; left out for all.',
    })
    region: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<LeadingGroupType>> {
    return data.leadingGroups.groups({ level, region }, idPageRequest(first, after));
  }

  @Mutation(() => AppointMemberPayload, {
    description: 'Puts a member into a leading group (任命成员); for a leader of the group’s office.',
  })
  appointMember(
    @Ctx() { data }: Context,
    @Arg('input', () => AppointMemberInput) input: AppointMemberInput,
  ): Promise<MembershipPayload> {
    return data.leadingGroups.appoint(input);
  }

  @Mutation(() => EndMembershipPayload, {
    description: 'Ends a member’s seat (终止任职); the seat stays on record.',
  })
  endMembership(
    @Ctx() { data }: Context,
    @Arg('input', () => EndMembershipInput) input: EndMembershipInput,
  ): Promise<MembershipPayload> {
    return data.leadingGroups.end(input);
  }

  @Mutation(() => SetDecisionModePayload, {
    description:
      'Says how a leading group decides from an instant on (议事方式), and what that rests on; for a leader of the group’s office. What was opened before keeps the mode of its day.',
  })
  setDecisionMode(
    @Ctx() { data }: Context,
    @Arg('input', () => SetDecisionModeInput) input: SetDecisionModeInput,
  ): Promise<LeadingGroupPayload> {
    return data.leadingGroups.setDecisionMode(input);
  }

  @FieldResolver(() => DecisionModeEnum, {
    description: 'How it decides on what is opened now (现行议事方式).',
  })
  decisionMode(@Root() { level, region }: LeadingGroupType, @Ctx() { data }: Context): Promise<DecisionMode> {
    return data.leadingGroups.decisionMode({ level, region } as GroupName);
  }

  @FieldResolver(() => [GroupDecisionModeType], {
    description:
      'How it decided from which day on (议事方式), the first first; none where nobody has set one.',
  })
  decisionModes(
    @Root() { id }: LeadingGroupType,
    @Ctx() { data }: Context,
  ): Promise<readonly GroupDecisionModeType[]> {
    return data.leadingGroups.decisionModes.load(id);
  }

  @FieldResolver(() => [MembershipType], {
    description: 'Who sits in it now (成员), the longest seated first.',
  })
  members(@Root() group: LeadingGroupType, @Ctx() { data }: Context): Promise<MembershipType[]> {
    return data.leadingGroups.seated(group.id);
  }

  @FieldResolver(() => [MembershipType], { description: 'Every seat there ever was or will be (成员任职).' })
  memberships(@Root() group: LeadingGroupType, @Ctx() { data }: Context): Promise<MembershipType[]> {
    return data.leadingGroups.memberships.load(group.id);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  async availableActions(
    @Root() { id }: LeadingGroupType,
    @Ctx() { data: { leadingGroups } }: Context,
  ): Promise<readonly AvailableActionType[]> {
    return toAvailableActions(await leadingGroups.actionsOfGroup(id), leadingGroups.caller.locale);
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => [MembershipEventType], {
    description: 'Every step of the seat (任职流水), the first first.',
  })
  events(@Root() membership: MembershipType, @Ctx() { data }: Context): Promise<MembershipEventType[]> {
    return data.leadingGroups.events.load(membership.id);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  async availableActions(
    @Root() { id }: MembershipType,
    @Ctx() { data: { leadingGroups } }: Context,
  ): Promise<readonly AvailableActionType[]> {
    return toAvailableActions(await leadingGroups.actionsOfMembership(id), leadingGroups.caller.locale);
  }
}
