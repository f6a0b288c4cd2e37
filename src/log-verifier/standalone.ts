/** `node huishang-verify.mjs <kind> …`: the verifier by itself, on any Node 20 or later, with no other file. */
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import './lines/batch-worker.js';
import { flagsOf, isKind, KINDS, OPTIONS, type VerifyOptions } from './command/options.js';
import { verify } from './command/verify.js';
import { EXIT_CODES, type Language } from './report/format-report.js';

const language: Language =
  new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale).language === 'zh' ? 'zh' : 'en';

function usage(): string {
  const kinds = Object.entries(KINDS).map(
    ([kind, described]) => `  ${`${kind} ${described.files}`.padEnd(24)}${described[language]}`,
  );
  const options = Object.values(OPTIONS).map((entry) => `  ${flagsOf(entry).padEnd(24)}${entry[language]}`);
  const codes =
    language === 'zh'
      ? '退出码：0 全部得到证实；1 发现问题；2 用法错误；3 未能全部证实。'
      : 'Exit codes: 0 all proved; 1 something is wrong; 2 wrong usage; 3 not all could be proved.';
  return ['node huishang-verify.mjs', ...kinds, '', ...options, '', codes].join('\n');
}

/** The options as they were typed, by their names in code. @throws Error of Node's for one that is unknown */
function readWords(words: readonly string[]) {
  const entries = Object.entries(OPTIONS) as [keyof VerifyOptions, (typeof OPTIONS)[keyof VerifyOptions]][];
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: Object.fromEntries(
      entries.map(([, { flag, value, repeats }]) => [
        flag,
        { type: value === null ? ('boolean' as const) : ('string' as const), multiple: repeats },
      ]),
    ),
  });
  const options = Object.fromEntries(
    entries.flatMap(([name, { flag }]) => (values[flag] === undefined ? [] : [[name, values[flag]]])),
  ) as VerifyOptions;
  return { options, positionals };
}

async function run(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(`${usage()}\n`);
    return EXIT_CODES.PROVED;
  }
  try {
    const { options, positionals } = readWords(words);
    const [kind = '', ...files] = positionals;
    if (isKind(kind)) return await verify(kind, files, options, language, new URL(import.meta.url));
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) {
      throw error;
    }
    process.stderr.write(
      language === 'zh' ? '选项不明或者不完整。\n\n' : 'An option is unknown or has not its value.\n\n',
    );
  }
  process.stderr.write(`${usage()}\n`);
  return EXIT_CODES.MISUSED;
}

// As a thread of itself it was served by batch-worker, which this file holds too.
if (isMainThread) process.exitCode = await run(process.argv.slice(2));
