import { z } from 'zod';
import { readJsonVariable } from '../../settings/index.js';

/** How many event streams (订阅事件流) may be open at one time in one hub process. */
export interface StreamCounts {
  /** Of one officer or system of an agency. */
  readonly perCaller: number;
  /** Of one agency. */
  readonly perAgency: number;
  /** Of all. */
  readonly perHub: number;
}

/** What holds where STREAM_LIMITS says nothing else: no agency alone fills a process. */
export const STREAM_COUNTS_DEFAULTS: StreamCounts = { perCaller: 10, perAgency: 400, perHub: 1_000 };

const count = z.number().int().min(1).max(100_000).optional();
const schema = z.strictObject({ perCaller: count, perAgency: count, perHub: count });

/**
 * Reads STREAM_LIMITS: a JSON object of those counts that are not to be the default ones.
 *
 * @param problems given one sentence for each thing that is wrong
 */
export function readStreamCounts(value: string | undefined, problems: string[]): StreamCounts {
  return {
    ...STREAM_COUNTS_DEFAULTS,
    ...readJsonVariable<StreamCounts>('STREAM_LIMITS', value, schema, problems),
  };
}
