import { z } from 'zod';
import { SandboxUnusable } from '../sandbox-unusable.js';

/** Part of a whole, with three decimals. */
const share = z.number().min(0).max(1);

/** A number with two significant digits. Written so, none of it can be mistaken for an amount of somebody's. */
const step = z.string().regex(/^-?\d\.\de-?\d{1,2}$/);

const month = z.string().regex(/^\d{4}-\d{2}$/);

/** A code of an enumeration, or several joined by `+`: capitals, and never three digits in a row. */
const CODE = /^[A-Z](?:[A-Z_+]|\d(?!\d{2}))*$/;
const code = z.string().max(200).regex(CODE);

export const isTold = (text: string): boolean => text.length <= 200 && CODE.test(text);

/** A level and the province or city that regions of it lie in; `*` is the country. */
const area = z.string().regex(/^(?:PROVINCIAL|MUNICIPAL|DISTRICT) (?:\d{4}00|\*)$/);

/** How many platforms, as shares, have from so many to so many rows. */
const cells = z.array(
  z.strictObject({ from: z.int().min(0), to: z.int().min(0), share }).refine(({ from, to }) => from <= to),
);
export type Cells = z.infer<typeof cells>;

/** Points that cut the values into parts of equal size, the outermost two moved inward. */
const edges = z.array(step).min(2).max(21);

const nulls = { nulls: share };
const values = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('codes'), ...nulls, shares: z.record(code, share), many: cells.optional() }),
  z.strictObject({ is: z.literal('flag'), ...nulls, share }),
  /** An amount, a count, a fraction, or the length of a text. */
  z.strictObject({ is: z.literal('numbers'), ...nulls, edges }),
  z.strictObject({ is: z.literal('days'), ...nulls, edges: z.array(month).min(2).max(21) }),
  z.strictObject({ is: z.literal('areas'), ...nulls, shares: z.record(area, share), many: cells.optional() }),
  /** The code of a platform: what share of those that are there name one of the registry. */
  z.strictObject({ is: z.literal('links'), ...nulls, registered: share }),
  /** Nothing but whether there is a value. */
  z.strictObject({ is: z.literal('presence'), ...nulls }),
]);

/** What is told of one column. */
export type ColumnProfile = z.infer<typeof values>;

const tableName = z.string().regex(/^[a-z_0-9]+\.[a-z_0-9]+$/);
const columnName = z.string().regex(/^[a-z_0-9]+$/);

const group = z.strictObject({
  share,
  sectors: z.record(code, share),
  /** Rows of a platform by table, and numbers by which it is known, by their kind. */
  rows: z.record(tableName, cells),
  identifiers: z.record(code, cells),
});
export type GroupProfile = z.infer<typeof group>;

/** A number of the residue class has no equal in the source. */
const residue = z
  .strictObject({ modulus: z.int().min(2).max(100_000_000), residue: z.int().min(0) })
  .refine(({ modulus, residue: rest }) => rest < modulus);
export type FreeResidue = z.infer<typeof residue>;

const profile = z.strictObject({
  format: z.literal('huishang-sandbox-profile'),
  version: z.literal(1),
  /** Nothing is told of fewer platforms than this. */
  smallestCell: z.int().min(1),
  platforms: step,
  unusedNumbers: z.strictObject({ AMOUNT: residue, COUNT: residue }),
  nameLengths: edges.nullable(),
  registeredRegions: z.record(area, share),
  operatingRegions: z.strictObject({ home: share, others: cells, shares: z.record(area, share) }),
  groups: z.record(code, group),
  tables: z.record(
    tableName,
    z.strictObject({
      /** Null where fewer platforms than the smallest cell have a row; nothing of the table is told then. */
      rows: step.nullable(),
      columns: z.record(columnName, values),
    }),
  ),
});

/** 数据概貌: what a sandbox is made of: statistics of a hub's data and none of its values. */
export type Profile = z.infer<typeof profile>;

/** A profile as the file has it; anything that has not its form cannot be written, whatever was measured. */
export function writeProfile(measured: Profile): string {
  return `${JSON.stringify(profile.parse(measured), null, 2)}\n`;
}

/** @throws SandboxUnusable for what is no profile, or has anything in it that a profile has not */
export function readProfile(text: string): Profile {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new SandboxUnusable('The profile is no JSON.', 'Give the file that sandbox profile wrote.', {
      cause: error,
    });
  }
  const read = profile.safeParse(found);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new SandboxUnusable(
    `The profile is not one of this build: ${first?.path.join('.') || 'the whole'}: ${first?.message ?? ''}.`,
    'Give the file that sandbox profile of the same build wrote, as it was written.',
  );
}
