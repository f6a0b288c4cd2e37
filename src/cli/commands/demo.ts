import { ResourceStack } from '../../kernel/index.js';
import type { Command } from 'commander';
import { readConfig, type Config } from '../../config/index.js';
import {
  CAST,
  JsonNarrator,
  runDemo,
  TerminalNarrator,
  type Cast,
  type Narrator,
  type Stage,
} from '../../demo/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { stopOnSignals } from '../hubs/stop-on-signals.js';
import { openTemporaryHub } from '../hubs/temporary-hub.js';
import type { Say } from '../table/say.js';

/** What a shell reports for a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Where the demo is told, who plays it, and what else is said on the way. */
export interface DemoOptions {
  readonly narrator: Narrator;
  readonly cast?: Cast;
  readonly log: (line: string) => void;
}

/**
 * Plays the main job on a hub of its own, with the embedded PostgreSQL in a temporary directory, even where DATABASE_URL
 * is set: the demo opens cases, rules, and writes audit entries that nobody can take out again, which has no place in a
 * database that somebody keeps. However it ends, everything is stopped and removed first.
 *
 * @param shutdown given a step for each thing that is to be stopped or removed
 * @returns how many steps were played, all of which did what they say
 * @throws CommandFailure in production, and naming the first step that did not do what it says
 */
export async function playDemo(
  config: Config,
  shutdown: ResourceStack,
  { narrator, cast = CAST, log }: DemoOptions,
): Promise<number> {
  if (config.production) throw new CommandFailure('The demo does not run when NODE_ENV=production.');
  try {
    const hub = await openTemporaryHub(config, shutdown, log);
    const stage: Stage = { ...hub, consultationWorkingDays: config.consultationWorkingDays };
    const result = await runDemo(stage, narrator, cast);
    if (result.ok) return result.steps;
    throw new CommandFailure(`The demo failed in step ${result.step}: ${result.failure.message}.`);
  } finally {
    await shutdown.close();
  }
}

async function demo({ json = false }: { json?: boolean }): Promise<void> {
  const config = readConfig();
  const shutdown = new ResourceStack();
  stopOnSignals(shutdown, INTERRUPTED);
  const narrator = json ? new JsonNarrator(console.log) : new TerminalNarrator(console.log);
  const steps = await playDemo(config, shutdown, { narrator, log: json ? console.error : console.log });
  if (!json) console.log(`\nAll ${steps} steps did what they say.`);
}

export function defineDemo(command: Command, say: Say): void {
  command
    .option('--json', say('print one JSON object for each step', '每一步输出一个 JSON 对象'))
    .action(demo);
}
