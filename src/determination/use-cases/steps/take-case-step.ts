import { runIdempotent } from '../../../database/index.js';
import { idempotencyActor } from '../../../identity/index.js';
import { isHuman, ok, refused, type Outcome } from '../../../kernel/index.js';
import { actorNotAllowed, caseUnknown } from '../../model/refusals/determination.errors.js';
import { lockDisputeOf } from '../../rows/disputes/dispute.repository.js';
import { expectVersion } from '../../model/inputs/read-inputs.js';
import { readInTransaction } from './read-in-transaction.js';
import { authorizeCaseStep, permitCaseStep, type CaseStepContext, type CaseStep } from './case-step.js';
import { lockCase } from '../../rows/cases/substance-case.repository.js';
import type { UseCaseContext, Idempotent } from './use-case-context.js';

/** What every mutation on a case as a whole names. */
export interface CaseRequest extends Idempotent {
  readonly caseId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

export interface CaseMutation {
  /** The rest of its input, checked and brought into one form. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly act: (at: CaseStepContext) => Promise<Outcome<unknown>>;
}

/**
 * Takes one step on a case and its dispute for the caller: one transaction, once for its idempotency key.
 *
 * Refuses ACTOR_NOT_ALLOWED, CASE_UNKNOWN, OUTSIDE_LEADING_GROUP, STALE_VERSION, TRANSITION_NOT_ALLOWED and what the step and
 * `act` refuse.
 *
 * @returns the case's id
 */
export async function takeCaseStep(
  { database, clock, caller }: UseCaseContext,
  { caseId, idempotencyKey, expectedVersion = null }: CaseRequest,
  step: CaseStep,
  { input, act }: CaseMutation,
): Promise<Outcome<string>> {
  const { agency, role } = caller;
  const { mutation, allowed } = step;
  if (!isHuman(role)) return refused(actorNotAllowed({ command: mutation, agency, role, allowed }));
  const request = {
    actor: idempotencyActor(caller),
    operation: mutation,
    key: idempotencyKey,
    input: { caseId, expectedVersion, ...input },
    answer: caseId,
  };
  return runIdempotent(database, request, {
    async authorize(manager) {
      const substanceCase = await lockCase(manager, caseId);
      if (!substanceCase) return refused(caseUnknown({ caseId }));
      const dispute = await lockDisputeOf(manager, substanceCase);
      const authorized = authorizeCaseStep(step, { caller, substanceCase, dispute });
      return authorized.ok ? ok({ substanceCase, dispute }) : authorized;
    },
    async perform(manager, subject) {
      const version = expectVersion(expectedVersion, subject.substanceCase);
      if (!version.ok) return version;
      const reads = readInTransaction(manager);
      const at = { ...subject, manager, reads, caller, now: clock.now() };
      const possible = await permitCaseStep(step, at);
      if (!possible.ok) return possible;
      const acted = await act(at);
      return acted.ok ? ok(at.substanceCase.id) : acted;
    },
  });
}
