import { v5 } from 'uuid';
import { commonSuperior, provinceOf, regionCodeOf, type Superior } from '../../kernel/index.js';
import type { SampleValue } from '../records/tables.js';
import { SCENARIO_PLATFORMS } from '../scenarios/scenario-platforms.js';

/** The register's tables with the columns that are filled; owners of foreign keys come first. */
export const LEADING_GROUP_TABLES = {
  'coordination.leading_group': ['id', 'level', 'region'],
  'coordination.leading_group_membership': [
    'id',
    'group_id',
    'member',
    'agency',
    'chair',
    'term',
    'seated_from',
    'seated_until',
    'version',
  ],
  'coordination.leading_group_membership_event': [
    'membership_id',
    'version',
    'command',
    'agency',
    'officer',
    'reason',
    'at',
    'changes',
  ],
} as const;

type LeadingGroupTable = keyof typeof LEADING_GROUP_TABLES;

export type LeadingGroupRecords = {
  readonly [Table in LeadingGroupTable]: readonly {
    readonly [Column in (typeof LEADING_GROUP_TABLES)[Table][number]]: SampleValue;
  }[];
};

/** Makes the ids of the register's rows out of what they are (RFC 9562, version 5). */
const NAMESPACE = '3d3b8f0e-8c63-4c0b-9f3f-7a0d5c1f2a16';

/** The campaign began on this day, and its groups with it. */
const SEATED_FROM = '2016-04-12T00:00:00.000Z';

/** Who sits in every group of the sample, by the names in the development tokens. */
const MEMBERS = [
  { member: 'leader-chair', agency: 'PBOC' },
  { member: 'leader-first-member', agency: 'BANKING' },
  { member: 'leader-second-member', agency: 'SECURITIES' },
  { member: 'leading-group-leader', agency: 'INSURANCE' },
] as const;

/** The national group, and each that a dispute on a platform with a story may go to. */
function groups(): readonly Superior[] {
  const superiors = Object.values(SCENARIO_PLATFORMS).map(({ registeredRegion, operatingRegions }) =>
    commonSuperior(
      [...operatingRegions, ...(registeredRegion === null ? [] : [registeredRegion])].map(regionCodeOf),
    ),
  );
  const named = new Map<string | null, Superior>(superiors.map((group) => [group.region, group]));
  named.set(null, { level: 'NATIONAL', region: null });
  // And those of the provinces that they are registered in, which decide where no plan says otherwise.
  for (const { registeredRegion } of Object.values(SCENARIO_PLATFORMS)) {
    if (registeredRegion === null) continue;
    const region = provinceOf(regionCodeOf(registeredRegion));
    if (!named.has(region)) named.set(region, { level: 'PROVINCIAL', region });
  }
  return [...named.values()];
}

/** The leading groups of the sample, with the event of each appointment. */
export function leadingGroupRecords(): LeadingGroupRecords {
  const named = groups().map(({ level, region }) => ({
    id: v5(`group ${level} ${region ?? ''}`, NAMESPACE),
    level,
    region,
  }));
  const seats = named.flatMap(({ id: groupId }) =>
    MEMBERS.map(({ member, agency }, place) => ({
      id: v5(`seat ${groupId} ${member}`, NAMESPACE),
      groupId,
      member,
      agency,
      chair: place === 0,
      term: 1,
      seatedFrom: SEATED_FROM,
      seatedUntil: null,
      version: 1,
    })),
  );
  return {
    'coordination.leading_group': named,
    'coordination.leading_group_membership': seats.map(({ groupId, seatedFrom, seatedUntil, ...seat }) => ({
      ...seat,
      group_id: groupId,
      seated_from: seatedFrom,
      seated_until: seatedUntil,
    })),
    'coordination.leading_group_membership_event': seats.map((seat) => ({
      membership_id: seat.id,
      version: seat.version,
      command: 'appointMember',
      agency: 'OFFICE',
      officer: 'office-leader-sample',
      reason: '国办发〔2016〕21号',
      at: seat.seatedFrom,
      changes: JSON.stringify(seat),
    })),
  };
}
