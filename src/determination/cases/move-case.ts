import type { EntityManager } from 'typeorm';
import { commitOnce } from '../../database/index.js';
import { keyHolder } from '../../identity/index.js';
import { isPerson, ok, refused, type Outcome } from '../../kernel/index.js';
import { actorNotAllowed, caseUnknown, outsideLeadingGroup } from '../determination.errors.js';
import type { DisputeEntity } from '../disputes/dispute.entity.js';
import { lockDisputeOf } from '../disputes/dispute.repository.js';
import { expectVersion } from '../expect-version.js';
import { actsFor, type Acting, type STANDING_LABELS } from '../standing.js';
import type { SubstanceCaseEntity } from './substance-case.entity.js';
import { substanceCaseMachine, type CaseCommand } from './substance-case.machine.js';
import { lockCase } from './substance-case.repository.js';
import type { DeterminationWorkspace, Idempotent } from '../workspace.js';

/** What every mutation on a case as a whole names. */
export interface CaseRequest extends Idempotent {
  readonly caseId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

/** A case as a use case finds it: locked with its dispute, at this instant. */
export interface CaseAtHand {
  readonly manager: EntityManager;
  readonly substanceCase: SubstanceCaseEntity;
  readonly dispute: DisputeEntity | null;
  readonly caller: Acting;
  readonly now: Date;
}

export interface CaseMutation {
  /** The mutation's name, and the line of the table that it asks for. */
  readonly command: CaseCommand;
  /** The rest of its input, checked and brought into one form. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly allowed: readonly (keyof typeof STANDING_LABELS)[];
  readonly mayAct: (substanceCase: SubstanceCaseEntity) => boolean;
  readonly act: (at: CaseAtHand) => Promise<Outcome<unknown>>;
}

/**
 * Makes one move on a case and its dispute for the caller: one transaction, once for its idempotency key.
 *
 * Refuses ACTOR_NOT_ALLOWED, CASE_UNKNOWN, OUTSIDE_LEADING_GROUP, STALE_VERSION, MOVE_NOT_ALLOWED and what `act` refuses.
 *
 * @returns the case's id
 */
export async function moveCase(
  { database, clock, caller }: DeterminationWorkspace,
  { caseId, idempotencyKey, expectedVersion = null }: CaseRequest,
  { command, input, allowed, mayAct, act }: CaseMutation,
): Promise<Outcome<string>> {
  const { agency, role } = caller;
  const notAllowed = () => refused(actorNotAllowed({ command, agency, role, allowed }));
  if (!isPerson(role)) return notAllowed();
  const request = {
    actor: keyHolder(caller),
    operation: command,
    key: idempotencyKey,
    input: { caseId, expectedVersion, ...input },
    answer: caseId,
  };
  return commitOnce(database, request, async (manager) => {
    const substanceCase = await lockCase(manager, caseId);
    if (!substanceCase) return refused(caseUnknown({ caseId }));
    if (!mayAct(substanceCase)) return notAllowed();
    const dispute = await lockDisputeOf(manager, substanceCase);
    const { level, region } = dispute ?? substanceCase;
    if (!actsFor(caller, { level, region })) return refused(outsideLeadingGroup({ level, region }));
    const version = expectVersion(expectedVersion, substanceCase);
    if (!version.ok) return version;
    const possible = substanceCaseMachine.move(substanceCase.status, command);
    if (!possible.ok) return possible;
    const acted = await act({ manager, substanceCase, dispute, caller, now: clock.now() });
    return acted.ok ? ok(substanceCase.id) : acted;
  });
}
