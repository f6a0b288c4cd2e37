import { describe, expect, it } from 'vitest';
import {
  CONDUCT_LABELS,
  CONDUCTS,
  dispositionFor,
  DISPOSITION_LABELS,
  DISPOSITION_RULES,
  DISPOSITIONS,
  isConduct,
  isDisposition,
  isLicenceStanding,
  isRedLine,
  isRedLineOf,
  isSector,
  isSubstanceClass,
  LICENCE_STANDING_LABELS,
  LICENCE_STANDINGS,
  RED_LINE_LABELS,
  RED_LINES,
  redLinesOf,
  SECTOR_LABELS,
  SECTORS,
  SUBSTANCE_CLASS_LABELS,
  SUBSTANCE_CLASSES,
} from './domain-codes.js';

const lists = [
  { name: 'sectors', codes: SECTORS, labels: SECTOR_LABELS, guard: isSector },
  { name: 'red lines', codes: RED_LINES, labels: RED_LINE_LABELS, guard: isRedLine },
  {
    name: 'substance classes',
    codes: SUBSTANCE_CLASSES,
    labels: SUBSTANCE_CLASS_LABELS,
    guard: isSubstanceClass,
  },
  {
    name: 'licence standings',
    codes: LICENCE_STANDINGS,
    labels: LICENCE_STANDING_LABELS,
    guard: isLicenceStanding,
  },
  { name: 'conducts', codes: CONDUCTS, labels: CONDUCT_LABELS, guard: isConduct },
  { name: 'dispositions', codes: DISPOSITIONS, labels: DISPOSITION_LABELS, guard: isDisposition },
];

describe.each(lists)('$name', ({ codes, labels, guard }) => {
  it('are upper snake case, each once, with a label in both languages', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(labels).toSorted()).toEqual([...codes].toSorted());
    for (const code of codes) expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    for (const { en, zh } of Object.values(labels)) {
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('are told from anything else', () => {
    expect(codes.every((code) => guard(code))).toBe(true);
    for (const other of ['', 'toString', 'p2p_lending', 3, null]) expect(guard(other)).toBe(false);
  });
});

describe('red lines of a sector', () => {
  it('number as the plan has them', () => {
    expect(SECTORS.map((sector) => redLinesOf(sector).length)).toEqual([16, 13, 8, 6, 4, 2]);
  });

  it('leave no red line without a sector', () => {
    expect(new Set(SECTORS.flatMap(redLinesOf))).toEqual(new Set(RED_LINES));
  });

  it('may be shared', () => {
    expect(SECTORS.filter((sector) => isRedLineOf(sector, 'NO_CUSTODY'))).toEqual([
      'P2P_LENDING',
      'EQUITY_CROWDFUNDING',
      'INTERNET_INSURANCE',
    ]);
  });
});

describe('dispositionFor', () => {
  it('finds each disposition by its own line, and each line is another', () => {
    for (const disposition of DISPOSITIONS) {
      const { licence, conduct } = DISPOSITION_RULES[disposition];
      expect(dispositionFor(licence, conduct)).toBe(disposition);
    }
  });

  it('has nothing for a conduct of the other standing', () => {
    expect(dispositionFor('HELD', 'SMALL_RISK')).toBeNull();
  });

  it('sends only the hardest to the police', () => {
    expect(DISPOSITIONS.filter((each) => DISPOSITION_RULES[each].transferToPolice)).toEqual(['STRIKE_HARD']);
  });
});
