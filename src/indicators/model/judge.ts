import type { LocalizedText } from '../../kernel/index.js';
import { readFormula, type Formula, type LawRowOf } from '../../law/index.js';
import type { FieldReading, PlatformReading, Withholding } from './platform-reading.js';
import { forFormulas, textOf, valuesAt } from './values-at.js';

export type IndicatorRow = LawRowOf<'indicator'>;

export const INDICATOR_RESULTS = ['TRUE', 'FALSE', 'WITHHELD', 'NO_DATA'] as const;
export type IndicatorResult = (typeof INDICATOR_RESULTS)[number];

/** A field that an indicator reads, with what the caller is given of it. */
export interface ReadValue {
  readonly reading: FieldReading;
  readonly values: readonly string[];
}

/** A field that an indicator reads and the caller is not given. */
export interface WithheldField {
  readonly reading: FieldReading;
  readonly why: Withholding;
}

/** What an indicator says of a platform (指标结果). */
export interface Judgement {
  readonly result: IndicatorResult;
  readonly values: readonly ReadValue[];
  readonly withheld: readonly WithheldField[];
  /** Why nothing can be said, and what can be done; null where something is said. */
  readonly because: { readonly reason: LocalizedText; readonly remedy: LocalizedText } | null;
}

const WITHHELD = {
  reason: {
    en: 'A field that it reads is not given to you, so nothing is said, whatever the field holds.',
    zh: '所依据的字段未向您提供，故不作判断，与该字段的内容无关。',
  },
  remedy: {
    en: 'See at each withheld field what can be done, or ask its owner.',
    zh: '请按各未提供字段所列办法处理，或者向数源部门查询。',
  },
};

const UNREACHED = {
  reason: {
    en: 'A field that it reads could not be had from its owner.',
    zh: '所依据的字段未能从数源部门取得。',
  },
  remedy: { en: 'Ask again later.', zh: '请稍后再查询。' },
};

const NOTHING_HELD = {
  reason: {
    en: 'The owners hold nothing by which it can be judged.',
    zh: '数源部门未掌握可据以判断的数据。',
  },
  remedy: {
    en: 'Put evidence of another kind to the case, or ask the owners whether they hold it elsewhere.',
    zh: '请以其他证据证明，或者向数源部门核实。',
  },
};

const INCOMPLETE = {
  reason: {
    en: 'Only a part of what it reads was looked through, and nothing was found in that.',
    zh: '仅查看了部分数据，其中未见该情形。',
  },
  remedy: {
    en: 'Ask for the data by itself, for a shorter time.',
    zh: '请单独查询该数据，并缩短查询期间。',
  },
};

/** Of a field whose item is masked: what is shortened is not compared. */
const MASKED: Withholding = {
  reason: 'MASKED',
  message: {
    en: 'The values are given shortened, and what is shortened is compared with nothing.',
    zh: '该字段经脱敏提供，脱敏后的值不作比对。',
  },
  remedy: {
    en: 'Ask the owner for an agreement that gives the item plain.',
    zh: '请与数源部门商定以明文提供该数据项。',
  },
};

const isOnTheWay = (path: string, field: string): boolean => field === path || field.startsWith(`${path}.`);

/** Formulas by their text: the rows are few, and each is read once. */
const FORMULAS = new Map<string, Formula | null>();

function formulaOf(text: string): Formula | null {
  const known = FORMULAS.get(text);
  if (known !== undefined) return known;
  const read = readFormula(text);
  const formula = read.ok ? read.value : null;
  FORMULAS.set(text, formula);
  return formula;
}

/** A threshold as formulas take it: of yuan, in 分. */
const thresholdOf = ({ threshold, unit }: IndicatorRow): number =>
  unit === 'YUAN' ? (threshold ?? 0) * 100 : (threshold ?? 0);

/**
 * Works out an indicator from what the caller is given of a platform. Where the caller is not given one of the fields, the result
 * is WITHHELD whatever else is there, so that it tells nothing of that field; so it is where a masked value would be compared.
 */
export function judge(row: IndicatorRow, { records, fields }: PlatformReading): Judgement {
  const read = row.fields.flatMap((path) => fields.get(path) ?? []);
  const formula = formulaOf(row.formula);
  const compares = (path: string): boolean => [...(formula?.paths ?? [])].some((each) => each === path);
  const withheld = read.flatMap((reading): WithheldField[] => {
    const why = reading.withheld ?? (reading.masked && compares(reading.path) ? MASKED : null);
    return why ? [{ reading, why }] : [];
  });
  const values = read
    .filter((reading) => reading.withheld === null)
    .map((reading) => ({
      reading,
      values: valuesAt(records, reading.path.split('.')).map(textOf),
    }));
  const said = (result: IndicatorResult, because: Judgement['because'] = null): Judgement => ({
    result,
    values,
    withheld,
    because,
  });
  if (withheld.length > 0) return said('WITHHELD', WITHHELD);
  if (read.some(({ failed }) => failed) || read.length < row.fields.length) return said('NO_DATA', UNREACHED);
  const isThere = (path: string): boolean => valuesAt(records, path.split('.')).length > 0;
  if (!formula || !row.requires.every(isThere)) return said('NO_DATA', NOTHING_HELD);
  const needed = Object.fromEntries(
    Object.keys(records)
      .filter((name) => row.fields.some((field) => isOnTheWay(name, field)))
      .map((name) => [name, forFormulas(records[name])]),
  );
  const isSo = formula.evaluate({ records: needed, threshold: thresholdOf(row) });
  if (isSo === null) return said('NO_DATA', NOTHING_HELD);
  if (!isSo && read.some(({ isPart }) => isPart)) return said('NO_DATA', INCOMPLETE);
  return said(isSo ? 'TRUE' : 'FALSE');
}
