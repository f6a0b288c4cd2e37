import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../identity/index.js';
import {
  MAX_NAME_LENGTH,
  ok,
  parseRegionCode,
  readPersonName,
  readRequiredText,
  refused,
  regionLevel,
  type Clock,
  type Outcome,
  officeCovers,
  type OfficePlace,
} from '../kernel/index.js';
import { leadingGroupMismatch, membershipTextUnusable, notTheOfficesLeader } from './leading-group.errors.js';
import type { GroupName } from './seats.js';
import { runQuery } from '../database/index.js';

/**
 * Whether an office or a leader belongs to this leading group, or to one above it (本级或上级): the national ones to all,
 * the others to the groups of their own region and of the regions within it (GB/T 2260). The group of an abolished division
 * belongs with all that the division became.
 */
export function coversGroup(office: OfficePlace, group: { readonly region: string | null }): boolean {
  return officeCovers(office, group.region);
}

/** What the use cases of the register work with, opened for one caller's operation. */
export interface MembershipScope {
  readonly database: DataSource;
  readonly clock: Clock;
  readonly caller: Caller;
}

/** A group that there can be. Refuses LEADING_GROUP_MISMATCH where level and region do not belong together. */
export function readGroupName({ level, region }: GroupName): Outcome<GroupName> {
  if (level === 'NATIONAL') {
    return region === null ? ok({ level, region }) : refused(leadingGroupMismatch({ level, region }));
  }
  const code = parseRegionCode(region);
  return code.ok && regionLevel(code.value) === level
    ? ok({ level, region: code.value })
    : refused(leadingGroupMismatch({ level, region }));
}

/**
 * Refuses NOT_THE_OFFICES_LEADER for anybody but a leader of the group's own office, or of the office of a group that
 * covers its region.
 */
export function mayRegister(caller: Caller, { level, region }: GroupName): Outcome<null> {
  const isLeader = caller.agency === 'OFFICE' && caller.role === 'LEADER';
  return isLeader && coversGroup(caller, { region })
    ? ok(null)
    : refused(notTheOfficesLeader({ level, region }));
}

/** Reads a text that must be there, cleaned; see `readRequiredText`. Refuses MEMBERSHIP_TEXT_UNUSABLE. */
export function readText(field: string, text: string, limit: number): Outcome<string> {
  const read = readRequiredText(field, text, limit);
  return read.ok ? read : refused(membershipTextUnusable({ field, limit }));
}

/** Reads the member's name in the form that his tokens' has. Refuses MEMBERSHIP_TEXT_UNUSABLE. */
export function readMember(text: string): Outcome<string> {
  const member = readPersonName('member', text);
  return member.ok ? member : refused(membershipTextUnusable({ field: 'member', limit: MAX_NAME_LENGTH }));
}

/** Lets only one transaction at a time change who sits in a group. */
export async function lockGroup(manager: EntityManager, { level, region }: GroupName): Promise<void> {
  await runQuery(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `leading_group ${level} ${region ?? ''}`,
  ]);
}
