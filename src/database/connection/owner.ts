import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresAddress } from '../../kernel/index.js';
import { openAt } from './data-source.js';
import { databaseAddress } from './database-address.js';
import { connectClient, Servers } from '../session/index.js';

/** Work of the owner may take long: a migration, a load. */
const UNHURRIED = { answerMilliseconds: null } as const;

/**
 * One connection to an address, for who ends it; nothing that it is asked has a bound.
 *
 * @param applicationName as `pg_stat_activity` shows it
 * @throws DatabaseFailure, or what `pg` throws
 */
export function openClient(address: PostgresAddress, applicationName: string): Promise<pg.Client> {
  return connectClient(new Servers(address), { ...UNHURRIED, applicationName });
}

/** Lends a connection of {@link openClient} to some work. */
export async function withClient<Answer>(
  address: PostgresAddress,
  applicationName: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = await openClient(address, applicationName);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * TypeORM as the database's owner, on one connection, or as many as are said.
 *
 * @throws what `openClient` throws
 */
export function openOwner(
  ownerUrl: string,
  options: Parameters<typeof openAt>[2] & { readonly size?: number } = {},
): Promise<DataSource> {
  const { size = 1, ...own } = options;
  return openAt(databaseAddress(ownerUrl), { ...UNHURRIED, applicationName: 'huishang-owner', size }, own);
}
