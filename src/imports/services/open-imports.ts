import { GraphQLError } from 'graphql';
import { validate as isUuid } from 'uuid';
import {
  codesByColumn,
  ImportRefused,
  proposeMapping,
  readCatalog,
  refusalLine,
  RunRows,
  type ImportRun,
  type Proposal,
  type Refused,
} from '../../intake/index.js';
import { isSha256, ok, refused, type AvailableAction, type Outcome } from '../../kernel/index.js';
import {
  idPageRequest,
  toConnection,
  type Connection,
  type OperationScope,
} from '../../subgraph-kit/index.js';
import { openImportOffice, type ImportDesk, type ImportOffice } from '../model/import-office.js';
import { importFileUnknown } from '../model/imports.errors.js';
import { listRuns, type RunFilter } from '../rows/hub-runs.js';
import { findSentFile, type SentFile } from '../rows/sent-files.js';
import { cancelImport } from '../use-cases/cancel-import.js';
import { requestImport, type RequestImport } from '../use-cases/request-import.js';

/** Refused rows that are told beside a run; all of them are in its errors file. */
const PROBLEMS = 20;

const CANCEL: AvailableAction = {
  mutation: 'cancelImport',
  label: { en: 'Cancel', zh: '取消导入' },
  deadline: null,
  rule: null,
};

/** A table of the caller's agency, with the codes that its columns may have. */
export interface TableToImport {
  readonly name: string;
  readonly zh: string;
  readonly columns: readonly {
    readonly name: string;
    readonly label: string;
    readonly kind: string;
    readonly isKey: boolean;
    readonly isRequired: boolean;
    readonly codes: readonly { readonly code: string; readonly words: readonly string[] }[];
  }[];
}

/** The feature for one operation of one caller; found by the resolvers at `context.data.imports`. */
export function openImports({ context: { caller } }: OperationScope, desk: ImportDesk) {
  /** @throws GraphQLError FIELD_DENIED for whoever imports nothing */
  const office = async (): Promise<ImportOffice> => {
    const opened = await openImportOffice(desk, caller);
    if (opened.ok) return opened.value;
    const { message, remedy } = opened.error;
    throw new GraphQLError(message.en, {
      extensions: {
        code: 'FIELD_DENIED',
        owner: caller.agency,
        reason: 'ROLE_NOT_ALLOWED',
        message,
        remedy,
      },
    });
  };
  return {
    caller,
    request: (input: RequestImport): Promise<Outcome<string>> => requestImport(desk, caller, input),
    cancel: (id: string): Promise<Outcome<string>> => cancelImport(desk, caller, id),
    actionsOf: (run: ImportRun): readonly AvailableAction[] =>
      run.endedAt === null && run.cancelledBy === null ? [CANCEL] : [],

    /** Null for a run that there is not or that the caller's office may not see, and for a text that is no id. */
    async find(id: string): Promise<ImportRun | null> {
      const own = await office();
      const [run = null] = isUuid(id)
        ? await listRuns(own.database, own, { id }, { after: null, limit: 1 })
        : [];
      return run;
    },
    async page(
      filter: RunFilter,
      first: number | null,
      after: string | null,
    ): Promise<Connection<ImportRun>> {
      const page = idPageRequest(first, after);
      const own = await office();
      const rows = await listRuns(own.database, own, filter, { after: page.after, limit: page.size + 1 });
      return toConnection(rows, page, ({ id }) => id);
    },
    async file(sha256: string): Promise<SentFile | null> {
      const own = await office();
      return isSha256(sha256) ? findSentFile(own.database, own.subgraph, sha256) : null;
    },
    async propose(sha256: string, table: string | null): Promise<Outcome<Proposal>> {
      const own = await office();
      const file = isSha256(sha256) ? await findSentFile(own.database, own.subgraph, sha256) : null;
      if (!file) return refused(importFileUnknown({ file: sha256 }));
      try {
        return ok(proposeMapping(own.tables, file, table));
      } catch (error) {
        if (error instanceof ImportRefused) return refused(error.refusal);
        throw error;
      }
    },
    async tables(): Promise<TableToImport[]> {
      const { tables, database } = await office();
      return Promise.all(
        tables.map(async (shape) => {
          const { rules, defaults } = await readCatalog(database, shape);
          const codes = codesByColumn(rules);
          return {
            name: shape.name,
            zh: shape.zh,
            columns: shape.columns.map((column) => ({
              name: column.name,
              label: column.headers[0] ?? column.name,
              kind: column.kind,
              isKey: column.isKey,
              isRequired: !column.isNullable && !defaults.has(column.name),
              codes: (codes.get(column.name) ?? []).map((code) => ({
                code,
                words: [...column.words].filter(([, stands]) => stands === code).map(([word]) => word),
              })),
            })),
          };
        }),
      );
    },
    /** The first rows that a run refused, in the caller's language. */
    async problems({ id }: ImportRun): Promise<readonly ReturnType<typeof refusalLine>[]> {
      const { database, subgraph } = await office();
      const pages = new RunRows(subgraph).refusals(database, id, PROBLEMS);
      const { value } = await pages.next();
      const found: readonly Refused[] = value ?? [];
      return found.map((each) => refusalLine(each, caller.locale));
    },
    shapeOf: async (table: string) => (await office()).tables.find(({ name }) => name === table) ?? null,
  };
}

export type ImportServices = ReturnType<typeof openImports>;
