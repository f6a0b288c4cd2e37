import { describeCell, type AccessChange, type AccessMatrix } from '../../access/index.js';
import { aligned } from './aligned.js';

/** 授权矩阵 as a table: items down, agencies across, and what the words in it mean. */
export function matrixLines({ agencies, rows }: AccessMatrix): string[] {
  const header = ['item', 'level', ...agencies];
  const lines = rows.map(({ item, cells }) => [
    item.id,
    String(item.dataLevel),
    ...agencies.map((agency) => {
      const cell = cells.get(agency);
      return cell ? describeCell(cell) : '-';
    }),
  ]);
  const legend =
    'plain, masked: given so; warrant: given under an account warrant; region: of its own region; n/day: daily quota; -: not given';
  return [...aligned([header, ...lines]), '', legend];
}

/** 授权变化 as a table. */
export function diffLines(changes: readonly AccessChange[]): string[] {
  if (changes.length === 0) return ['Nothing that an agency may read is different.'];
  const sign = { MORE: '+', LESS: '-', CHANGED: '~' } as const;
  return aligned(
    changes.map(({ kind, agency, item, purpose, before, after }) => [
      sign[kind],
      agency,
      item,
      purpose,
      `${before} → ${after}`,
    ]),
  );
}
