import type { SampleValue } from '../records/tables.js';
import type { SampleAgreement, SampleAgreementStatus } from './sample-agreements.js';

/** The agreements' tables with the columns that are filled; owners of foreign keys come first. */
export const AGREEMENT_TABLES = {
  'access.agreement': [
    'id',
    'owner',
    'grantee',
    'purposes',
    'legal_basis',
    'masked',
    'valid_from',
    'valid_to',
    'status',
    'version',
    'proposed_by',
    'proposed_at',
    'approved_by',
    'approved_at',
  ],
  'access.agreement_item': ['agreement_id', 'item'],
  'access.agreement_event': ['agreement_id', 'version', 'command', 'agency', 'officer', 'at'],
} as const;

type AgreementTable = keyof typeof AGREEMENT_TABLES;

export type AgreementRecords = {
  readonly [Table in AgreementTable]: readonly {
    readonly [Column in (typeof AGREEMENT_TABLES)[Table][number]]: SampleValue;
  }[];
};

interface Step {
  readonly command: string;
  readonly agency: string;
  readonly at: string;
}

const DAY = 86_400_000;

const daysFrom = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY).toISOString();

/** How an agreement came to its status: proposed by the grantee, approved by the owner, ended or halted later. */
function stepsOf({ owner, grantee, status, validFrom }: SampleAgreement): readonly [Step, ...Step[]] {
  const proposed = { command: 'PROPOSE', agency: grantee, at: daysFrom(validFrom, -20) };
  const approved = { command: 'APPROVE', agency: owner, at: daysFrom(validFrom, -5) };
  const steps: Readonly<Record<SampleAgreementStatus, readonly [Step, ...Step[]]>> = {
    PROPOSED: [proposed],
    ACTIVE: [proposed, approved],
    SUSPENDED: [proposed, approved, { command: 'SUSPEND', agency: owner, at: daysFrom(validFrom, 90) }],
    TERMINATED: [proposed, approved, { command: 'TERMINATE', agency: grantee, at: daysFrom(validFrom, 120) }],
  };
  return steps[status];
}

const officerOf = ({ command, agency }: Step): string =>
  `${agency.toLowerCase().replaceAll('_', '-')}-${command === 'PROPOSE' ? 'officer' : 'leader'}-sample`;

/** The rows of the agreements, with the events that led to where they stand. */
export function agreementRecords(agreements: readonly SampleAgreement[]): AgreementRecords {
  return {
    'access.agreement': agreements.map((agreement) => {
      const steps = stepsOf(agreement);
      const [proposal] = steps;
      const approval = steps.find(({ command }) => command === 'APPROVE');
      return {
        id: agreement.id,
        owner: agreement.owner,
        grantee: agreement.grantee,
        purposes: agreement.purposes,
        legal_basis: agreement.legalBasis,
        masked: agreement.masked,
        valid_from: agreement.validFrom,
        valid_to: agreement.validTo,
        status: agreement.status,
        version: steps.length,
        proposed_by: officerOf(proposal),
        proposed_at: proposal.at,
        approved_by: approval === undefined ? null : officerOf(approval),
        approved_at: approval?.at ?? null,
      };
    }),
    'access.agreement_item': agreements.flatMap(({ id, items }) =>
      items.map((item) => ({ agreement_id: id, item })),
    ),
    'access.agreement_event': agreements.flatMap((agreement) =>
      stepsOf(agreement).map((step, place) => ({
        agreement_id: agreement.id,
        version: place + 1,
        command: step.command,
        agency: step.agency,
        officer: officerOf(step),
        at: step.at,
      })),
    ),
  };
}
