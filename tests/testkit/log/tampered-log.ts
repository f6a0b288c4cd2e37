import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { appendStep, PostgresAuditLog } from '../../../src/audit/index.js';
import { exportLog } from '../../../src/evidence/index.js';
import { newId } from '../../../src/kernel/index.js';
import { createOwnSigningKey } from '../../../src/keys/signatures/index.js';
import { examine } from '../../../src/log-verifier/command/verify.js';
import { ProgressLine } from '../../../src/log-verifier/command/progress.js';
import {
  ED25519_SIGNATURE,
  ed25519Signer,
  formatVerifierKey,
  verifierKeyOf,
  type Signer,
} from '../../../src/transparency-log/notes/index.js';
import { Sequencer } from '../../../src/transparency-log/sequencer/index.js';
import { newestHead } from '../../../src/transparency-log/store/index.js';
import type { TestDatabase } from '../database.js';
import type { Random } from '../random.js';
import { tamper, type Tampering } from './tampering.js';

/** What came of looking at the record. */
export interface Looked {
  readonly found: boolean;
  /** Indexes of leaves that are named. */
  readonly indexes: readonly number[];
  readonly said: string;
}

/** A log on a real database, whose newest head somebody outside has kept. */
export class TamperedLog {
  readonly #owner: DataSource;
  readonly #folder: string;
  readonly #key: string;
  /** The size of the head that was kept. */
  readonly size: number;

  private constructor(owner: DataSource, folder: string, key: string, size: number) {
    this.#owner = owner;
    this.#folder = folder;
    this.#key = key;
    this.size = size;
  }

  /** Fills a log with records of several kinds, sealed by several heads. */
  static async filled(
    database: Pick<TestDatabase, 'as' | 'asOwner'>,
    folder: string,
    batches: number,
  ): Promise<TamperedLog> {
    const signer: Signer = ed25519Signer(await createOwnSigningKey('log'), 'test.example/log');
    const gateway = await database.as('huishang_gateway');
    const audit = new PostgresAuditLog(gateway, Buffer.from('key'));
    const coordination = await database.as('huishang_coordination');
    const owner = await database.asOwner();
    const sequencer = new Sequencer({
      database: await database.as('huishang_log'),
      signer,
      onError: (error) => {
        throw error;
      },
    });
    for (let batch = 0; batch < batches; batch++) {
      await Promise.all(Array.from({ length: 30 }, (_, each) => record(audit, batch * 30 + each)));
      await coordination.transaction((manager) => step(manager, batch + 1));
      await sequencer.seal();
    }
    const size = (await newestHead(owner))?.size ?? 0;
    return new TamperedLog(owner, folder, formatVerifierKey(verifierKeyOf(signer, ED25519_SIGNATURE)), size);
  }

  /** Tampers in one random way, looks, and undoes it. */
  async try(random: Random): Promise<{ readonly done: Tampering; readonly looked: Looked }> {
    const runner = this.#owner.createQueryRunner();
    await runner.startTransaction();
    try {
      const done = await tamper(runner.manager, random, this.size);
      return { done, looked: await this.look(runner.manager) };
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /** Exports the whole log and has it verified; the size of the head that was kept is known to whoever looks. */
  async look(manager: EntityManager = this.#owner.manager): Promise<Looked> {
    const head = await newestHead(manager);
    if (!head || head.size < this.size)
      return { found: true, indexes: [], said: 'the log is shorter than a head that was kept' };
    const differing: number[] = [];
    const lines: string[] = [];
    try {
      const asked = { from: 0, to: head.size, head, disclosing: false };
      for await (const text of exportLog(manager, {
        ...asked,
        onDifference: (index) => differing.push(index),
      })) {
        lines.push(text);
      }
    } catch (error) {
      return {
        found: true,
        indexes: differing,
        said: error instanceof Error ? error.message : String(error),
      };
    }
    const file = join(this.#folder, 'log.ndjson');
    await writeFile(file, lines.join(''));
    const examined = await examine('export', [file], { logKey: [this.#key] }, new ProgressLine());
    if ('misuse' in examined) return { found: true, indexes: differing, said: examined.misuse.en };
    const { findings, found } = examined.value;
    return {
      found: found > 0,
      indexes: [...differing, ...findings.flatMap(({ index }) => (index === undefined ? [] : [index]))],
      said: findings.map(({ code, index }) => `${code} ${index ?? ''}`).join('; '),
    };
  }
}

async function record(audit: PostgresAuditLog, each: number): Promise<void> {
  const id = newId();
  const isMutation = each % 7 === 0;
  await audit.append({
    id,
    requestId: `r${each}`,
    agency: each % 2 ? 'PBOC' : 'POLICE',
    role: 'OFFICER',
    level: 'NATIONAL',
    region: null,
    officer: `u${each % 9}`,
    purpose: 'RISK_MONITORING',
    caseId: each % 3 ? newId() : null,
    basis: null,
    token: { issuer: 'https://pboc.invalid', jti: `t${each}`, kid: 'k' },
    address: '127.0.0.1',
    refusal: each % 11 === 0 ? 'FIELD_DENIED' : null,
    operationKind: isMutation ? 'mutation' : 'query',
    operationName: `Op${each % 5}`,
    operationHash: 'ab'.repeat(32),
    variables: '{}',
    fieldsAsked: ['Query.platform', `Platform.field${each % 5}`],
    fieldsDenied: [],
    fieldsPlain: [],
    platformsAsked: ['91110105HY0000016E'],
    platformsDisclosed: isMutation ? [] : ['91110105HY0000016E'],
    answer: isMutation ? null : 'cd'.repeat(32),
  });
  if (isMutation) await audit.disclosed(id, ['91110105HY0000016E'], 'ef'.repeat(32));
  if (each % 13 === 0) {
    const at = new Date();
    await audit.count([
      {
        id: newId(),
        refusal: 'RATE_LIMITED',
        reason: null,
        route: '/graphql',
        address: '::1',
        agency: null,
        officer: null,
        requests: 1 + each,
        first: at,
        last: at,
      },
    ]);
  }
}

function step(manager: EntityManager, version: number): Promise<void> {
  return appendStep(manager, {
    workflow: 'DISPUTE',
    subject: newId(),
    version,
    agency: 'OFFICE',
    level: 'NATIONAL',
    region: null,
    role: 'OFFICER',
    officer: 'u1',
    command: 'accept',
    from: 'REFERRED',
    to: 'ACCEPTED',
    rule: '国办发〔2016〕21号',
    happened: new Date('2016-06-01T00:00:00Z'),
    changes: { status: 'ACCEPTED', version },
    details: {},
  });
}
