import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, AGENCY, codes, CONDUCT, DISPOSITION, RED_LINE, SECTOR } from './baseline/codes.js';

interface CodeColumn {
  readonly table: string;
  readonly column: string;
  /** The list that the column was held against. */
  readonly list: readonly string[];
  readonly isArray?: true;
  /** Where it is not `<column>_code`. */
  readonly constraint?: string;
}

const ORDER_KIND = [
  'RECTIFY_BY',
  'SUSPEND_BUSINESS',
  'WIND_DOWN',
  'BAN',
  'REVOKE_LICENCE',
  'TRANSFER_TO_POLICE',
];

const of = (list: readonly string[], table: string, ...columns: readonly string[]): CodeColumn[] =>
  columns.map((column) => ({ table, column, list }));
const eachOf = (list: readonly string[], table: string, ...columns: readonly string[]): CodeColumn[] =>
  columns.map((column) => ({ table, column, list, isArray: true }));

const COLUMNS: readonly CodeColumn[] = [
  ...of(ACTOR, 'access.agreement', 'grantee'),
  ...eachOf(ACTOR, 'access.agreement', 'suspended_by'),
  ...of(RED_LINE, 'commerce.advertising_case', 'red_line'),
  {
    table: 'coordination.attachment_usage',
    column: 'agency',
    list: ACTOR,
    constraint: 'attachment_usage_agency_check',
  },
  ...of(ACTOR, 'coordination.case_attachment', 'agency'),
  ...of(DISPOSITION, 'coordination.determination', 'disposition'),
  ...eachOf(RED_LINE, 'coordination.determination', 'red_lines'),
  ...of(AGENCY, 'coordination.determination', 'responsible_agency'),
  ...eachOf(SECTOR, 'coordination.determination', 'sectors'),
  ...of(ACTOR, 'coordination.dispute_event', 'agency'),
  ...of(AGENCY, 'coordination.dispute_recusal', 'substitute_agency'),
  ...of(AGENCY, 'coordination.interim_measure', 'addressee'),
  ...of(ACTOR, 'coordination.interim_measure_event', 'agency'),
  ...of(AGENCY, 'coordination.leading_group_membership', 'agency'),
  ...of(ACTOR, 'coordination.leading_group_membership_event', 'agency'),
  ...of(AGENCY, 'coordination.opinion', 'agency'),
  ...of(CONDUCT, 'coordination.opinion_version', 'conduct'),
  ...of(DISPOSITION, 'coordination.opinion_version', 'disposition'),
  ...of(AGENCY, 'coordination.opinion_version', 'responsible_agency'),
  ...eachOf(ACTOR, 'coordination.outbox_message', 'recipients'),
  ...eachOf(SECTOR, 'coordination.platform', 'sectors'),
  ...of(AGENCY, 'coordination.rectification_order', 'addressee', 'sender', 'verifier'),
  {
    table: 'coordination.rectification_order',
    column: 'kind',
    list: ORDER_KIND,
    constraint: 'rectification_order_kind_check',
  },
  ...eachOf(RED_LINE, 'coordination.rectification_order', 'red_lines'),
  ...of(ACTOR, 'coordination.rectification_order_event', 'agency'),
  ...of(DISPOSITION, 'coordination.ruling', 'disposition'),
  ...eachOf(RED_LINE, 'coordination.ruling', 'red_lines'),
  ...of(AGENCY, 'coordination.ruling', 'responsible_agency'),
  ...of(DISPOSITION, 'coordination.ruling_draft', 'disposition'),
  ...eachOf(RED_LINE, 'coordination.ruling_draft', 'red_lines'),
  ...of(AGENCY, 'coordination.ruling_draft', 'responsible_agency'),
  ...of(ACTOR, 'coordination.ruling_draft', 'tabled_by_agency'),
  ...eachOf(AGENCY, 'coordination.substance_case', 'concerned_agencies', 'silent_agencies'),
  ...of(ACTOR, 'coordination.substance_case', 'opened_by'),
  ...of(ACTOR, 'coordination.substance_case_event', 'agency'),
  ...of(AGENCY, 'coordination.supplement', 'agency'),
  ...of(ACTOR, 'coordination.task', 'agency'),
  ...of(ACTOR, 'coordination.webhook', 'agency'),
  ...of(ACTOR, 'pboc.account_data_inquiry', 'agency'),
  ...of(ACTOR, 'warrants.account_warrant', 'requester'),
  ...of(ACTOR, 'warrants.gate', 'requester'),
  ...of(ACTOR, 'warrants.warrant_event', 'agency'),
];

/** Which codes there are is dated data (schema `law`); the database holds only that something is written as a code. */
const formOf = ({ column, isArray }: CodeColumn): string =>
  isArray
    ? `${column} = '{}' OR array_to_string(${column}, ',', '-') ~ '^[A-Z][A-Z0-9_]*(,[A-Z][A-Z0-9_]*)*$'`
    : `${column} ~ '^[A-Z][A-Z0-9_]*$'`;

const listOf = ({ column, isArray, list }: CodeColumn): string =>
  isArray
    ? `${column} <@ ARRAY[${list.map((code) => `'${code}'`).join(', ')}]`
    : `${column} IN ${codes(list)}`;

/** Actors, sectors, red lines, dispositions and kinds of order are rows with dates and no lists of the database any more. */
export class CodesAsData1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const each of COLUMNS) await this.#hold(runner, each, formOf(each));
    await this.#holdEvents(runner, `agency ~ '^[A-Z][A-Z0-9_]*$'`);
  }

  /** Refused by the database while rows have codes that the lists did not have. */
  async down(runner: QueryRunner): Promise<void> {
    await this.#holdEvents(runner, `agency IN ${codes(ACTOR)}`);
    for (const each of COLUMNS.toReversed()) await this.#hold(runner, each, listOf(each));
  }

  async #hold(runner: QueryRunner, { table, column, constraint }: CodeColumn, held: string): Promise<void> {
    const name = constraint ?? `${column}_code`;
    await runner.query(`
      ALTER TABLE ${table}
        DROP CONSTRAINT IF EXISTS ${name},
        ADD CONSTRAINT ${name} CHECK (${held})`);
  }

  /** Those that steps of agreements are recorded in. */
  async #holdEvents(runner: QueryRunner, held: string): Promise<void> {
    for (const table of ['agreement_event', 'agreement_version_event']) {
      const name = table === 'agreement_event' ? 'agency_code' : 'agreement_version_event_agency_check';
      await runner.query(`
        ALTER TABLE access.${table}
          DROP CONSTRAINT IF EXISTS ${name},
          ADD CONSTRAINT ${name} CHECK (${held})`);
    }
  }
}
