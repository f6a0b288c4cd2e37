import { validate as isUuid } from 'uuid';
import { requiredText, type Idempotent } from '../../determination/index.js';
import { runIdempotent } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { ok, refused, type Outcome } from '../../kernel/index.js';
import { candidateUnknown } from '../model/crosswalk/candidate.errors.js';
import { isPlacedIn, mayKeepRegistry } from '../model/registrar.js';
import type { PlatformCandidateEntity } from '../rows/platform-candidate.entity.js';
import { candidateRecorder, lockCandidate } from '../rows/platform-candidate.repository.js';
import { placesOf } from '../rows/platform-merge.repository.js';
import { lockRegistry } from '../rows/registry-rows.js';
import { proposeMerge } from './merge-platform.js';
import type { UseCaseContext } from './use-case-context.js';

export interface DecideCandidate extends Idempotent {
  readonly candidateId: string;
  readonly reason: string;
}

export interface AcceptCandidate extends DecideCandidate {
  /** One of its two codes: the one that goes on standing. */
  readonly surviving: string;
}

async function decide(
  { database, caller, clock, law }: UseCaseContext,
  { candidateId: id, idempotencyKey, reason: given }: DecideCandidate,
  surviving: string | null,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', given);
  if (!reason.ok) return reason;
  if (!isUuid(id)) return refused(candidateUnknown({}));
  const command = surviving === null ? 'rejectPlatformCandidate' : 'acceptPlatformCandidate';
  const request = {
    actor: idempotencyActor(caller),
    operation: command,
    key: idempotencyKey,
    input: { id, surviving, reason: reason.value },
    answer: id,
  };
  return runIdempotent(database, request, {
    async authorize(manager): Promise<Outcome<PlatformCandidateEntity>> {
      const permitted = mayKeepRegistry(caller);
      if (!permitted.ok) return permitted;
      await lockRegistry(manager);
      const candidate = await lockCandidate(manager, id);
      if (!candidate) return refused(candidateUnknown({}));
      const places = await placesOf(manager, [candidate.one, candidate.other]);
      return isPlacedIn(caller, places) ? ok(candidate) : refused(candidateUnknown({}));
    },
    async perform(manager, candidate) {
      const at = clock.now();
      const { one, other, state } = candidate;
      const decided = async (said: { rejection: string } | { mergeId: string }): Promise<Outcome<string>> => {
        const change = { decidedBy: caller.officer, decidedAt: at, ...said };
        const moved = await candidateRecorder.transition(
          manager,
          candidate,
          command,
          { by: caller, at },
          change,
        );
        return moved.ok ? ok(id) : moved;
      };
      // Of one that is not open the transition is refused, whatever was decided.
      if (surviving === null || state !== 'OPEN') return decided({ rejection: reason.value });
      if (surviving !== one && surviving !== other) return refused(candidateUnknown({}));
      const context: UseCaseContext = { database, caller, clock, law };
      const absorbed = surviving === one ? other : one;
      const merge = await proposeMerge(manager, context, { absorbed, surviving, reason: reason.value });
      return merge.ok ? decided({ mergeId: merge.value }) : merge;
    },
  });
}

/**
 * 认可疑似同一机构: proposes the merge of the two (see `mergePlatform`), on which another officer decides.
 *
 * Refuses PLATFORM_REGISTRAR_ONLY, CANDIDATE_UNKNOWN, TRANSITION_NOT_ALLOWED, and what `proposeMerge` and the limits of texts refuse.
 */
export const acceptCandidate = (
  context: UseCaseContext,
  { surviving, ...request }: AcceptCandidate,
): Promise<Outcome<string>> => decide(context, request, surviving);

/** 排除疑似同一机构: the two are not one platform, and are not suggested again. Refuses as {@link acceptCandidate} does. */
export const rejectCandidate = (
  context: UseCaseContext,
  request: DecideCandidate,
): Promise<Outcome<string>> => decide(context, request, null);
