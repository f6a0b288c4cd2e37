import { z } from 'zod';
import { readJsonVariable } from '../../settings/index.js';

/** What may be asked in a second, over some seconds, and at the same time. */
export interface Rate {
  /** Requests a second, of whatever kind, refused ones included. */
  readonly requests: number;
  /** Units of cost a second; see {@link OperationLimits.cost}. */
  readonly cost: number;
  /** Milliseconds of the process's one JavaScript thread a second: 1000 are all of it, and bound nothing. */
  readonly processor: number;
  /** Operations under way at the same time. Event streams have a limit of their own. */
  readonly concurrent: number;
}

/** 调用频率限额, for each hub process: of one officer or system of an agency, and of all of an agency together. */
export interface RateLimits {
  readonly caller: Rate;
  readonly agency: Rate;
}

/**
 * What holds where RATE_LIMITS says nothing else: far more than people ask, and than a system asks of one process that
 * others use as well. They keep one caller from starving the others; they do not price anything. More than half of the
 * processor is a caller's share only if more than half of what is under way is its own, so whoever merely asks beside a
 * greedy one is not refused for it.
 */
export const RATE_LIMITS_DEFAULTS: RateLimits = {
  caller: { requests: 2_000, cost: 1_000_000, processor: 600, concurrent: 200 },
  agency: { requests: 4_000, cost: 2_000_000, processor: 800, concurrent: 400 },
};

const rate = z
  .strictObject({
    requests: z.number().positive().max(1_000_000),
    cost: z.number().positive().max(1_000_000_000),
    processor: z.number().positive().max(1_000),
    concurrent: z.number().int().min(1).max(100_000),
  })
  .partial();
const schema = z.strictObject({ caller: rate, agency: rate }).partial();

/**
 * Reads RATE_LIMITS: a JSON object of those rates that are not to be the default ones.
 *
 * @param problems given one sentence for each thing that is wrong
 */
export function readRateLimits(value: string | undefined, problems: string[]): RateLimits {
  const given = readJsonVariable<z.infer<typeof schema>>('RATE_LIMITS', value, schema, problems);
  const { caller, agency } = RATE_LIMITS_DEFAULTS;
  return { caller: withGiven(caller, given.caller), agency: withGiven(agency, given.agency) };
}

function withGiven(rates: Rate, given: z.infer<typeof rate> = {}): Rate {
  return {
    requests: given.requests ?? rates.requests,
    cost: given.cost ?? rates.cost,
    processor: given.processor ?? rates.processor,
    concurrent: given.concurrent ?? rates.concurrent,
  };
}
