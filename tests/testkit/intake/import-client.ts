import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import { newId } from '../../../src/kernel/index.js';
import type { TestCaller, TestHub } from '../hub.js';
import { PATIENCE } from '../patience.js';

/** An import, as the schema tells it. */
export interface ToldRun {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  readonly refusalMessage: string | null;
  readonly records: number;
  readonly expectedRecords: number | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly refused: number;
  readonly errorsPath: string | null;
  readonly findings: {
    readonly absent: number;
    readonly changes: readonly Record<string, unknown>[];
  } | null;
  readonly problems: readonly Record<string, unknown>[];
  readonly availableActions: readonly { readonly mutation: string }[];
}

export const RUN_FIELDS = `id status reason refusalMessage records expectedRecords added changed unchanged removed refused errorsPath
  findings { absent changes { line column before after } } problems { line column code value } availableActions { mutation }`;

interface Told {
  readonly importRun: ToldRun | null;
  readonly refusal: { readonly code: string } | null;
}

export const sha256Of = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

/** What somebody who imports over HTTP does. */
export class ImportClient {
  readonly #hub: TestHub;
  readonly #caller: TestCaller;

  constructor(hub: TestHub, caller: TestCaller) {
    this.#hub = hub;
    this.#caller = caller;
  }

  /** Sends a file, to the address of its own hash where no other is said. */
  async put(name: string, content: string | Buffer, sha256 = sha256Of(content)): Promise<Response> {
    const { authorization = '' } = this.#caller.headers;
    return fetch(`${this.#hub.url}/imports/files/${sha256}?name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      headers: { authorization },
      body: content,
    });
  }

  /** @throws Error where it is refused */
  async send(name: string, content: string | Buffer): Promise<string> {
    const response = await this.put(name, content);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return sha256Of(content);
  }

  /** The mapping that is proposed for a file, as an input, with some columns otherwise. */
  async propose(
    file: string,
    table?: string,
    changes: Readonly<Record<string, object>> = {},
  ): Promise<Record<string, unknown>> {
    const { data, errors } = await this.#caller.ask(
      `query ($file: ID!, $table: String) { proposeImportMapping(file: $file, table: $table) { refusal { code }
        proposal { mapping { table columns { column header unit dates values { word code } } } } } }`,
      { file, table },
    );
    const found = (
      data as {
        proposeImportMapping: {
          proposal: { mapping: { table: string; columns: { column: string }[] } } | null;
        };
      }
    ).proposeImportMapping?.proposal;
    if (!found) throw new Error(JSON.stringify({ data, errors }));
    const columns = found.mapping.columns.map((each) => ({ ...each, ...changes[each.column] }));
    return { table: found.mapping.table, columns };
  }

  async request(input: Readonly<Record<string, unknown>>): Promise<Told> {
    const { data, errors } = await this.#caller.ask(
      `mutation ($input: ImportRecordsInput!) { importRecords(input: $input) { importRun { ${RUN_FIELDS} } refusal { code } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return (data as { importRecords: Told }).importRecords;
  }

  async cancel(importRunId: string): Promise<Told> {
    const { data } = await this.#caller.ask(
      `mutation ($input: CancelImportInput!) { cancelImport(input: $input) { importRun { ${RUN_FIELDS} } refusal { code } } }`,
      { input: { importRunId } },
    );
    return (data as { cancelImport: Told }).cancelImport;
  }

  async find(id: string): Promise<ToldRun | null> {
    const { data } = await this.#caller.ask(`query ($id: ID!) { importRun(id: $id) { ${RUN_FIELDS} } }`, {
      id,
    });
    return (data as { importRun: ToldRun | null }).importRun;
  }

  /** The run when it has ended. */
  async ended({ importRun, refusal }: Told): Promise<ToldRun> {
    if (!importRun) throw new Error(refusal?.code);
    let run: ToldRun = importRun;
    await vi.waitUntil(async () => {
      run = (await this.find(importRun.id)) ?? run;
      return run.status !== 'QUEUED' && run.status !== 'RUNNING';
    }, PATIENCE);
    return run;
  }
}
