export { urlAs, type DatabaseConnection, type DatabaseRole } from './connection.js';
export { DatabaseUnusable } from './database-error.js';
export { openDataSource, openDataSourceAt, poolOf, type PoolOptions } from './data-source.js';
export { gathered } from './gathered.js';
export { RowReader } from './row-reader.js';
export { commitOnce, type IdempotentRequest } from './idempotent-transaction.js';
export { inspectSchema, migrate, type SchemaState } from './migrations.js';
export { ensureRoleLogins } from './role-logins.js';
export { poolStatistics, type PoolStatistics } from './pool-statistics.js';
