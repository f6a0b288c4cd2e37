import { PURPOSES, type Actor, type Level, type Purpose, type RegionCode } from '../../kernel/index.js';
import type { AgreementIndex } from '../agreements/agreement-index.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { accessMatrix, type MatrixCell } from './access-matrix.js';

/** 共享矩阵: what officers of one agency meet at one item of another. */
export interface SharingCell {
  readonly agency: Actor;
  readonly owner: Actor;
  readonly item: string;
  /** The widest of what any purpose gives. */
  readonly cell: MatrixCell;
  /** The purposes for which it is that wide. */
  readonly purposes: readonly Purpose[];
  /** Until when the agreement that it rests on holds; null where it rests on none. */
  readonly until: Date | null;
}

const breadth = ({ allowed, masked, warrant }: MatrixCell): number => {
  if (warrant) return 1;
  if (!allowed) return 0;
  return masked ? 2 : 3;
};

/** Who meets what, decided for each purpose by the rules that requests are decided by; items of one's own are left out. */
export function sharingOverview(
  catalogue: Catalogue,
  agreements: AgreementIndex,
  office: { readonly level: Level; readonly region: RegionCode | null },
  at: Date,
): readonly SharingCell[] {
  const found = new Map<string, SharingCell>();
  for (const purpose of PURPOSES) {
    const { rows } = accessMatrix(catalogue, agreements, { ...office, purpose, owner: null }, at);
    for (const { item, cells } of rows) {
      for (const [agency, cell] of cells) {
        if (agency === item.owner) continue;
        const key = `${agency} ${item.id}`;
        const before = found.get(key);
        const wider = before ? breadth(cell) - breadth(before.cell) : 1;
        if (before && wider < 0) continue;
        const covering = agreements.covering(agency, item.id).find(({ id }) => id === cell.agreementId);
        found.set(key, {
          agency,
          owner: item.owner,
          item: item.id,
          cell: before && wider === 0 ? before.cell : cell,
          purposes: before && wider === 0 ? [...before.purposes, purpose] : [purpose],
          until: before && wider === 0 ? before.until : (covering?.validTo ?? null),
        });
      }
    }
  }
  return [...found.values()];
}
