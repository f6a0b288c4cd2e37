import type { EntityManager } from 'typeorm';
import { runStatement } from '../../../database/index.js';
import { nameKey, type CanonicalName } from '../../../kernel/index.js';

/**
 * The spelling by which a platform's line of business goes: that of its first case. Cases and determinations hold it, so
 * that they are compared by it as it is.
 */
export async function spellingOf(
  manager: EntityManager,
  platformCode: string,
  line: CanonicalName,
): Promise<string> {
  const key = nameKey(line);
  const registered = await runStatement<{ name: string }>(
    manager,
    `INSERT INTO coordination.business_line (platform_code, key, name) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING name`,
    [platformCode, key, line],
  );
  if (registered.length > 0) return line;
  // Committed by now: the insert waited for it.
  const [earlier] = await runStatement<{ name: string }>(
    manager,
    `SELECT name FROM coordination.business_line WHERE platform_code = $1 AND key = $2`,
    [platformCode, key],
  );
  return earlier?.name ?? line;
}
