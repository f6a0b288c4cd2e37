import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseAddress, withClient } from '../../src/database/index.js';
import { ImportProcess, type ProcessReport } from './import-process.js';
import { ACCOUNT_MAPPING, writeLabelledFile, type FileContent, type LabelledFile } from './labelled-file.js';

/** What the labelled import runs on. */
export interface LabelledSite {
  readonly ownerUrl: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
}

const LOOK_MILLISECONDS = 20;

async function rowsOf<Row extends object>(site: LabelledSite, statement: string): Promise<Row[]> {
  return withClient(databaseAddress(site.ownerUrl), 'labelled-import', async (client) => {
    const { rows } = await client.query<Row>(statement);
    return rows;
  });
}

/** Everything that an import leaves, as one text: the rows, and what the run says. */
export async function stateOf(site: LabelledSite): Promise<string> {
  const [state] = await rowsOf<{ state: string }>(
    site,
    `SELECT jsonb_build_object(
       'rows', (SELECT count(*) FROM pboc.account),
       'content', (SELECT sum(hashtextextended((to_jsonb(account) - 'recorded_since')::text, 0)::numeric)::text FROM pboc.account),
       'refusals', (SELECT sum(hashtextextended((refusal.line, refusal.position, refusal.code, refusal.facts)::text, 0)::numeric)::text
         FROM pboc.intake_refusal AS refusal),
       'run', (SELECT jsonb_agg(jsonb_build_array(state, position, added, changed, unchanged, removed, refused)) FROM pboc.intake_run),
       'keys', (SELECT count(*) FROM pboc.intake_key) + (SELECT count(*) FROM pboc.intake_met))::text AS state`,
  );
  return state?.state ?? '';
}

/** Empties what an import fills. */
export async function emptyAccounts(site: LabelledSite): Promise<void> {
  await rowsOf(
    site,
    'TRUNCATE pboc.account, pboc.account_transaction, pboc.intake_run, pboc.intake_refusal, pboc.intake_key, pboc.intake_met',
  );
}

/** One file and its mapping, to be imported again and again. */
export class LabelledImport {
  /** Where it is now: a server that was started anew may have another address. */
  site: LabelledSite;
  readonly #file: string;
  readonly #mapping: string;
  readonly #errors: string;
  readonly labels: LabelledFile;

  private constructor(site: LabelledSite, labels: LabelledFile) {
    this.site = site;
    this.#file = join(site.folder, 'accounts.csv');
    this.#mapping = join(site.folder, 'accounts.yaml');
    this.#errors = join(site.folder, 'errors.ndjson');
    this.labels = labels;
  }

  /** Writes the file in place of the one before. */
  static async write(site: LabelledSite, content: FileContent): Promise<LabelledImport> {
    const platforms = await rowsOf<{ code: string }>(
      site,
      'SELECT code FROM coordination.platform ORDER BY code',
    );
    const codes = platforms.map(({ code }) => code);
    const labels = await writeLabelledFile(join(site.folder, 'accounts.csv'), codes, content);
    await writeFile(join(site.folder, 'accounts.yaml'), ACCOUNT_MAPPING);
    return new LabelledImport(site, labels);
  }

  start(...options: readonly string[]): ImportProcess {
    return new ImportProcess(
      ['run', this.#file, '--mapping', this.#mapping, '--errors', this.#errors, '--json', ...options],
      this.site.environment,
    );
  }

  run(...options: readonly string[]): Promise<ProcessReport> {
    return this.start(...options).ended;
  }

  /** Waits until a run has committed so many records. */
  async committed(records: number): Promise<void> {
    for (;;) {
      const [run] = await rowsOf<{ position: number }>(
        this.site,
        `SELECT position::float8 AS position FROM pboc.intake_run WHERE state = 'RUNNING'`,
      );
      if (run && run.position >= records) return;
      await sleep(LOOK_MILLISECONDS);
    }
  }

  /** Lines and codes of the errors file, against those that were planted; empty where they are the same. */
  async differences(): Promise<string[]> {
    const lines = (await readFile(this.#errors, 'utf8')).trim().split('\n');
    const named = lines.map((line) => {
      const { line: number, code } = JSON.parse(line) as { line: number; code: string };
      return `${number} ${code}`;
    });
    const planted = this.labels.planted.map(({ line, code }) => `${line} ${code}`);
    const known = new Set(planted);
    const found = new Set(named);
    return [
      ...planted.filter((each) => !found.has(each)).map((each) => `not named: ${each}`),
      ...named.filter((each) => !known.has(each)).map((each) => `not planted: ${each}`),
    ];
  }
}
