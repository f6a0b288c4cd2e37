import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { faultsOfDivisionChanges, type DivisionChange } from '../kernel/index.js';
import { ConfigError } from './config.js';

/** What an operator adds to the dated tables that the hub ships, without a release of it. */
export interface DatedTables {
  /** 区划变更: of DIVISION_CHANGES. */
  readonly divisionChanges: readonly DivisionChange[];
  /** The last day up to which the operator has looked for such changes; absent where the file does not say. */
  readonly divisionsKnownUntil?: string;
}

const divisionChangesFile = z.strictObject({
  source: z.string().min(1),
  /** The last day up to which its author has looked for changes. */
  knownUntil: z.iso.date().optional(),
  changes: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      from: z.string().optional(),
      until: z.string().optional(),
      into: z.array(z.string()).optional(),
    }),
  ),
});

/** One sentence naming the variable and the file for each thing that is wrong. */
function readFile<Content>(
  variable: string,
  file: string,
  schema: z.ZodType<Content>,
  problems: string[],
): Content | null {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    problems.push(`${variable} names the file ${file}, which ${why}.`);
    return null;
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    problems.push(`${variable} (${file}) ${path.join('.')}: ${message}.`);
  }
  return null;
}

/**
 * Reads the file that DIVISION_CHANGES names. Nothing is added where it is not set.
 *
 * @throws ConfigError naming variable, file and everything that is wrong with it
 */
export function readDatedTables(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): DatedTables {
  const problems: string[] = [];
  const { DIVISION_CHANGES: divisions } = environment;
  const division = divisions ? readFile('DIVISION_CHANGES', divisions, divisionChangesFile, problems) : null;
  const changes = division?.changes ?? [];
  problems.push(
    ...faultsOfDivisionChanges(changes).map((fault) => `DIVISION_CHANGES (${divisions}) ${fault}`),
  );
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    divisionChanges: changes,
    ...(division?.knownUntil ? { divisionsKnownUntil: division.knownUntil } : {}),
  };
}
