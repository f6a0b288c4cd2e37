export { actAs, HUB, readAs } from './acting-as.js';
export { announceOnCommit } from './announce-on-commit.js';
export { variablesKey, type DatabaseConnection, type DatabaseRole } from './connection.js';
export { databaseAddress, roleAddress } from './database-address.js';
export { DatabaseFailure } from './database-failure.js';
export type { FailureReason } from './failure-reasons.js';
export { DatabaseHealth } from './health/index.js';
export { databaseRefusal, databaseUnavailable, valueRefusal } from './database-refusals.js';
export { openClient, openOwner, withClient } from './owner.js';
export { poolConfig, Servers } from './session/index.js';
export { DatabaseUnusable } from './database-error.js';
export { openDataSource, openDataSourceAt, type PoolOptions } from './data-source.js';
export { poolOf } from './pool-of.js';
export { atEndOfTransaction, transactionToItsEnd } from './end-of-transaction.js';
export { selectList, tableOf, type EntityTable } from './entity-columns.js';
export { insertRow } from './insert-row.js';
export { selectRow, selectRows } from './select-rows.js';
export { findUnreadableRows, type UnreadableStoredRow } from './find-unreadable-rows.js';
export { createBatcher } from './create-batcher.js';
export { RowReader } from './row-reader.js';
export { commitOnce, type IdempotentRequest } from './idempotent-transaction.js';
export { runStatement } from './run-statement.js';
export { inspectSchema, migrate, type SchemaState } from './migrations.js';
export { NotificationChannel, type NotificationChannelOptions } from './notification-channel.js';
export type { TransactionOptions } from './transaction.js';
export {
  createMissingRoles,
  inspectRights,
  readRights,
  repairRights,
  type ExpectedRights,
  type RightsFinder,
  type RightsScope,
} from './rights/index.js';
export { ensureRoleLogins } from './role-logins.js';
export { poolStatistics, type PoolStatistics } from './pool-statistics.js';
