import { z } from 'zod';
import { readJsonVariable } from './json-variable.js';

/** 整改期限: the periods of rectification orders, in Chinese working days. Product defaults: no plan or law sets them. */
export interface RectificationPeriods {
  /** What an order gives that names no period of its own. */
  readonly rectification: number;
  /** For the addressee to accept it, and for the police to sign for a case. */
  readonly acceptance: number;
  /** For the verifying agency. */
  readonly verification: number;
  /** What is left at least to an addressee whose work was returned. */
  readonly returned: number;
  /** For the office to close what was verified or answered. */
  readonly closing: number;
  /** How long before a deadline it is warned of; 0 for no warning. */
  readonly warning: number;
  /** How long after a deadline the order is escalated. */
  readonly grace: number;
}

const days = (least: number) => z.number().int().min(least).max(250).optional();

const periodsSchema = z.strictObject({
  rectification: days(1),
  acceptance: days(1),
  verification: days(1),
  returned: days(1),
  closing: days(1),
  warning: days(0),
  grace: days(1),
});

/**
 * Reads RECTIFICATION_PERIODS: a JSON object of those periods that are not to be the default ones.
 *
 * @param problems given one sentence for each thing that is wrong
 * @returns the periods that are given; the others have their defaults
 */
export function readRectificationPeriods(
  value: string | undefined,
  problems: string[],
): Partial<RectificationPeriods> {
  return readJsonVariable<RectificationPeriods>('RECTIFICATION_PERIODS', value, periodsSchema, problems);
}
