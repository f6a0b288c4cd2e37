import {
  isGroupSide,
  currentRegions,
  isHuman,
  type Actor,
  type Level,
  type LocalizedText,
  type Role,
} from '../../../kernel/index.js';
import { coversGroup } from '../../../leading-groups/index.js';

/** Who acts, as far as the workflow needs to know. */
export interface Acting {
  readonly agency: Actor;
  readonly role: Role;
  readonly level: Level;
  readonly region: string | null;
  /** The officer's or leader's name within the agency. */
  readonly officer: string;
}

/**
 * In which capacity somebody acts on a case (身份): a concerned agency (涉及部门), the office, whoever reviews drafts for their
 * legality (合法性审查人员), a member of the leading group, or the hub itself, whose steps follow from others' or from a
 * deadline.
 */
export const ACTOR_CAPACITIES = ['PARTY', 'OFFICE', 'REVIEWER', 'LEADING_GROUP', 'HUB'] as const;
export type ActorCapacity = (typeof ACTOR_CAPACITIES)[number];

export const ACTOR_CAPACITY_LABELS: Readonly<Record<ActorCapacity | 'AGENCY' | 'OPENER', LocalizedText>> = {
  AGENCY: { en: 'an officer of an agency', zh: '成员单位经办人员' },
  OPENER: { en: 'the agency that opened the case', zh: '启动部门的经办人员或负责人' },
  PARTY: { en: 'an officer or leader of an agency concerned', zh: '涉及部门的经办人员或负责人' },
  OFFICE: {
    en: 'the office of the leading group that it is before, or of one above it',
    zh: '本级或上级领导小组办公室',
  },
  REVIEWER: {
    en: 'whoever reviews drafts for their legality: the department of legal affairs, or an officer of the leading group who is no member',
    zh: '合法性审查人员（司法行政部门，或者领导小组中不任成员的经办人员）',
  },
  LEADING_GROUP: { en: 'a leader in the leading group', zh: '领导小组成员' },
  HUB: { en: 'the hub itself', zh: '系统' },
};

/** 法制办, from 2018 司法行政部门: reviews what a government or its group decides (重大行政决策程序暂行条例 25). */
const LEGAL_AFFAIRS = 'LEGAL_AFFAIRS';
const isLegalAffairs = (agency: string): boolean => agency === LEGAL_AFFAIRS;

/** The capacity in which the caller acts on a case of these agencies; null for an onlooker. */
export function capacityOf(
  acting: Acting,
  concerned: readonly string[],
): Exclude<ActorCapacity, 'HUB'> | null {
  if (!isHuman(acting.role)) return null;
  if (acting.agency === 'OFFICE') return 'OFFICE';
  if (acting.agency === 'LEADING_GROUP') return acting.role === 'LEADER' ? 'LEADING_GROUP' : 'REVIEWER';
  if (isLegalAffairs(acting.agency)) return 'REVIEWER';
  return concerned.includes(acting.agency) ? 'PARTY' : null;
}

/** Whether somebody reviews drafts for their legality, and does nothing else. */
export const isReviewer = (acting: Acting): boolean => capacityOf(acting, []) === 'REVIEWER';

/** Whether the caller may open a case: an officer of an agency, or the office. */
export function mayOpenCase({ agency, role }: Acting): boolean {
  return isGroupSide(agency) ? agency === 'OFFICE' && isHuman(role) : role === 'OFFICER';
}

/**
 * Whether the leader sits in the leading group of this level and region (GB/T 2260; none for the country). The group of an
 * abolished division is that of the one that it became; where it was divided, it has no leaders left.
 */
export function sitsIn(
  acting: Acting,
  group: { readonly level: string; readonly region: string | null },
): boolean {
  if (acting.level !== group.level) return false;
  if (group.level === 'NATIONAL' || acting.region === group.region) return true;
  const regions = group.region === null ? [] : currentRegions(group.region);
  return regions.length === 1 && regions[0] === acting.region;
}

/**
 * Whether the caller acts for the leading group of this level and region: a leader who sits in it, its officers, its office, or
 * the office of a group above it (上级领导小组办公室). A party has no group of its own and always may.
 */
export function actsFor(
  acting: Acting,
  group: { readonly level: string; readonly region: string | null },
): boolean {
  if (acting.agency === 'LEADING_GROUP') return sitsIn(acting, group);
  const isOfPlace = acting.agency === 'OFFICE' || isLegalAffairs(acting.agency);
  return !isOfPlace || coversGroup(acting, group);
}

/** The agency in whose name the caller files; null for the office, the leading group and onlookers. */
export function filingAgency(acting: Acting, concerned: readonly string[]): Actor | null {
  return capacityOf(acting, concerned) === 'PARTY' ? acting.agency : null;
}
