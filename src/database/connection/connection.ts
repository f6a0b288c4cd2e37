import { createHmac } from 'node:crypto';

/** The database roles of the hub: one for each subgraph and one for the gateway. */
export type DatabaseRole = `huishang_${string}`;

/** How the hub reaches its database. */
export interface DatabaseConnection {
  /** The owner's URL: creates roles, schemas and tables; never serves a request. */
  readonly ownerUrl: string;
  /** What the roles' passwords are derived from; nothing that anybody can guess. */
  readonly roleSecret: string;
}

/**
 * A role's password, derived from the hub's role secret with HMAC-SHA256: nothing to store, the same on every replica,
 * and of no use for finding another role's.
 */
export function rolePassword(connection: DatabaseConnection, role: DatabaseRole): string {
  return createHmac('sha256', connection.roleSecret).update(`database role ${role}`).digest('base64url');
}

/**
 * The key of the hashes by which audit entries know the variables of a request, derived from the role secret: whoever reads
 * entries and has not the secret cannot find a short value by trying.
 */
export function variablesKey({ roleSecret }: Pick<DatabaseConnection, 'roleSecret'>): Buffer {
  return createHmac('sha256', roleSecret).update('audit variables').digest();
}
