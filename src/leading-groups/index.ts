import {
  DecisionModeEntity,
  LeadingGroupEntity,
  MembershipEntity,
  MembershipEventEntity,
} from './leading-group.entity.js';
import { LeadingGroupResolver, MembershipResolver } from './leading-group.resolver.js';

/** 领导小组成员名册: who sits in which leading group, for which term. */
export { openLeadingGroups, type LeadingGroupServices } from './open-leading-groups.js';
export { coversGroup } from './membership-scope.js';
export { MEMBERSHIP_STEP, MembershipEntity, MembershipEventEntity } from './leading-group.entity.js';
export { decisionModeAt, loadDecisionModes, type DecisionMode } from './decision-mode.js';
export { DecisionModeEnum } from './leading-group.types.js';
export { nextDocumentNumber } from './document-number.js';
export { loadSeats, seatsAt, type GroupName, type Seat } from './seats.js';

/** What a subgraph that serves the register puts in its manifest. */
export const leadingGroupResolvers = [LeadingGroupResolver, MembershipResolver] as const;
export const leadingGroupEntities = [
  LeadingGroupEntity,
  MembershipEntity,
  MembershipEventEntity,
  DecisionModeEntity,
] as const;
