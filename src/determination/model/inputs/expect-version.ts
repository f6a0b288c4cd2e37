import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { staleVersion } from '../refusals/determination.errors.js';

/** Refuses STALE_VERSION where the caller says which version it saw and that is not the present one. */
export function expectVersion(
  expected: number | null | undefined,
  { version: actual }: { readonly version: number },
): Outcome<null> {
  return typeof expected === 'number' && expected !== actual
    ? refused(staleVersion({ expected, actual }))
    : ok(null);
}
