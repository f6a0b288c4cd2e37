import type { Command } from 'commander';
import type { CommandName } from './command-table.js';

/** Adds arguments, options and the action to a command that has its name and description. */
export type DefineCommand = (command: Command) => void;

/** Each command's module, loaded when it is asked for: loading them all takes seconds. */
export const COMMAND_MODULES: Readonly<Record<CommandName, () => Promise<DefineCommand>>> = {
  'hub start': async () => (await import('./start.js')).defineStart,
  'hub demo': async () => (await import('./demo.js')).defineDemo,
  'config check': async () => (await import('./check-config.js')).defineCheckConfig,
  'token issue': async () => (await import('./token.js')).defineTokenIssue,
  'key generate': async () => (await import('./keygen.js')).defineKeyGenerate,
  'statement sign': async () => (await import('./sign.js')).defineStatementSign,
  'ruling verify': async () => (await import('./ruling.js')).defineRulingVerify,
  'database migrate': async () => (await import('./migrate.js')).defineMigrate,
  'database seed': async () => (await import('./seed.js')).defineSeed,
  'database check': async () => (await import('./rows.js')).defineDatabaseCheck,
  'supergraph compose': async () => (await import('./compose.js')).defineCompose,
  'subgraph serve': async () => (await import('./subgraph.js')).defineSubgraphServe,
  'gateway serve': async () => (await import('./gateway.js')).defineGatewayServe,
  'operation plan': async () => (await import('./plan.js')).defineOperationPlan,
  'trusted-documents check': async () => (await import('./trusted-documents.js')).defineTrustedDocumentsCheck,
  'access show': async () => (await import('./access.js')).defineAccessShow,
  'access compare': async () => (await import('./access.js')).defineAccessCompare,
  'catalogue print': async () => (await import('./catalogue.js')).defineCataloguePrint,
  'workflow verify': async () => (await import('./workflow.js')).defineWorkflowVerify,
  'workflow rebuild-tasks': async () => (await import('./workflow.js')).defineRebuildTasks,
  'workflow rebuild-statistics': async () => (await import('./workflow.js')).defineRebuildStatistics,
  'audit hash-variables': async () => (await import('./audit.js')).defineHashVariables,
  'statistics print': async () => (await import('./statistics.js')).defineStatisticsPrint,
  'documents write': async () => (await import('./documents.js')).defineDocumentsWrite,
  'documents check': async () => (await import('./documents.js')).defineDocumentsCheck,
  'completion print': async () => (await import('./completion.js')).defineCompletionPrint,
};
