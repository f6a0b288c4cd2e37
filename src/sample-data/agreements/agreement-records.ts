import { v5 } from 'uuid';
import type { SampleValue } from '../records/tables.js';
import type { SampleAgreement, SampleAgreementStatus } from './sample-agreements.js';

/** What every event says. */
const EVENT = [
  'version',
  'command',
  'from_state',
  'to_state',
  'agency',
  'level',
  'officer',
  'role',
  'at',
  'rule',
  'details',
  'changes',
] as const;

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
    'id',
    'status',
    'version',
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
  'access.agreement_event': ['agreement_id', ...EVENT],
  'access.agreement_version_event': ['version_id', ...EVENT],
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
  /** The step of the terms that comes with it, and what it leads to; null where they stay as they are. */
  readonly ofTerms: readonly [command: string, toStatus: string] | null;
  readonly agency: string;
  readonly officer: string;
  readonly role: 'OFFICER' | 'LEADER';
  readonly at: string;
}

/** Makes the ids of versions out of those of their agreements (RFC 9562, version 5). */
const NAMESPACE = '0d4d1c0a-97a1-4a4e-8d1f-5a2b3c9e2016';
/** The law that steps of agreements rest on. */
const RULE = '国发〔2016〕51号 第十二条';

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
    ofTerms: Step['ofTerms'],
    agency: string,
    rank: 'officer' | 'leader',
    days: number,
  ): Step => ({
    command,
    toStatus,
    ofTerms,
    agency,
    officer: officerOf(agency, rank),
    role: rank === 'officer' ? 'OFFICER' : 'LEADER',
    at: daysFrom(validFrom, days),
  });
  const approve = 'approveSharingAgreement';
  const approveTerms = 'approveAgreementVersion';
  const half = 'AWAITING_SECOND_APPROVAL';
  const proposed = step(
    'proposeSharingAgreement',
    'PROPOSED',
    ['proposeAgreementVersion', 'PROPOSED'],
    grantee,
    'officer',
    -20,
  );
  const approved = [
    step(approve, half, [approveTerms, half], owner, 'officer', -8),
    step(approve, 'ACTIVE', [approveTerms, 'IN_FORCE'], owner, 'leader', -5),
  ];
  const suspended = step('suspendSharingAgreement', 'SUSPENDED', null, owner, 'leader', 90);
  const ended = ['endAgreementVersion', 'ENDED'] as const;
  const terminated = step('terminateSharingAgreement', 'TERMINATED', ended, grantee, 'leader', 120);
  const steps: Readonly<Record<SampleAgreementStatus, readonly Step[]>> = {
    PROPOSED: [proposed],
    ACTIVE: [proposed, ...approved],
    SUSPENDED: [proposed, ...approved, suspended],
    TERMINATED: [proposed, ...approved, terminated],
  };
  return steps[status];
}

type Row = Readonly<Record<string, unknown>>;

/** What an event says of each step but from where to where it led, and what it changed. */
const saidOf = ({ agency, officer, role, at }: Step) =>
  ({ agency, level: 'NATIONAL', officer, role, at, rule: RULE }) as const;

/** An agreement after each of its steps, by the names that its events use. */
function agreementRows({ id, owner, grantee }: SampleAgreement, steps: readonly Step[]): readonly Row[] {
  return steps.map(({ toStatus: status }, place) => ({
    id,
    owner,
    grantee,
    region: null,
    status,
    version: place + 1,
    termsVersion: 1,
    suspendedBy: status === 'SUSPENDED' ? [owner] : [],
    proposedAt: steps[0]?.at ?? null,
  }));
}

/** Its terms after each of theirs. */
function termsRows(agreement: SampleAgreement, steps: readonly Step[]): readonly Row[] {
  const [proposal, first, second] = steps;
  const { purposes, legalBasis, masked, validFrom, validTo } = agreement;
  return steps.map(({ ofTerms }, place) => ({
    agreementId: agreement.id,
    number: 1,
    id: v5(agreement.id, NAMESPACE),
    status: ofTerms?.[1] ?? null,
    version: place + 1,
    purposes,
    legalBasis,
    jurisdiction: 'ANY',
    masked,
    dailyQuota: null,
    validFrom,
    validTo,
    proposedBy: proposal?.officer ?? null,
    proposedAt: proposal?.at ?? null,
    firstApprovedBy: place > 0 ? (first?.officer ?? null) : null,
    firstApprovedAt: place > 0 ? (first?.at ?? null) : null,
    approvedBy: place > 1 ? (second?.officer ?? null) : null,
    approvedAt: place > 1 ? (second?.at ?? null) : null,
  }));
}

/** What a row became by its latest step; all of it where that is its first. */
function changed(rows: readonly Row[], place: number): string {
  const before = rows[place - 1];
  const entries = Object.entries(rows[place] ?? {});
  return JSON.stringify(
    Object.fromEntries(
      entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before?.[name])),
    ),
  );
}

/** The columns of a row, by the names that the database has. */
function columnsOf<Column extends string>(
  columns: readonly Column[],
  row: Row | undefined,
): { readonly [Name in Column]: SampleValue } {
  const property = (column: string): string =>
    column.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
  const entries = columns.map((column) => [column, (row?.[property(column)] ?? null) as SampleValue]);
  return Object.fromEntries(entries) as { readonly [Name in Column]: SampleValue };
}

/** The rows of the agreements, with the events that led to where they stand. */
export function agreementRecords(agreements: readonly SampleAgreement[]): AgreementRecords {
  const told = agreements.map((agreement) => {
    const steps = stepsOf(agreement);
    const ofTerms = steps.filter((step) => step.ofTerms !== null);
    return {
      agreement,
      steps,
      rows: agreementRows(agreement, steps),
      ofTerms,
      terms: termsRows(agreement, ofTerms),
    };
  });
  return {
    'access.agreement': told.map(({ rows }) => columnsOf(AGREEMENT_TABLES['access.agreement'], rows.at(-1))),
    'access.agreement_version': told.map(({ terms }) =>
      columnsOf(AGREEMENT_TABLES['access.agreement_version'], terms.at(-1)),
    ),
    'access.agreement_item': agreements.flatMap(({ id, items }) =>
      items.map((item) => ({ agreement_id: id, number: 1, item })),
    ),
    'access.agreement_event': told.flatMap(({ agreement: { id }, steps, rows }) =>
      steps.map((step, place) => ({
        ...saidOf(step),
        agreement_id: id,
        version: place + 1,
        command: step.command,
        from_state: steps[place - 1]?.toStatus ?? null,
        to_state: step.toStatus,
        details: JSON.stringify({
          termsVersion: 1,
          inForce: ['ACTIVE', 'SUSPENDED'].includes(step.toStatus) ? 1 : null,
        }),
        changes: changed(rows, place),
      })),
    ),
    'access.agreement_version_event': told.flatMap(({ agreement: { id }, ofTerms, terms }) =>
      ofTerms.map((step, place) => ({
        ...saidOf(step),
        version_id: v5(id, NAMESPACE),
        version: place + 1,
        command: step.ofTerms?.[0] ?? null,
        from_state: ofTerms[place - 1]?.ofTerms?.[1] ?? null,
        to_state: step.ofTerms?.[1] ?? null,
        details: '{}',
        changes: changed(terms, place),
      })),
    ),
  };
}
