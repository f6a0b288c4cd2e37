import { z } from 'zod';

/** A switch: `true`, `false`, `1` or `0`. */
export const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((value) => value === 'true' || value === '1');

export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });
