import { isMonthOf } from '../../evidence/index.js';
import type { Caller } from '../../identity/index.js';
import type { Level } from '../../kernel/index.js';
import type { Disclosures, Reader } from '../../corrections/index.js';
import type { AuditEntrySource, AuditRow, GuardedField } from '../audit/index.js';

/** Entries that are looked at for one correction. */
const MAX_ENTRIES = 2_000;

/** Entries of the own agency among which one of the own office is looked for. */
const MAX_OWN = 200;

export interface DisclosurePorts {
  readonly source: AuditEntrySource;
  readonly guardedFields: () => readonly GuardedField[];
  readonly readableItems: (caller: Caller) => Promise<readonly string[]>;
}

/** Whether the entry gave the field of the firm: it was asked for, not denied, and the firm was in the answer. */
const gave = (row: AuditRow, platform: string, field: string): boolean =>
  row.platforms.includes(platform) && !row.fields_denied.some((denied) => denied.field === field);

/** What decisions and the record of disclosures say of a field, for corrections. */
export function createDisclosures({ source, guardedFields, readableItems }: DisclosurePorts): Disclosures {
  return {
    async readable(caller, field) {
      const guards = guardedFields().filter((each) => each.field === field);
      if (guards.length === 0) return null;
      const items = new Set(await readableItems(caller));
      const found = guards.find(({ item }) => items.has(item));
      return found ? { item: found.item, owner: found.owner } : null;
    },

    async givenTo({ agency, level, region }, platform, field, since) {
      const filter = { agency, platform, field, from: since, refused: false };
      const rows = await source.find(null, filter, guardedFields(), { size: MAX_OWN, after: null });
      const found = rows.find(
        (row) => row.level === level && row.region === region && gave(row, platform, field),
      );
      return found?.id ?? null;
    },

    async readers(platform, field, owner, from, to) {
      const filter = { platform, field, from, to, refused: false };
      const rows = await source.find(null, filter, guardedFields(), { size: MAX_ENTRIES, after: null });
      const offices = new Map<string, Reader>();
      for (const row of rows.slice(0, MAX_ENTRIES)) {
        const { agency, level, region, recorded_at: lastReadAt } = row;
        const office = `${agency}/${level}/${region ?? ''}`;
        // The newest entry comes first.
        if (agency === owner || offices.has(office) || !gave(row, platform, field)) continue;
        offices.set(office, { agency, level: level as Level, region, lastReadAt });
      }
      const retired = await source.retiredMonths();
      const complete = rows.length <= MAX_ENTRIES && !retired.some(({ month }) => isMonthOf(month, from, to));
      return { offices: [...offices.values()], complete };
    },
  };
}
