import type { DataSource, EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';

const BATCH = 1_000;

/** Initials of a name in Pinyin (拼音首字母), and what is not Chinese in it as it is: 重庆银行ABC → CQYHABC. */
async function initialsReader(): Promise<(name: string) => string> {
  // Its dictionary is loaded only where a platform is new.
  const { pinyin } = await import('pinyin-pro');
  return (name) =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
      .join('')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase();
}

/**
 * Works out the initials of those platforms that have none yet, because they are new or have another name. Safe for several hubs at
 * once: each takes rows that no other has.
 *
 * @param database as `huishang_coordination` or its owner
 * @returns how many were filled
 */
export async function fillInitials(database: DataSource | EntityManager): Promise<number> {
  let initialsOf: ((name: string) => string) | undefined;
  for (let filled = 0; ;) {
    const batch = await database.transaction(async (manager) => {
      const rows = await runStatement<{ code: string; named: string }>(
        manager,
        `SELECT platform_code AS code, named FROM coordination.platform_search
         WHERE initials IS NULL LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      const read = (initialsOf ??= await initialsReader());
      await runStatement(
        manager,
        `UPDATE coordination.platform_search AS s SET initials = given.initials
         FROM unnest($1::text[], $2::text[]) AS given (code, initials) WHERE s.platform_code = given.code`,
        [rows.map(({ code }) => code), rows.map(({ named }) => read(named.split('\n')[1] ?? ''))],
      );
      return rows.length;
    });
    filled += batch;
    if (batch < BATCH) return filled;
  }
}
