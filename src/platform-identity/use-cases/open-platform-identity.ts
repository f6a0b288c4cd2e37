import type { Outcome } from '../../kernel/index.js';
import type { LawSource } from '../../law/index.js';
import { openPlatformRegistry } from '../../platform-registry/index.js';
import type { OperationScope } from '../../subgraph-kit/index.js';
import { openCandidates } from './open-candidates.js';
import { openMerges } from './open-merges.js';
import { openSplits } from './open-splits.js';
import { registerPlatform, type RegisterPlatform } from './register-platform.js';
import type { UseCaseContext } from './use-case-context.js';

/** The feature for one operation of one caller; found by the resolvers at `context.data.platformIdentity`. */
export function openPlatformIdentity(
  { database, clock, context: { caller } }: OperationScope,
  law: LawSource,
) {
  const context: UseCaseContext = { database, caller, clock, law };
  return {
    caller,
    /** What the registry shows of a code after a step: read anew. */
    platform: (code: string) => openPlatformRegistry(database).platform(code),
    merges: openMerges(context),
    splits: openSplits(context),
    candidates: openCandidates(context),
    register: (input: RegisterPlatform): Promise<Outcome<string>> => registerPlatform(context, input),
  };
}

export type PlatformIdentityServices = ReturnType<typeof openPlatformIdentity>;
