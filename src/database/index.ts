export { setRlsActor, HUB, readWithRlsActor } from './transactions/rls-actor.js';
export { notifyAfterCommit } from './transactions/notify-after-commit.js';
export { variablesKey, type DatabaseConnection, type DatabaseRole } from './connection/connection.js';
export { databaseAddress, roleAddress, roleUrl } from './connection/database-address.js';
export { DatabaseFailure } from './errors/database-failure.js';
export type { FailureReason } from './errors/failure-reasons.js';
export { DatabaseHealth } from './health/index.js';
export { databaseRefusal, databaseUnavailable, valueRefusal } from './errors/database-refusals.js';
export { openClient, openOwner, withClient } from './connection/owner.js';
export { poolConfig, Servers } from './session/index.js';
export { DatabaseUnusable } from './errors/database-error.js';
export { openDataSource, openDataSourceAt, type PoolOptions } from './connection/data-source.js';
export { poolOf } from './session/pools.js';
export { beforeCommit, transactionToItsEnd } from './transactions/before-commit.js';
export { selectList, tableOf, type EntityTable } from './rows/entity-columns.js';
export { insertRow, updateRows } from './rows/write-rows.js';
export { countRows, existsRow, readRow, selectRow, selectRows } from './rows/select-rows.js';
export { sql, sqlNamed, textOf, type Sql } from './rows/sql.js';
export { findUnreadableRows, type UnreadableStoredRow } from './rows/find-unreadable-rows.js';
export { COPY_NULL, copyText } from './rows/copy-text.js';
export { createBatcher } from './rows/create-batcher.js';
export { BatchedRowLoader } from './rows/batched-row-loader.js';
export { pastRows } from './rows/past-rows.js';
export { KEPT_UNDER } from './rows/row-read.js';
export {
  idempotencyKeyReused,
  runIdempotent,
  type IdempotentRequest,
} from './transactions/run-idempotent.js';
export { runQuery, runStatement, type Rows } from './rows/run-statement.js';
export { inspectSchema, migrate, refuseUnknownSchema, type SchemaState } from './migrations/migrations.js';
export { NotificationChannel, type NotificationChannelOptions } from './transactions/notification-channel.js';
export type { TransactionOptions } from './transactions/transaction.js';
export {
  createMissingRoles,
  inspectRights,
  readRights,
  repairRights,
  type ExpectedRights,
  type RightsFinder,
  type RightsScope,
} from './rights/index.js';
export { ensureRoleLogins, requireRoleLogins } from './connection/role-logins.js';
export { poolStatistics, type PoolStatistics } from './session/pools.js';
