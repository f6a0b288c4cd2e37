import { holidayNoticeFaults, type Refusal } from '../../kernel/index.js';
import { indicatorFaults } from './formula/check-indicator.js';
import { lawReferenceUnknown, lawRowUnreadable, leadRowConflict } from './law.errors.js';
import type { StatedRow, StoredRow } from './stated-rows.js';
import type { LawTableName } from './tables/index.js';

type Values = StatedRow['values'];

const NAMES: Readonly<Partial<Record<LawTableName, string>>> = {
  document: 'document',
  actor: 'actor',
  sector: 'sector',
  leading_group: 'group_code',
  red_line: 'red_line',
  watch_list: 'watch_list',
};

/** The columns of each table that name rows of another, and of which. */
const REFERENCES: Readonly<Partial<Record<LawTableName, Readonly<Record<string, LawTableName>>>>> = {
  actor_name: { actor: 'actor' },
  leading_group: { office_host: 'actor' },
  seat: { group_code: 'leading_group', actor: 'actor' },
  lead: { sector: 'sector', leads: 'actor', by_substance: 'actor', guiding: 'actor', participating: 'actor' },
  deciding_level: { group_code: 'leading_group' },
  red_line: { sector: 'sector' },
  indicator: { red_line: 'red_line', sectors: 'sector' },
  disposition_rule: { sector: 'sector' },
  gate: { requester: 'actor', party_sectors: 'sector' },
  watch_list: { words_of: 'watch_list' },
  watch_word: { watch_list: 'watch_list' },
};

function namesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}

/** Documents that a row names beside the one that it rests on. */
const cited = ({ also }: Values): readonly string[] => namesOf(also).map((each) => each.split(' ')[0] ?? '');

function leadCountFits({ mode, leads, by_substance: candidates }: Values): boolean {
  const bySubstance = namesOf(candidates).length;
  if (mode === 'BY_SUBSTANCE') return bySubstance > 1;
  if (bySubstance > 0) return false;
  const count = new Set(namesOf(leads)).size;
  return mode === 'SOLE' ? count === 1 : count > 1;
}

/**
 * What stated rows name that is not there: documents, actors, sectors, groups, red lines; leads that do not fit their mode;
 * formulas that cannot be read or read what their rows do not name; and notices of holidays in which days are wrong or missing.
 *
 * Refuses LAW_REFERENCE_UNKNOWN, LEAD_ROW_CONFLICT and LAW_ROW_UNREADABLE, one for each.
 */
export function checkReferences(
  rows: readonly StatedRow[],
  stored: readonly Pick<StoredRow, 'table' | 'values'>[],
): readonly Refusal[] {
  const known = new Map<LawTableName, Set<unknown>>();
  for (const { table, values } of [...stored, ...rows]) {
    const column = NAMES[table];
    if (column === undefined) continue;
    const names = known.get(table) ?? new Set();
    known.set(table, names.add(values[column]));
  }
  const faults: Refusal[] = [];
  for (const { table, place, id, values } of rows) {
    const look = (field: string, target: LawTableName, names: readonly string[]): void => {
      for (const value of names) {
        if (known.get(target)?.has(value)) continue;
        faults.push(lawReferenceUnknown({ ...place, field, value }));
      }
    };
    look('document', 'document', namesOf(values['document']));
    look('also', 'document', cited(values));
    for (const [column, target] of Object.entries(REFERENCES[table] ?? {})) {
      look(column, target, namesOf(values[column]));
    }
    if (table === 'holiday_notice') {
      const { year, holidays, workdays } = values;
      const notice = {
        year: Number(year),
        holidays: namesOf(holidays),
        workdays: namesOf(workdays),
        source: id,
      };
      for (const fault of holidayNoticeFaults([notice])) {
        const problem = fault.replace(/\.$/, '');
        faults.push(lawRowUnreadable({ ...place, field: 'holidays', problem }));
      }
    }
    if (table === 'indicator') {
      // What is stated was read by the table's own description.
      for (const fault of indicatorFaults(values as unknown as Parameters<typeof indicatorFaults>[0])) {
        faults.push(lawRowUnreadable({ ...place, ...fault }));
      }
    }
    if (table === 'lead' && !leadCountFits(values)) {
      faults.push(leadRowConflict({ ...place, id, other: null }));
    }
  }
  return faults;
}
