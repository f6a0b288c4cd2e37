import { isRegionCode, PURPOSES, regionLevel, type Level, type Purpose } from '../../kernel/index.js';
import { AgreementIndex, type AgreementInForce } from '../agreements/agreement-index.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { accessMatrix, type MatrixCell } from './access-matrix.js';

/** 共享影响: what the grantee may read of one item for one purpose, without an agreement and with it. */
export interface AgreementEffect {
  readonly item: string;
  readonly purpose: Purpose;
  readonly before: MatrixCell;
  readonly after: MatrixCell;
}

/**
 * What an agreement changes for officers of its grantee, in its region: each of its items for each purpose, decided by the rules that
 * requests are decided by, once without the agreement's terms and once with them, at the moment from which they hold.
 *
 * @param current the agreements in force
 * @param proposed the terms as they would be in force; those that an agreement with this id has now are not counted before
 *   where they are not in force then
 */
export function agreementEffects(
  catalogue: Catalogue,
  current: AgreementIndex,
  proposed: AgreementInForce,
  now: Date,
): readonly AgreementEffect[] {
  const { grantee, items, region = null } = proposed;
  const others = new Set(items.flatMap((item) => current.covering(grantee, item)));
  const before = new AgreementIndex(current.revision, others);
  const after = new AgreementIndex(current.revision, [
    ...[...others].filter(({ id }) => id !== proposed.id),
    proposed,
  ]);
  const at = proposed.validFrom > now ? proposed.validFrom : now;
  const place = isRegionCode(region) ? region : null;
  const level: Level = place === null ? 'NATIONAL' : regionLevel(place);
  return PURPOSES.flatMap((purpose) => {
    const question = { purpose, level, region: place, owner: null };
    const cells = (agreements: AgreementIndex): Map<string, MatrixCell | undefined> =>
      new Map(
        accessMatrix(catalogue, agreements, question, at, [grantee]).rows.map((row) => [
          row.item.id,
          row.cells.get(grantee),
        ]),
      );
    const [was, is] = [cells(before), cells(after)];
    return items.flatMap((item): AgreementEffect[] => {
      const [earlier, later] = [was.get(item), is.get(item)];
      return earlier && later ? [{ item, purpose, before: earlier, after: later }] : [];
    });
  });
}
