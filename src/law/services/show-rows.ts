import type { LawSnapshot } from '../model/law-snapshot.js';
import type { LawRow } from '../model/law-table.js';
import type { DecidingGroup } from '../model/lookups/deciding-group.js';
import type { GateRow } from '../model/lookups/gates.js';
import type { LeadRow } from '../model/lookups/lead-agencies.js';
import type { LawRowOf } from '../model/tables/index.js';

/** What a row rests on, and how sure that is. */
function sourceOf(law: LawSnapshot, { document, article, mark: certainty, note }: LawRow) {
  return { document: law.document(document), article, certainty, note };
}

/** A row with what it rests on. */
export function withSource<Row extends LawRow>(law: LawSnapshot, row: Row) {
  return { ...row, source: sourceOf(law, row) };
}

/** The actor of a code: its row without an end, or the last that there was. */
export function actorOf(law: LawSnapshot, code: string): LawRowOf<'actor'> | null {
  const rows = law.rows('actor').filter(({ actor }) => actor === code);
  return rows.find(({ validTo }) => validTo === null) ?? rows.at(-1) ?? null;
}

/** The actors that a row names, in its order. */
function actorsOf(law: LawSnapshot, codes: readonly string[]) {
  return codes.flatMap((code) => {
    const actor = actorOf(law, code);
    return actor ? [withSource(law, actor)] : [];
  });
}

export function showLead(law: LawSnapshot, row: LeadRow) {
  return {
    ...withSource(law, row),
    leads: actorsOf(law, row.leads),
    bySubstance: actorsOf(law, row.bySubstance),
    guiding: actorsOf(law, row.guiding),
    participating: actorsOf(law, row.participating),
  };
}

/** A gate with what it rests on and whom it empowers. */
export function showGate(law: LawSnapshot, row: GateRow) {
  const [requester = null] = actorsOf(law, [row.requester]);
  return { ...withSource(law, row), requester };
}

export function showGroup(law: LawSnapshot, { level, region, rule, group }: DecidingGroup) {
  const { groupCode, zh, en, chair, officeHost } = group;
  const [host = null] = officeHost === null ? [] : actorsOf(law, [officeHost]);
  return { ...withSource(law, rule), level, region, groupCode, zh, en, chair, officeHost: host };
}
