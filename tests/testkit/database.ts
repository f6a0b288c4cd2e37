import pg from 'pg';
import type { DataSource } from 'typeorm';
import { inject } from 'vitest';
import {
  openDataSource,
  openOwner,
  type DatabaseConnection,
  type DatabaseRole,
} from '../../src/database/index.js';
import { PATIENCE } from './patience.js';

/** A database of one spec file's own: a clone of the template, or an empty one. */
export interface TestDatabase {
  readonly connection: DatabaseConnection;
  /** Connections as one of the hub's roles, closed with the database. */
  as(role: DatabaseRole, entities?: readonly Function[]): Promise<DataSource>;
  /** Connections as the database's owner, closed with the database. */
  asOwner(entities?: readonly Function[]): Promise<DataSource>;
  drop(): Promise<void>;
}

let databases = 0;

async function admin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('server').adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function create(name: string, empty: boolean): Promise<void> {
  const template = empty ? 'template0' : inject('server').template;
  for (let attempt = 1; ; attempt++) {
    try {
      // Files as they are, without a way through the log: a fifth less time.
      await admin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
      return;
    } catch (error) {
      // PostgreSQL refuses to copy a template that another worker is copying at this moment (55006).
      const busy = error instanceof pg.DatabaseError && error.code === '55006';
      if (!busy || attempt === 50) throw error;
    }
  }
}

/** @param options `empty` gives a database without schema and data */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const { adminUrl, roleSecret } = inject('server');
  const name = `huishang_test_${process.pid}_${++databases}`;
  await create(name, options.empty ?? false);
  const ownerUrl = new URL(adminUrl);
  ownerUrl.pathname = `/${name}`;
  const connection: DatabaseConnection = { ownerUrl: ownerUrl.href, roleSecret };
  const sources: DataSource[] = [];
  const keep = (source: DataSource): DataSource => {
    sources.push(source);
    return source;
  };
  return {
    connection,
    as: async (role, entities = []) =>
      keep(
        await openDataSource(connection, role, {
          entities,
          size: 4,
          // Many wait for few connections, on a machine that may have other work to do.
          connectMilliseconds: PATIENCE.timeout,
          onError: () => undefined,
        }),
      ),
    asOwner: async (entities = []) =>
      keep(await openOwner(connection.ownerUrl, { entities: [...entities], size: 2 })),
    async drop() {
      for (const source of sources) await source.destroy();
      await admin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
