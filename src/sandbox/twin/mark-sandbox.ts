import type { ClientBase } from 'pg';

/** 沙盒标记: writes into a database that everything in it is made up, and of what; in the client's transaction. */
export async function markSandbox(
  client: ClientBase,
  { seed, profileSha256 }: { readonly seed: string; readonly profileSha256: string },
): Promise<void> {
  await client.query('INSERT INTO access.sandbox (seed, profile_sha256) VALUES ($1, $2)', [
    seed,
    profileSha256,
  ]);
}
