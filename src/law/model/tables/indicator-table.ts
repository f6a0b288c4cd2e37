import { z } from 'zod';
import { citation, code, codes, optional, text } from '../columns.js';
import { lawTable } from '../law-table.js';

/** 阈值单位: in what a threshold is; a sum in yuan is compared in 分. */
export const INDICATOR_UNITS = ['YUAN', 'RATIO', 'YEARLY_RATE', 'DAYS', 'PERSONS', 'COUNT'] as const;

/** A field below `Platform`, by the names of the fields on the way to it. */
const path = z
  .string()
  .regex(
    /^[a-z]\w*(?:\.[a-z]\w*)+$/,
    'Give the way to a field of Platform, e.g. banking.lending.pooledFunds',
  );

/** 预警指标: a sign, worked out from what agencies hold, that a red line may be crossed. It decides nothing. */
export const indicatorTable = lawTable('indicator', ['indicator', 'document'], {
  indicator: code,
  /** The line that it may be a sign of; it is looked at where a row draws that line. */
  red_line: code,
  /** In which sectors; none for a line of conduct in every sector. */
  sectors: codes,
  zh: text,
  en: text,
  /** The catalogue items under which its fields are given. */
  items: z.array(z.string().regex(/^[a-z]+\.[a-z_0-9]+$/, 'Give items of the catalogue')).min(1),
  /** What it reads, and what is shown beside that. */
  fields: z.array(path).min(1),
  /** What has to be there, and of lists not empty, so that anything can be said. */
  requires: z.array(path).default([]),
  /** In the Common Expression Language (CEL); see `readFormula`. */
  formula: text,
  threshold: optional(z.number()),
  unit: optional(z.enum(INDICATOR_UNITS)),
  /** Laws that say the same. */
  also: z.array(citation).default([]),
});
