import type { SampleValue } from '../records/tables.js';
import type { SampleAgreement, SampleAgreementStatus } from './sample-agreements.js';

/** The agreements' tables with the columns that are filled; owners of foreign keys come first. */
export const AGREEMENT_TABLES = {
  'access.agreement': [
    'id',
    'owner',
    'grantee',
    'status',
    'version',
    'terms_version',
    'suspended_by',
    'proposed_at',
  ],
  'access.agreement_version': [
    'agreement_id',
    'number',
    'status',
    'purposes',
    'legal_basis',
    'jurisdiction',
    'masked',
    'daily_quota',
    'valid_from',
    'valid_to',
    'proposed_by',
    'proposed_at',
    'first_approved_by',
    'first_approved_at',
    'approved_by',
    'approved_at',
  ],
  'access.agreement_item': ['agreement_id', 'number', 'item'],
  'access.agreement_event': [
    'agreement_id',
    'version',
    'command',
    'from_status',
    'to_status',
    'terms_version',
    'in_force',
    'agency',
    'officer',
    'at',
  ],
} as const;

type AgreementTable = keyof typeof AGREEMENT_TABLES;

export type AgreementRecords = {
  readonly [Table in AgreementTable]: readonly {
    readonly [Column in (typeof AGREEMENT_TABLES)[Table][number]]: SampleValue;
  }[];
};

interface Step {
  readonly command: string;
  readonly toStatus: string;
  readonly agency: string;
  readonly officer: string;
  readonly at: string;
}

const DAY = 86_400_000;

const daysFrom = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY).toISOString();

const officerOf = (agency: string, rank: 'officer' | 'leader'): string =>
  `${agency.toLowerCase().replaceAll('_', '-')}-${rank}-sample`;

/** How an agreement came to its status: proposed by the grantee, approved by two of the owner's, ended or halted later. */
function stepsOf({ owner, grantee, status, validFrom }: SampleAgreement): readonly Step[] {
  const step = (
    command: string,
    toStatus: string,
    agency: string,
    rank: 'officer' | 'leader',
    days: number,
  ): Step => ({
    command,
    toStatus,
    agency,
    officer: officerOf(agency, rank),
    at: daysFrom(validFrom, days),
  });
  const proposed = step('PROPOSE', 'PROPOSED', grantee, 'officer', -20);
  const approved = [
    step('APPROVE', 'AWAITING_SECOND_APPROVAL', owner, 'officer', -8),
    step('APPROVE', 'ACTIVE', owner, 'leader', -5),
  ];
  const steps: Readonly<Record<SampleAgreementStatus, readonly Step[]>> = {
    PROPOSED: [proposed],
    ACTIVE: [proposed, ...approved],
    SUSPENDED: [proposed, ...approved, step('SUSPEND', 'SUSPENDED', owner, 'leader', 90)],
    TERMINATED: [proposed, ...approved, step('TERMINATE', 'TERMINATED', grantee, 'leader', 120)],
  };
  return steps[status];
}

const VERSION_STATUS: Readonly<Record<SampleAgreementStatus, string>> = {
  PROPOSED: 'PROPOSED',
  ACTIVE: 'IN_FORCE',
  SUSPENDED: 'IN_FORCE',
  TERMINATED: 'ENDED',
};

/** The rows of the agreements, with the events that led to where they stand. */
export function agreementRecords(agreements: readonly SampleAgreement[]): AgreementRecords {
  return {
    'access.agreement': agreements.map((agreement) => ({
      id: agreement.id,
      owner: agreement.owner,
      grantee: agreement.grantee,
      status: agreement.status,
      version: stepsOf(agreement).length,
      terms_version: 1,
      suspended_by: agreement.status === 'SUSPENDED' ? [agreement.owner] : [],
      proposed_at: stepsOf(agreement)[0]?.at ?? null,
    })),
    'access.agreement_version': agreements.map((agreement) => {
      const [proposal, first, second] = stepsOf(agreement);
      return {
        agreement_id: agreement.id,
        number: 1,
        status: VERSION_STATUS[agreement.status],
        purposes: agreement.purposes,
        legal_basis: agreement.legalBasis,
        jurisdiction: 'ANY',
        masked: agreement.masked,
        daily_quota: null,
        valid_from: agreement.validFrom,
        valid_to: agreement.validTo,
        proposed_by: proposal?.officer ?? null,
        proposed_at: proposal?.at ?? null,
        first_approved_by: first?.officer ?? null,
        first_approved_at: first?.at ?? null,
        approved_by: second?.officer ?? null,
        approved_at: second?.at ?? null,
      };
    }),
    'access.agreement_item': agreements.flatMap(({ id, items }) =>
      items.map((item) => ({ agreement_id: id, number: 1, item })),
    ),
    'access.agreement_event': agreements.flatMap((agreement) =>
      stepsOf(agreement).map(({ command, toStatus, agency, officer, at }, place, steps) => ({
        agreement_id: agreement.id,
        version: place + 1,
        command,
        from_status: steps[place - 1]?.toStatus ?? null,
        to_status: toStatus,
        terms_version: 1,
        in_force: toStatus === 'ACTIVE' || toStatus === 'SUSPENDED' ? 1 : null,
        agency,
        officer,
        at,
      })),
    ),
  };
}
