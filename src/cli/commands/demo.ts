import { ResourceStack, type Locale, type LocalizedText } from '../../kernel/index.js';
import { Option, type Command } from 'commander';
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
import { sayIn, terminalLanguage, type Say } from '../table/say.js';

/** What a shell reports for a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Where the demo is told, who plays it, and what else is said on the way. */
export interface DemoOptions {
  readonly narrator: Narrator;
  readonly cast?: Cast;
  /** In which the hub is asked to answer, and a failure is told. */
  readonly language: Locale;
  readonly log: (line: LocalizedText) => void;
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
  { narrator, cast = CAST, language, log }: DemoOptions,
): Promise<number> {
  const say = sayIn(language);
  if (config.production) {
    throw new CommandFailure(
      say('The demo does not run when NODE_ENV=production.', '生产环境（NODE_ENV=production）不予演示。'),
    );
  }
  try {
    const hub = await openTemporaryHub(config, shutdown, log);
    const stage: Stage = { ...hub, consultationWorkingDays: config.consultationWorkingDays };
    const result = await runDemo(stage, narrator, language, cast);
    if (result.ok) return result.steps;
    const { en, zh } = result.failure.fact;
    throw new CommandFailure(
      say(`The demo failed in step ${result.step}: ${en}.`, `演示在第${result.step}步未能成功：${zh}。`),
    );
  } finally {
    await shutdown.close();
  }
}

interface DemoArguments {
  readonly json?: boolean;
  readonly lang?: Locale;
}

async function demo({ json = false, lang: language = terminalLanguage() }: DemoArguments): Promise<void> {
  const config = readConfig();
  const shutdown = new ResourceStack();
  stopOnSignals(shutdown, INTERRUPTED);
  const print = json ? console.error : console.log;
  const narrator = new (json ? JsonNarrator : TerminalNarrator)(console.log, language);
  const steps = await playDemo(config, shutdown, {
    narrator,
    language,
    log: (line) => print(line[language]),
  });
  const say = sayIn(language);
  if (!json)
    console.log(say(`\nAll ${steps} steps did what they say.`, `\n全部${steps}个步骤均已完成，与所述相符。`));
}

export function defineDemo(command: Command, say: Say): void {
  command
    .option('--json', say('print one JSON object for each step', '每一步输出一个 JSON 对象'))
    .addOption(
      new Option(
        '--lang <language>',
        say(
          "the language that it is told in; the terminal's when left out",
          '解说的语言；不填则用终端的语言',
        ),
      ).choices(['zh', 'en']),
    )
    .action(demo);
}
