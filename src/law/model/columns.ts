import { z } from 'zod';
import { currentRegions, LEVELS } from '../../kernel/index.js';

/**
 * 可信度: how sure a row is. SEED: in a plan itself. LAW_READ: the article or document was read in a published copy. KNOWN:
 * professional knowledge, not read again. UNSURE: to be checked before it is relied on. DESIGN: a default of the product
 * without a source.
 */
export const CERTAINTIES = ['SEED', 'LAW_READ', 'KNOWN', 'UNSURE', 'DESIGN'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day in Beijing, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** Upper snake case, as the hub's codes are; a document's may have hyphens. */
export const code = z.string().regex(/^[A-Z][A-Z0-9_-]*$/, 'A code is of capitals, digits and _');
export const codes = z.array(code).default([]);
export const text = z.string().trim().min(1);
export const optional = <Type extends z.ZodType>(type: Type) => type.nullable().default(null);
export const level = z.enum(LEVELS);
/** GB/T 2260; an abolished division counts, since rows of its time name it. */
export const region = z
  .string()
  .refine((value) => currentRegions(value).length > 0, 'No division of GB/T 2260 has or had this code');
export const count = z.int().min(0);
/** One article of a document: its key, a space and the article. */
export const citation = z
  .string()
  .regex(/^[A-Z][A-Z0-9_-]* \S.*$/, 'Give the key of a document and an article');

/** What every row has: what it rests on, how sure that is, and from when to when it holds. */
export const COMMON_COLUMNS = {
  document: code,
  article: optional(text),
  mark: z.enum(CERTAINTIES),
  note: optional(text),
  valid_from: day,
  valid_to: optional(day),
} as const;

export const isDay = (value: string): boolean => DAY.test(value) && day.safeParse(value).success;
