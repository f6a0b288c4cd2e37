import { idempotencyActor, type Caller } from '../../identity/index.js';
import type { ImportActor, TableShape } from '../../intake/index.js';
import {
  AGENCY_REGISTER,
  isBusinessRole,
  officePatterns,
  ok,
  refused,
  type Clock,
  type IdempotencyActor,
  type Level,
  type Outcome,
} from '../../kernel/index.js';
import type { DataSource } from 'typeorm';
import { importAtOwnSite, importRoleNotAllowed } from './imports.errors.js';

/** What imports through the hub are handled with (数据导入). */
export interface ImportDesk {
  readonly clock: Clock;
  /** How large one file may be, in bytes. */
  readonly limit: number;
  /** How many bytes of files one agency may have waiting. */
  readonly keptLimit: number;
  /** Where files are put aside while they arrive. */
  readonly incoming: string;
  /** The tables of an agency that files go into. */
  tablesOf(subgraph: string): readonly TableShape[];
  /** As the agency's intake login; null where the agency's records are at its own site. */
  databaseOf(subgraph: string): Promise<DataSource> | null;
  /** Has the queue look for imports. */
  wakeUp(): void;
}

/** Where nobody's records are. */
export const IMPORTS_NOWHERE: Omit<ImportDesk, 'clock'> = {
  limit: 0,
  keptLimit: 0,
  incoming: '',
  tablesOf: () => [],
  databaseOf: () => null,
  wakeUp: () => undefined,
};

/** The office for which somebody imports (导入机构): an agency's, with the regions that it is for. */
export interface ImportOffice {
  /** Name of the agency's subgraph, which is its schema too. */
  readonly subgraph: string;
  readonly tables: readonly TableShape[];
  /** As the agency's intake login. */
  readonly database: DataSource;
  readonly actor: ImportActor;
  readonly idempotency: IdempotencyActor;
  /** LIKE patterns of the office's regions; null for a national one. */
  readonly regions: readonly string[] | null;
}

/** LIKE patterns of the regions of whoever imports; null for a national office. */
export const regionsOf = ({ level, region }: ImportActor): readonly string[] | null =>
  officePatterns({ level: level as Level, region });

/** The subgraph of an agency that owns data; null for whoever owns none. */
export const subgraphOf = (agency: string): string | null =>
  AGENCY_REGISTER.find(({ code }) => code === agency)?.subgraph ?? null;

/** Opens the caller's office. Refuses IMPORT_ROLE_NOT_ALLOWED and IMPORT_AT_OWN_SITE. */
export async function openImportOffice(desk: ImportDesk, caller: Caller): Promise<Outcome<ImportOffice>> {
  const { agency, role, level, region, officer } = caller;
  const subgraph = subgraphOf(agency);
  if (subgraph === null || !isBusinessRole(role)) return refused(importRoleNotAllowed({ role }));
  const database = desk.databaseOf(subgraph);
  if (database === null) return refused(importAtOwnSite({}));
  const actor: ImportActor = { officer, level, region, role };
  return ok({
    subgraph,
    tables: desk.tablesOf(subgraph),
    database: await database,
    actor,
    idempotency: idempotencyActor(caller),
    regions: regionsOf(actor),
  });
}
