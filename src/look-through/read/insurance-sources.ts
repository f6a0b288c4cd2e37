import type { EdgeSource } from './edge-source.js';
import { moneyOf, rowOf, rowsOf, textOf } from './row.js';

/** Co-operations by which an insurer answers for what the partner's customers owe. */
const GUARANTEES: ReadonlySet<unknown> = new Set(['SURETY', 'CREDIT_ENHANCEMENT']);

const KINDS = [
  ['GUARANTEE', (kind: unknown) => GUARANTEES.has(kind)],
  ['PARTNERSHIP', (kind: unknown) => !GUARANTEES.has(kind)],
] as const;

/** 保监: with whom insurers work, and for whom they answer. */
export const insuranceSources: readonly EdgeSource[] = [
  ...KINDS.flatMap(([kind, isOfKind]): EdgeSource[] => [
    {
      kind,
      item: 'insurance.partnerships',
      agency: 'INSURANCE',
      facet: 'insurance',
      field: 'partnerships',
      way: 'DOWNSTREAM',
      selection: 'partnerships { partnerName partnerCode kind since endedOn }',
      draw(value, firm, drawing) {
        for (const row of rowsOf(value)) {
          if (!isOfKind(row['kind'])) continue;
          const code = textOf(row['partnerCode']);
          const name = textOf(row['partnerName']) ?? '';
          const to = code === null ? drawing.named('OTHER', firm.code, name) : drawing.firm(code, name);
          drawing.link({
            from: firm.code,
            to,
            record: `${firm.code}/${code ?? name}/${textOf(row['kind']) ?? ''}`,
            validFrom: textOf(row['since']),
            validTo: textOf(row['endedOn']),
          });
        }
      },
    },
    {
      kind,
      item: 'insurance.partnerships',
      agency: 'INSURANCE',
      facet: 'insurance',
      field: 'incomingPartnerships',
      way: 'UPSTREAM',
      selection: 'incomingPartnerships { code kind since endedOn }',
      draw(value, firm, drawing) {
        for (const row of rowsOf(value)) {
          const code = textOf(row['code']);
          if (code === null || !isOfKind(row['kind'])) continue;
          drawing.link({
            from: drawing.firm(code, null),
            to: firm.code,
            record: `${code}/${firm.code}/${textOf(row['kind']) ?? ''}`,
            validFrom: textOf(row['since']),
            validTo: textOf(row['endedOn']),
          });
        }
      },
    },
  ]),
  {
    kind: 'GUARANTEE',
    item: 'insurance.surety_insurance',
    agency: 'INSURANCE',
    facet: 'insurance',
    field: 'suretyInsurance',
    way: 'DOWNSTREAM',
    selection: 'suretyInsurance { asOf exposure { amount currency } }',
    draw(value, firm, drawing) {
      const row = rowOf(value);
      const amount = moneyOf(row['exposure']);
      if (amount === null) return;
      const to = drawing.named('OTHER', firm.code, '投保人');
      drawing.link({ from: firm.code, to, record: firm.code, amount, validFrom: textOf(row['asOf']) });
    },
  },
];
