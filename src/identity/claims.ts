import {
  defineRefusal,
  isLevel,
  isRank,
  isRole,
  isStorableText,
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

export const claimUnusable = defineRefusal<{ claim: string; problem: string }>(
  'TOKEN_CLAIM_UNUSABLE',
  ({ claim, problem }) => ({
    message: {
      en: `The token's claim "${claim}" ${problem}.`,
      zh: `令牌声明“${claim}”不可用（${problem}）。`,
    },
    remedy: {
      en: 'Ask your agency for a token made for this hub.',
      zh: '请向本机构申请适用于本平台的令牌。',
    },
  }),
);

function readRegion(level: Level, region: unknown): Outcome<RegionCode | null> {
  if (level === 'NATIONAL') {
    if (region === undefined || region === null) return { ok: true, value: null };
    return parseRegionCode(region);
  }
  const parsed = parseRegionCode(region);
  if (!parsed.ok) return refused(claimUnusable({ claim: 'region', problem: 'is not a GB/T 2260 code' }));
  if (regionLevel(parsed.value) !== level) {
    return refused(claimUnusable({ claim: 'region', problem: `is not a region of level ${level}` }));
  }
  return parsed;
}

/**
 * Reads the hub's own claims from a token whose signature was verified.
 *
 * @param agency the agency that the issuer speaks for; the claim `agency` must say the same
 */
export function readClaims(agency: Actor, claims: Readonly<Record<string, unknown>>): Outcome<TokenHolder> {
  const { role, level, sub, rank } = claims;
  if (claims['agency'] !== agency) {
    return refused(
      claimUnusable({ claim: 'agency', problem: `is not ${agency}, for which its issuer speaks` }),
    );
  }
  if (!isRole(role)) return refused(claimUnusable({ claim: 'role', problem: 'is not a role of this hub' }));
  if (!isLevel(level)) return refused(claimUnusable({ claim: 'level', problem: 'is not a level' }));
  if (typeof sub !== 'string' || sub.length === 0 || sub.length > 200 || !isStorableText(sub)) {
    return refused(claimUnusable({ claim: 'sub', problem: 'does not name an officer or system' }));
  }
  if (rank !== undefined && !(isRank(rank) && role === 'LEADER')) {
    return refused(claimUnusable({ claim: 'rank', problem: "is not a leader's rank" }));
  }
  const region = readRegion(level, claims['region']);
  if (!region.ok) return region;
  const holder = { agency, role, level, region: region.value, officer: sub };
  return { ok: true, value: rank === undefined ? holder : { ...holder, rank } };
}
