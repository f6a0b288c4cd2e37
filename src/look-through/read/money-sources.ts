import type { Drawing, ReadFirm } from './draw.js';
import type { EdgeSource } from './edge-source.js';
import { instantOf, moneyOf, numberOf, rowOf, rowsOf, textOf } from './row.js';

const PRODUCTS =
  'products { productCode name underlying amountRaised { amount currency } investorCount nestedIn termDays soldOn }';
const FUNDS = 'privateFunds { filingNo name size { amount currency } investorCount parentFilingNo filedOn }';

/** A product or fund, and the one that its money goes into. */
interface ProductLayer {
  readonly code: string;
  readonly name: string | null;
  readonly into: string | null;
  readonly investors: number | null;
  readonly amount: ReturnType<typeof moneyOf>;
  readonly validFrom: string | null;
  /** Calendar days. */
  readonly termDays?: number;
}

/** Reads a layer from a record that names its columns otherwise. */
function layerOf(
  row: ReturnType<typeof rowOf>,
  columns: Readonly<Record<'code' | 'into' | 'amount' | 'since', string>>,
): ProductLayer {
  return {
    code: textOf(row[columns.code]) ?? '',
    name: textOf(row['name']),
    into: textOf(row[columns.into]),
    investors: numberOf(row['investorCount']),
    amount: moneyOf(row[columns.amount]),
    validFrom: textOf(row[columns.since]),
  };
}

/** 嵌套: draws what holds each other among a firm's products; the firm sells the outermost ones, which no other holds. */
function drawNesting(layers: readonly ProductLayer[], firm: ReadFirm, drawing: Drawing): void {
  const holding = new Set(layers.map(({ into }) => into));
  for (const { code, name, into, investors, amount, validFrom, termDays } of layers) {
    if (into === null && !holding.has(code)) continue;
    const id = drawing.known('PRODUCT', code, name, {
      ...(investors === null ? {} : { investors }),
      ...(termDays === undefined ? {} : { termDays }),
    });
    const drawn = { record: code, amount, validFrom };
    if (!holding.has(code)) drawing.link({ from: firm.code, to: id, ...drawn });
    if (into !== null) drawing.link({ from: id, to: drawing.known('PRODUCT', into, null), ...drawn });
  }
}

/** 银监、证监、人民银行: where money comes from, through which products, and where it goes. */
export const moneySources: readonly EdgeSource[] = [
  {
    kind: 'NESTING',
    item: 'banking.products',
    agency: 'BANKING',
    facet: 'banking',
    field: 'products',
    way: 'DOWNSTREAM',
    selection: PRODUCTS,
    draw(value, firm, drawing) {
      const layers = rowsOf(value).map((row) => {
        const termDays = numberOf(row['termDays']);
        return {
          ...layerOf(row, { code: 'productCode', into: 'nestedIn', amount: 'amountRaised', since: 'soldOn' }),
          ...(termDays === null ? {} : { termDays }),
        };
      });
      drawNesting(layers, firm, drawing);
    },
  },
  {
    kind: 'NESTING',
    item: 'securities.private_funds',
    agency: 'SECURITIES',
    facet: 'securities',
    field: 'privateFunds',
    way: 'DOWNSTREAM',
    selection: FUNDS,
    draw(value, firm, drawing) {
      const columns = { code: 'filingNo', into: 'parentFilingNo', amount: 'size', since: 'filedOn' };
      drawNesting(
        rowsOf(value).map((row) => layerOf(row, columns)),
        firm,
        drawing,
      );
    },
  },
  {
    kind: 'FUNDS',
    item: 'banking.products',
    agency: 'BANKING',
    facet: 'banking',
    field: 'products',
    way: 'DOWNSTREAM',
    selection: PRODUCTS,
    draw(value, firm, drawing) {
      for (const row of rowsOf(value)) {
        const code = textOf(row['productCode']) ?? '';
        const investors = numberOf(row['investorCount']);
        const amount = moneyOf(row['amountRaised']);
        const id = drawing.known(
          'PRODUCT',
          code,
          textOf(row['name']),
          investors === null ? {} : { investors },
        );
        const drawn = { record: code, amount, validFrom: textOf(row['soldOn']) };
        drawing.link({ from: firm.code, to: id, ...drawn });
        const into = textOf(row['nestedIn']);
        const underlying = textOf(row['underlying']);
        if (into !== null) drawing.link({ from: id, to: drawing.known('PRODUCT', into, null), ...drawn });
        else if (underlying !== null)
          drawing.link({ from: id, to: drawing.named('OTHER', code, underlying), ...drawn });
      }
    },
  },
  {
    kind: 'FUNDS',
    item: 'banking.lending',
    agency: 'BANKING',
    facet: 'banking',
    field: 'lending',
    way: 'DOWNSTREAM',
    selection: 'lending { asOf outstanding { amount currency } relatedPartyOutstanding { amount currency } }',
    draw(value, firm, drawing) {
      const row = rowOf(value);
      const validFrom = textOf(row['asOf']);
      for (const [name, amount] of [
        ['借款人', moneyOf(row['outstanding'])],
        ['关联方', moneyOf(row['relatedPartyOutstanding'])],
      ] as const) {
        if (amount === null || amount.amount === '0') continue;
        const to = drawing.named('OTHER', firm.code, name);
        drawing.link({ from: firm.code, to, record: `${firm.code}/${name}`, amount, validFrom });
      }
    },
  },
  {
    kind: 'FUNDS',
    item: 'securities.crowdfunding_projects',
    agency: 'SECURITIES',
    facet: 'securities',
    field: 'crowdfundingProjects',
    way: 'DOWNSTREAM',
    selection: 'crowdfundingProjects { projectNo name fundraiser raised { amount currency } openedOn }',
    draw(value, firm, drawing) {
      for (const row of rowsOf(value)) {
        const record = textOf(row['projectNo']) ?? '';
        const drawn = { record, amount: moneyOf(row['raised']), validFrom: textOf(row['openedOn']) };
        const project = drawing.known('PROJECT', record, textOf(row['name']));
        drawing.link({ from: firm.code, to: project, ...drawn });
        const to = drawing.named('OTHER', record, textOf(row['fundraiser']) ?? '');
        drawing.link({ from: project, to, ...drawn });
      }
    },
  },
  ...(['UPSTREAM', 'DOWNSTREAM'] as const).map((way): EdgeSource => ({
    kind: 'FUNDS',
    item: 'pboc.account_transactions',
    agency: 'PBOC',
    facet: 'pboc',
    field: 'accountTransactions',
    way,
    byWarrant: true,
    selection:
      'accountTransactions(first: 100) { edges { node { id bookedAt direction amount { amount currency } counterpartyName counterpartyAccountNo } } }',
    draw(value, firm, drawing) {
      for (const edge of rowsOf(rowOf(value)['edges'])) {
        const row = rowOf(edge['node']);
        const isIn = row['direction'] === 'CREDIT';
        if (isIn !== (way === 'UPSTREAM')) continue;
        const name = textOf(row['counterpartyName']) ?? '';
        const account = textOf(row['counterpartyAccountNo']);
        const { masked } = firm;
        const record = textOf(row['id']);
        // Shortened numbers of two accounts may be the same.
        const other =
          account === null || masked
            ? drawing.named('OTHER', masked ? (record ?? '') : firm.code, name, { masked })
            : drawing.known('ACCOUNT', account, name);
        drawing.link({
          from: isIn ? other : firm.code,
          to: isIn ? firm.code : other,
          record,
          amount: moneyOf(row['amount']),
          recordedAt: instantOf(row['bookedAt']),
          masked,
        });
      }
    },
  })),
  {
    kind: 'CUSTODY',
    item: 'banking.custody',
    agency: 'BANKING',
    facet: 'banking',
    field: 'custody',
    way: 'UPSTREAM',
    selection: 'custody { bank since coverage }',
    draw(value, firm, drawing) {
      const { bank, since, coverage } = rowOf(value);
      const name = textOf(bank);
      if (name === null) return;
      const from = drawing.known('BANK', name, name);
      drawing.link({
        from,
        to: firm.code,
        record: firm.code,
        share: numberOf(coverage),
        validFrom: textOf(since),
      });
    },
  },
  {
    kind: 'CUSTODY',
    item: 'pboc.reserve_accounts',
    agency: 'PBOC',
    facet: 'pboc',
    field: 'reserveAccounts',
    way: 'UPSTREAM',
    selection: 'reserveAccounts { bank openedOn closedOn }',
    draw(value, firm, drawing) {
      for (const { bank, openedOn, closedOn } of rowsOf(value)) {
        const name = textOf(bank) ?? '';
        const from = drawing.known('BANK', name, name);
        const validTo = textOf(closedOn);
        drawing.link({ from, to: firm.code, record: firm.code, validFrom: textOf(openedOn), validTo });
      }
    },
  },
  {
    kind: 'PARTNERSHIP',
    item: 'pboc.direct_bank_links',
    agency: 'PBOC',
    facet: 'pboc',
    field: 'directBankLinks',
    way: 'DOWNSTREAM',
    selection: 'directBankLinks { bank interfaceKind since endedOn monthlyVolume { amount currency } }',
    draw(value, firm, drawing) {
      for (const row of rowsOf(value)) {
        const name = textOf(row['bank']) ?? '';
        drawing.link({
          from: firm.code,
          to: drawing.known('BANK', name, name),
          record: `${firm.code}/${textOf(row['interfaceKind']) ?? ''}`,
          amount: moneyOf(row['monthlyVolume']),
          validFrom: textOf(row['since']),
          validTo: textOf(row['endedOn']),
        });
      }
    },
  },
];
