import type { Command } from 'commander';
import type { CommandName } from './table/command-table.js';
import type { DescribedProgram, Say } from './table/say.js';

/**
 * Adds arguments, options and the action to a command that has its name and description.
 *
 * @param say chooses the language of the texts
 * @param described for what is written about all commands
 */
export type DefineCommand = (command: Command, say: Say, described: DescribedProgram) => void;

/** Each command's module, loaded when it is asked for: loading them all takes seconds. */
export const COMMAND_MODULES: Readonly<Record<CommandName, () => Promise<DefineCommand>>> = {
  'hub start': async () => (await import('./commands/start.js')).defineStart,
  'hub demo': async () => (await import('./commands/demo.js')).defineDemo,
  'config check': async () => (await import('./commands/check-config.js')).defineCheckConfig,
  'token issue': async () => (await import('./commands/token.js')).defineTokenIssue,
  'key generate': async () => (await import('./commands/key-generate.js')).defineKeyGenerate,
  'statement sign': async () => (await import('./commands/statement-sign.js')).defineStatementSign,
  'ruling verify': async () => (await import('./commands/ruling.js')).defineRulingVerify,
  'paper print': async () => (await import('./commands/paper.js')).definePaperPrint,
  'database migrate': async () => (await import('./commands/migrate.js')).defineMigrate,
  'database seed': async () => (await import('./commands/seed.js')).defineSeed,
  'database check': async () => (await import('./commands/database-check.js')).defineDatabaseCheck,
  'sandbox profile': async () => (await import('./commands/sandbox/profile.js')).defineSandboxProfile,
  'sandbox create': async () => (await import('./commands/sandbox/create.js')).defineSandboxCreate,
  'sandbox compare': async () => (await import('./commands/sandbox/compare.js')).defineSandboxCompare,
  'import propose': async () => (await import('./commands/import/propose.js')).defineImportPropose,
  'import run': async () => (await import('./commands/import/run.js')).defineImportRun,
  'import list': async () => (await import('./commands/import/list.js')).defineImportList,
  'law list': async () => (await import('./commands/law.js')).defineLawList,
  'law import': async () => (await import('./commands/law.js')).defineLawImport,
  'supergraph compose': async () => (await import('./commands/compose.js')).defineCompose,
  'subgraph serve': async () => (await import('./commands/subgraph.js')).defineSubgraphServe,
  'subgraph check': async () => (await import('./commands/agencies/subgraph-check.js')).defineSubgraphCheck,
  'agency new': async () => (await import('./commands/agencies/agency-new.js')).defineAgencyNew,
  'witness start': async () => (await import('./commands/witness.js')).defineWitnessStart,
  'witness key': async () => (await import('./commands/witness.js')).defineWitnessKey,
  'gateway serve': async () => (await import('./commands/gateway.js')).defineGatewayServe,
  'operation plan': async () => (await import('./commands/operation-plan.js')).defineOperationPlan,
  'trusted-documents check': async () =>
    (await import('./commands/trusted-documents.js')).defineTrustedDocumentsCheck,
  'access show': async () => (await import('./commands/access.js')).defineAccessShow,
  'access compare': async () => (await import('./commands/access.js')).defineAccessCompare,
  'catalogue export': async () => (await import('./commands/catalogue.js')).defineCatalogueExport,
  'catalogue import': async () => (await import('./commands/catalogue.js')).defineCatalogueImport,
  'catalogue print': async () => (await import('./commands/catalogue.js')).defineCataloguePrint,
  'workflow verify': async () => (await import('./commands/workflow.js')).defineWorkflowVerify,
  'workflow rebuild-tasks': async () => (await import('./commands/workflow.js')).defineRebuildTasks,
  'workflow rebuild-statistics': async () => (await import('./commands/workflow.js')).defineRebuildStatistics,
  'audit hash-variables': async () =>
    (await import('./commands/audit/hash-variables.js')).defineHashVariables,
  'audit verify': async () => (await import('./commands/audit/hash-variables.js')).defineAuditVerify,
  'audit export': async () => (await import('./commands/audit/export.js')).defineAuditExport,
  'audit archive': async () => (await import('./commands/audit/retention.js')).defineAuditArchive,
  'audit retire': async () => (await import('./commands/audit/retention.js')).defineAuditRetire,
  'audit erase': async () => (await import('./commands/audit/retention.js')).defineAuditErase,
  'statistics print': async () => (await import('./commands/statistics.js')).defineStatisticsPrint,
  'documents write': async () => (await import('./commands/documents.js')).defineDocumentsWrite,
  'documents check': async () => (await import('./commands/documents.js')).defineDocumentsCheck,
  'completion print': async () => (await import('./commands/completion.js')).defineCompletionPrint,
};
