import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccessAgreementVersions1763801210000 } from '../../migrations/1763801210000-access-agreement-versions.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';

let database: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource({
    type: 'postgres',
    url: database.connection.ownerUrl,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'huishang_migrations',
    migrationsTransactionMode: 'each',
    poolSize: 1,
  }).initialize();
});
afterAll(async () => {
  await owner?.destroy();
  await database?.drop();
});

const standing = (): Promise<unknown[]> =>
  owner.query(
    `SELECT agreement.id, agreement.status, agreement.version, suspended_by, terms.status AS terms_status, purposes,
            legal_basis, masked, valid_from, valid_to, proposed_by, approved_by, array_agg(item ORDER BY item) AS items
     FROM access.agreement
     JOIN access.agreement_version AS terms ON terms.agreement_id = agreement.id AND terms.number = terms_version
     JOIN access.agreement_item AS listed ON listed.agreement_id = agreement.id AND listed.number = terms_version
     GROUP BY agreement.id, terms.agreement_id, terms.number ORDER BY agreement.id`,
  );

describe('the move of terms into versions', () => {
  test('keeps every agreement as it stood, back and forth', async () => {
    const before = await standing();
    expect(before.length).toBeGreaterThan(30);
    const later = MIGRATIONS.length - MIGRATIONS.indexOf(AccessAgreementVersions1763801210000);
    for (let step = 0; step < later; step += 1) await owner.undoLastMigration({ transaction: 'each' });
    const former: unknown[] = await owner.query(`SELECT FROM access.agreement WHERE approved_by IS NOT NULL`);
    expect(former.length).toBeGreaterThan(30);
    await owner.runMigrations({ transaction: 'each' });
    expect(await standing()).toEqual(before);
  });

  test('gives each event its statuses', async () => {
    const reached: unknown = await owner.query(
      `SELECT DISTINCT command, from_status, to_status, in_force FROM access.agreement_event
       WHERE command <> 'APPROVE' ORDER BY command`,
    );
    expect(reached).toEqual([
      { command: 'PROPOSE', from_status: null, to_status: 'PROPOSED', in_force: null },
      { command: 'SUSPEND', from_status: 'ACTIVE', to_status: 'SUSPENDED', in_force: 1 },
      { command: 'TERMINATE', from_status: 'ACTIVE', to_status: 'TERMINATED', in_force: null },
    ]);
  });

  test('leaves what one person approved in force, lets it be superseded, and takes nothing new without two', async () => {
    const old = `status = 'IN_FORCE' AND first_approved_by IS NULL`;
    const [row]: { agreement_id: string }[] = await owner.query(
      `SELECT agreement_id FROM access.agreement_version WHERE ${old} LIMIT 1`,
    );
    const id = row?.agreement_id;
    const set = (status: string): Promise<unknown> =>
      owner.query(`UPDATE access.agreement_version SET status = $2 WHERE agreement_id = $1`, [id, status]);
    await set('SUPERSEDED');
    await expect(set('IN_FORCE')).rejects.toThrow(/agreement_version_two_approvals/);
    await expect(
      owner.query(
        `UPDATE access.agreement_version SET status = 'IN_FORCE', first_approved_by = 'li', first_approved_at = now(),
           approved_by = 'li', approved_at = now() WHERE agreement_id = $1`,
        [id],
      ),
    ).rejects.toThrow(/agreement_version_four_eyes/);
  });
});
