import 'reflect-metadata';
import { Command } from 'commander';
import { packageVersion } from './project-file.js';

type AddCommand = (program: Command) => void;

/** Each command with the module that it needs; loading them all takes seconds, so only that of the one asked for is. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  start: async () => (await import('./start.js')).startCommand,
  'check-config': async () => (await import('./check-config.js')).checkConfigCommand,
  token: async () => (await import('./token.js')).tokenCommand,
  keygen: async () => (await import('./keygen.js')).keygenCommand,
  seed: async () => (await import('./seed.js')).seedCommand,
  migrate: async () => (await import('./migrate.js')).migrateCommand,
  compose: async () => (await import('./compose.js')).composeCommand,
  demo: async () => (await import('./demo.js')).demoCommand,
  sign: async () => (await import('./sign.js')).signCommand,
  subgraph: async () => (await import('./subgraph.js')).subgraphCommand,
  gateway: async () => (await import('./gateway.js')).gatewayCommand,
  plan: async () => (await import('./plan.js')).planCommand,
  'trusted-documents': async () => (await import('./trusted-documents.js')).trustedDocumentsCommand,
  access: async () => (await import('./access.js')).accessCommand,
  catalogue: async () => (await import('./catalogue.js')).catalogueCommand,
  documents: async () => (await import('./documents.js')).documentsCommand,
  workflow: async () => (await import('./workflow.js')).workflowCommand,
  rows: async () => (await import('./rows.js')).rowsCommand,
  ruling: async () => (await import('./ruling.js')).rulingCommand,
  audit: async () => (await import('./audit.js')).auditCommand,
  statistics: async () => (await import('./statistics.js')).statisticsCommand,
};

/** They name what is wrong with the files of the dated tables together with everything else, and install the tables. */
const CHECKING = new Set(['start', 'check-config']);

const asked = COMMANDS[process.argv[2] ?? ''];
const versionOnly = ['-V', '--version'].includes(process.argv[2] ?? '');

const program = new Command('huishang')
  .description('Huishang 会商: inter-agency data exchange')
  .version(await packageVersion(), '-V, --version', 'print the version')
  .showHelpAfterError()
  .hook('preAction', async (_program, command) => {
    if (CHECKING.has(command.name())) return;
    const { installDatedTables } = await import('./install-dated-tables.js');
    installDatedTables(new Date());
  });

try {
  // Help lists every command, and what no command is called gets a suggestion.
  const loaded = asked ? [asked] : versionOnly ? [] : Object.values(COMMANDS);
  for (const addCommand of await Promise.all(loaded.map((load) => load()))) addCommand(program);
  await program.parseAsync();
} catch (error) {
  const { describeFailure } = await import('./failure.js');
  console.error(describeFailure(error));
  process.exit(1);
}
