import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ImportRun } from '../../intake/index.js';
import { formatYuan, money, type Outcome } from '../../kernel/index.js';
import {
  AvailableActionType,
  refusalIn,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { ImportServices } from '../services/open-imports.js';
import { CancelImportInput, ImportRecordsInput, ImportRunFilterInput } from './imports.inputs.js';
import { readMappingInput } from './mapping-input.js';
import {
  CancelImportPayload,
  ImportFileType,
  ImportFindingsType,
  ImportMappingType,
  ImportOfficeType,
  ImportProblemType,
  ImportRecordsPayload,
  ImportRunConnectionType,
  ImportRunType,
  ImportTableType,
  ProposeImportMappingPayload,
  toImportMapping,
  toImportProposal,
  toImportTable,
  type ImportRunPayload,
  type ProposedPayload,
} from './imports.types.js';
import type { FileFormatCode } from './imports.enums.js';

type Context = SubgraphContext<{ readonly imports: ImportServices }>;

/** The import that the outcome names, freshly read, or its refusal in the caller's language. */
async function answerOf(services: ImportServices, outcome: Outcome<string>): Promise<ImportRunPayload> {
  const importRun = outcome.ok ? await services.find(outcome.value) : null;
  return { importRun, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver(() => ImportRunType)
export class ImportResolver {
  @Query(() => [ImportTableType], {
    nullable: true,
    description: 'The tables of the caller’s agency that files go into (可导入数据表).',
  })
  async importTables(@Ctx() { data }: Context): Promise<ImportTableType[]> {
    return (await data.imports.tables()).map(toImportTable);
  }

  @Query(() => ImportFileType, {
    nullable: true,
    description:
      'A file that the caller’s agency has sent to be imported (待导入文件); null where it has sent none of this hash.',
  })
  async importFile(
    @Ctx() { data }: Context,
    @Arg('sha256', () => ID, { description: 'SHA-256 of its bytes.' }) sha256: string,
  ): Promise<ImportFileType | null> {
    const file = await data.imports.file(sha256);
    return file && { ...file, format: file.format.toUpperCase() as FileFormatCode };
  }

  @Query(() => ProposeImportMappingPayload, {
    nullable: true,
    description: 'Proposes from a file’s headers how it becomes rows (建议对应关系).',
  })
  async proposeImportMapping(
    @Ctx() { data: { imports } }: Context,
    @Arg('file', () => ID, { description: 'SHA-256 of a file that was sent.' }) file: string,
    @Arg('table', () => String, {
      nullable: true,
      description: 'The table; left out to have it found by the headers.',
    })
    table: string | null | undefined,
  ): Promise<ProposedPayload> {
    const outcome = await imports.propose(file, table ?? null);
    return {
      proposal: outcome.ok ? toImportProposal(outcome.value) : null,
      refusal: refusalIn(outcome, imports.caller.locale),
    };
  }

  @Query(() => ImportRunType, {
    nullable: true,
    description:
      'The import with this id (导入批次); null where there is none, or none that the caller’s office may see.',
  })
  importRun(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the import.' }) id: string,
  ): Promise<ImportRunType | null> {
    return data.imports.find(id);
  }

  @Query(() => ImportRunConnectionType, {
    nullable: true,
    description:
      'Imports that the caller’s office or one below it asked for, and for the national one those of the command (导入批次), the newest first.',
  })
  importRuns(
    @Ctx() { data }: Context,
    @Arg('filter', () => ImportRunFilterInput, { nullable: true }) filter: ImportRunFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ImportRunType>> {
    return data.imports.page({ table: filter?.table, state: filter?.status }, first, after);
  }

  @FieldResolver(() => Int, { description: 'Records of the file that were looked at so far.' })
  records(@Root() { position, seen }: ImportRun): number {
    return Math.max(position, seen);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Records that the file has, about, by its lines; null of a workbook and of the command.',
  })
  expectedRecords(@Root() { expected }: ImportRun): number | null {
    return expected;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Code of why it ended as it did, or why rows were withheld; null where there is nothing to say.',
  })
  reason(@Root() { reason }: ImportRun): string | null {
    return reason;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why nothing could be imported, in the caller’s language; null where something could.',
  })
  refusalMessage(@Root() { refusal }: ImportRun, @Ctx() { data }: Context): string | null {
    const { locale } = data.imports.caller;
    return refusal && `${refusal.message[locale]} ${refusal.remedy[locale]}`;
  }

  @FieldResolver(() => Boolean, { description: 'Whether its end was asked for (已申请取消).' })
  isCancelled(@Root() { cancelledBy }: ImportRun): boolean {
    return cancelledBy !== null;
  }

  @FieldResolver(() => ImportOfficeType, {
    nullable: true,
    description: 'For which office (导入机构); null where the command was run.',
  })
  office(@Root() { actor }: ImportRun, @Ctx() { data }: Context): ImportOfficeType | null {
    return actor && { agency: data.imports.caller.agency, region: actor.region };
  }

  @FieldResolver(() => ImportMappingType, { description: 'How the file becomes rows (字段对应关系).' })
  mapping(@Root() { mapping }: ImportRun): ImportMappingType {
    return toImportMapping(mapping);
  }

  @FieldResolver(() => ImportFindingsType, {
    nullable: true,
    description: 'What a dry run found beside its counts (试运行结果); null before it ended, and of imports.',
  })
  async findings(
    @Root() { findings, table }: ImportRun,
    @Ctx() { data }: Context,
  ): Promise<ImportFindingsType | null> {
    if (findings === null) return null;
    const shape = await data.imports.shapeOf(table);
    const kinds = new Map(shape?.columns.map(({ name, kind }) => [name, kind]));
    const shown = (column: string, value: unknown): string | null => {
      if (value === null || value === undefined) return null;
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return kinds.get(column) === 'money' ? formatYuan(money(text)) : text;
    };
    const changes = findings.examples.flatMap(({ line, before, after }) =>
      Object.keys(after)
        .filter((column) => JSON.stringify(after[column]) !== JSON.stringify(before[column]))
        .map((column) => ({
          line,
          column,
          before: shown(column, before[column]),
          after: shown(column, after[column]),
        })),
    );
    return { absent: findings.absent, absentKeys: findings.absentKeys, changes };
  }

  @FieldResolver(() => [ImportProblemType], {
    description: 'The first rows that were refused (拒收明细), 20 at most; all are in the errors file.',
  })
  async problems(@Root() run: ImportRun, @Ctx() { data }: Context): Promise<readonly ImportProblemType[]> {
    return run.refused === 0 ? [] : data.imports.problems(run);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the errors file is (错误文件): a path of the hub; null where no row was refused.',
  })
  errorsPath(@Root() { id, refused }: ImportRun): string | null {
    return refused === 0 ? null : `/imports/${id}/errors`;
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  availableActions(@Root() run: ImportRun, @Ctx() { data }: Context): readonly AvailableActionType[] {
    return toAvailableActions(data.imports.actionsOf(run), data.imports.caller.locale);
  }

  @Mutation(() => ImportRecordsPayload, {
    description:
      'Has a file that was sent imported into a table of the caller’s agency, in the background (导入数据).',
  })
  async importRecords(
    @Ctx() { data: { imports } }: Context,
    @Arg('input', () => ImportRecordsInput) input: ImportRecordsInput,
  ): Promise<ImportRunPayload> {
    const outcome = await imports.request({
      idempotencyKey: input.idempotencyKey,
      file: input.file,
      mapping: readMappingInput(input.mapping),
      mode: input.mode ?? 'DELTA',
      dryRun: input.dryRun ?? false,
      allOrNothing: input.allOrNothing ?? false,
      again: input.again ?? false,
    });
    return answerOf(imports, outcome);
  }

  @Mutation(() => CancelImportPayload, {
    description: 'Ends an import that has not ended (取消导入). Rows that are committed stay.',
  })
  async cancelImport(
    @Ctx() { data: { imports } }: Context,
    @Arg('input', () => CancelImportInput) { importRunId }: CancelImportInput,
  ): Promise<ImportRunPayload> {
    return answerOf(imports, await imports.cancel(importRunId));
  }
}
