import type { AvailableAction } from '../kernel/index.js';
import type { LeadingGroupEntity, MembershipEntity } from './leading-group.entity.js';
import { mayRegister, type MembershipScope } from './membership-scope.js';

/** The plan sets the leading groups up. */
const PLAN = '国办发〔2016〕21号';

type WhoAsks = Pick<MembershipScope, 'caller'>;

/** 可办事项 of a leading group. */
export function availableGroupActions(
  { caller }: WhoAsks,
  group: LeadingGroupEntity,
): readonly AvailableAction[] {
  if (!mayRegister(caller, group).ok) return [];
  return [
    {
      mutation: 'appointMember',
      label: { en: 'Appoint a member', zh: '任命成员' },
      deadline: null,
      rule: PLAN,
    },
    {
      mutation: 'setDecisionMode',
      label: { en: 'Say how the group decides', zh: '登记议事方式' },
      deadline: null,
      rule: PLAN,
    },
  ];
}

/** Whether a membership is over: nothing can be done about it any more. */
export function isOver({ seatedUntil }: Pick<MembershipEntity, 'seatedUntil'>, now: Date): boolean {
  return seatedUntil !== null && seatedUntil <= now;
}

/** 可办事项 of a membership. */
export function availableMembershipActions(
  { caller }: WhoAsks,
  membership: MembershipEntity,
  group: LeadingGroupEntity,
  now: Date,
): readonly AvailableAction[] {
  if (isOver(membership, now) || !mayRegister(caller, group).ok) return [];
  return [
    {
      mutation: 'endMembership',
      label: { en: 'End the membership', zh: '终止任职' },
      deadline: null,
      rule: PLAN,
    },
  ];
}
