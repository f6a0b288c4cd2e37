import type { EntityManager } from 'typeorm';
import { runStatement } from '../../../database/index.js';
import {
  canonicalName,
  nameKey,
  ok,
  readName,
  type CanonicalName,
  type Outcome,
} from '../../../kernel/index.js';

/** 全部业务: what a case is about that names no business line. */
const WHOLE_BUSINESS = '全部业务';

/** Reads the line of business that a case is about; left out or empty, all of them. Refuses NAME_UNUSABLE. */
export function readBusinessLine(text: string | null | undefined): Outcome<CanonicalName> {
  const isLeftOut = text === null || text === undefined || text.trim() === '';
  const name = isLeftOut ? canonicalName(WHOLE_BUSINESS) : null;
  return name === null ? readName('businessLine', text ?? '') : ok(name);
}

/** Whether this is a spelling of that line of business. */
export function isSpellingOf(line: string, text: string): boolean {
  if (line === text) return true;
  const [stored, given] = [canonicalName(line), canonicalName(text)];
  return stored !== null && given !== null && nameKey(stored) === nameKey(given);
}

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
