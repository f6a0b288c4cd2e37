import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AgreementIndex,
  Catalogue,
  decide,
  DENIAL_REASONS,
  type AccessQuestion,
  type WarrantHeld,
} from '../../src/access/index.js';
import { regionCodeOf } from '../../src/kernel/index.js';
import { banking } from '../../src/subgraphs/banking/index.js';
import { commerce } from '../../src/subgraphs/commerce/index.js';
import { insurance } from '../../src/subgraphs/insurance/index.js';
import { pboc } from '../../src/subgraphs/pboc/index.js';
import { police } from '../../src/subgraphs/police/index.js';
import { securities } from '../../src/subgraphs/securities/index.js';
import {
  agreementsOf,
  readPolicyFiles,
  warrantOf,
  type PolicyCase,
  type PolicyFile,
} from './policy-cases.js';

const catalogue = new Catalogue(
  [pboc, banking, securities, insurance, commerce, police].flatMap(({ items }) => items),
);
const files = readPolicyFiles();

function warrantHeld(file: PolicyFile, policyCase: PolicyCase): WarrantHeld | null {
  const warrant = warrantOf(file, policyCase);
  if (warrant === null || policyCase.caller.basis === null) return null;
  const id = '018f0000-0000-7000-8000-000000000001';
  return {
    ...warrant,
    id,
    scope: {
      warrantId: id,
      platformCode: '91110000600037341L',
      accounts: null,
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
    },
  };
}

function questionOf(file: PolicyFile, policyCase: PolicyCase): AccessQuestion {
  const { caller, item: id, now } = policyCase;
  const item = catalogue.item(id);
  if (!item) throw new Error(`No catalogue lists ${id}.`);
  const active = agreementsOf(file, policyCase).filter(([, { status }]) => status === 'ACTIVE');
  return {
    caller: {
      ...caller,
      region: caller.region === null ? null : regionCodeOf(caller.region),
      officer: 'u1',
      caseId: null,
      locale: 'zh',
    },
    item,
    agreements: new AgreementIndex(
      1,
      active.map(([name, agreement]) => ({ ...agreement, id: name, purposes: new Set(agreement.purposes) })),
    ),
    warrant: warrantHeld(file, policyCase),
    now,
    uses: new Map(Object.entries(policyCase.uses)),
  };
}

/** The part of the verdict that a case speaks about. */
function expectedVerdict({ expect: expected }: PolicyCase): object {
  if ('reason' in expected) return { allowed: false, ...expected };
  const { agreement, ...rest } = expected;
  return agreement === undefined ? rest : { ...rest, agreementId: agreement };
}

describe.each(files)('$file', (file) => {
  test.each(file.cases)('$name', (policyCase) => {
    expect(decide(questionOf(file, policyCase))).toMatchObject(expectedVerdict(policyCase));
  });
});

describe('the cases', () => {
  const cases = files.flatMap((file) => file.cases);

  test.each(DENIAL_REASONS)('have one for the reason %s', (reason) => {
    expect(cases.some(({ expect: expected }) => 'reason' in expected && expected.reason === reason)).toBe(
      true,
    );
  });

  const rules = readdirSync(new URL('../../src/access/rules/', import.meta.url))
    .filter((name) => name.endsWith('-rule.ts'))
    .map((name) => name.replace('-rule.ts', ''));

  test.each(rules)('have a file for the rule %s, with cases that it decides', (rule) => {
    const file = files.find(({ file: name }) => name === `${rule}.yaml`);
    expect(file?.cases.some(({ expect: expected }) => expected.rule === rule)).toBe(true);
  });

  test('have no name twice in a file', () => {
    for (const { cases: own } of files) {
      expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
    }
  });
});
