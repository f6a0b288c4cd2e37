import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { LEVELS } from '../../src/kernel/index.js';

const day = z.iso.date();
const region = z.string().nullable().default(null);
/** The part of an answer that a case speaks about. */
const part = z.record(z.string(), z.unknown());

const place = { name: z.string(), region, at: day };

const leads = z.strictObject({
  leads: z.array(z.strictObject({ ...place, sector: z.string(), expect: part.nullable() })).min(1),
});

const deciding = z.strictObject({
  deciding: z
    .array(
      z.strictObject({
        ...place,
        operating: z.array(z.string()).default([]),
        disagreement: z.boolean().default(false),
        expect: part,
      }),
    )
    .min(1),
});

const names = z.strictObject({
  names: z
    .array(
      z.strictObject({
        ...place,
        actor: z.string(),
        level: z.enum(LEVELS).default('NATIONAL'),
        expect: part.nullable(),
      }),
    )
    .min(1),
  actors: z
    .array(
      z.strictObject({
        actor: z.string(),
        expect: z.strictObject({
          kind: z.string(),
          levels: z.array(z.string()).nullable().default(null),
          has: z.array(z.string()),
          lacks: z.array(z.string()),
        }),
      }),
    )
    .min(1),
});

const redLines = z.strictObject({
  red_lines: z
    .array(
      z.strictObject({
        ...place,
        sector: z.string(),
        /** Codes that are drawn, and codes that are not. */
        draws: z.array(z.string()).default([]),
        not: z.array(z.string()).default([]),
        /** Rows that are there, and rows that are not. */
        rows: z.array(part).default([]),
        absent: z.array(part).default([]),
        /** All documents that draw a line. */
        documents: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});

const dispositions = z.strictObject({
  dispositions: z
    .array(
      z.strictObject({
        ...place,
        sector: z.string().nullable().default(null),
        rules: z.array(part),
        /** All findings that there is a rule for. */
        conducts: z.array(z.string().nullable()).optional(),
      }),
    )
    .min(1),
});

const gates = z.strictObject({
  gates: z
    .array(
      z.strictObject({
        name: z.string(),
        at: day,
        /** All gates of the day. */
        open: z.array(z.string()).optional(),
        has: z.array(z.string()).default([]),
        lacks: z.array(z.string()).default([]),
        rows: z.array(part).default([]),
      }),
    )
    .min(1),
  powerless: z.array(z.string()).min(1),
});

const periods = z.strictObject({
  periods: z
    .array(z.strictObject({ name: z.string(), code: z.string(), at: day, expect: part.nullable() }))
    .min(1),
});

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const found = schema.safeParse(parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')));
  if (!found.success) throw new Error(`${file}: ${z.prettifyError(found.error)}`);
  return found.data;
}

/** What the plans and laws say, by whoever read them, and not by the rows that the hub ships. */
export const LAW_CASES = {
  ...read('leads.yaml', leads),
  ...read('deciding.yaml', deciding),
  ...read('names.yaml', names),
  ...read('red-lines.yaml', redLines),
  ...read('dispositions.yaml', dispositions),
  ...read('gates.yaml', gates),
  ...read('periods.yaml', periods),
};
