import { z } from 'zod';

/** A share of a number of people, rounded up: 2/3 of 4 is 3. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A share of at least one half and at most all, written as `2/3`: two halves of a group cannot both be a majority of less. */
export const fraction = z.string().transform((text, context): Fraction => {
  const [, numerator = '', denominator = ''] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const read = { numerator: Number(numerator), denominator: Number(denominator) };
  const isShare = read.denominator > 0 && read.numerator * 2 >= read.denominator;
  if (isShare && read.numerator <= read.denominator) return read;
  context.addIssue({ code: 'custom', message: 'must be a share from 1/2 to 1/1, such as 2/3' });
  return z.NEVER;
});
