import {
  isLevel,
  personName,
  isRank,
  isRole,
  parseRegionCode,
  refused,
  regionLevel,
  type Actor,
  type Level,
  type Outcome,
  type Rank,
  type RegionCode,
  type Role,
} from '../kernel/index.js';
import type { TokenReference } from './caller.js';
import {
  tokenAgencyWrong,
  tokenLevelUnknown,
  tokenRankUnusable,
  tokenRegionUnusable,
  tokenRoleUnknown,
  tokenSubjectUnusable,
} from './token.errors.js';

/** What a verified token says of its holder. */
export interface TokenHolder {
  readonly agency: Actor;
  readonly role: Role;
  readonly level: Level;
  readonly region: RegionCode | null;
  readonly officer: string;
  /** Absent where the token proves none. */
  readonly rank?: Rank;
  /** Which token says so; absent where none was verified. */
  readonly token?: TokenReference;
}

function readRegion(level: Level, region: unknown): Outcome<RegionCode | null> {
  if (level === 'NATIONAL' && (region === undefined || region === null)) return { ok: true, value: null };
  const parsed = parseRegionCode(region);
  if (!parsed.ok) return refused(tokenRegionUnusable({}));
  const fits = level === 'NATIONAL' || regionLevel(parsed.value) === level;
  return fits ? parsed : refused(tokenRegionUnusable({}));
}

/**
 * Reads the hub's own claims from a token whose signature was verified.
 *
 * @param agency the agency that the issuer speaks for; the claim `agency` must say the same
 * @returns the holder, or the refusal of the first claim that is not usable: TOKEN_AGENCY_WRONG, TOKEN_ROLE_UNKNOWN,
 *   TOKEN_LEVEL_UNKNOWN, TOKEN_SUBJECT_UNUSABLE, TOKEN_RANK_UNUSABLE, TOKEN_REGION_UNUSABLE
 */
export function readClaims(agency: Actor, claims: Readonly<Record<string, unknown>>): Outcome<TokenHolder> {
  const { role, level, sub, rank } = claims;
  if (claims['agency'] !== agency) return refused(tokenAgencyWrong({}));
  if (!isRole(role)) return refused(tokenRoleUnknown({}));
  if (!isLevel(level)) return refused(tokenLevelUnknown({}));
  const officer = personName(sub);
  if (officer === null) return refused(tokenSubjectUnusable({}));
  if (rank !== undefined && !(isRank(rank) && role === 'LEADER')) return refused(tokenRankUnusable({}));
  const region = readRegion(level, claims['region']);
  if (!region.ok) return region;
  const holder = { agency, role, level, region: region.value, officer };
  return { ok: true, value: rank === undefined ? holder : { ...holder, rank } };
}
