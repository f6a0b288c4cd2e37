import type { EntityManager } from 'typeorm';
import { commitOnce, type TransactionOptions } from '../../database/index.js';
import { keyHolder } from '../../identity/index.js';
import { isPerson, ok, refused, type Outcome, type Refusal } from '../../kernel/index.js';
import { actorNotAllowed, disputeUnknown, outsideLeadingGroup } from '../determination.errors.js';
import { disputeMachine, type DisputeCommand } from './dispute.machine.js';
import type { DisputeEntity } from './dispute.entity.js';
import { lockDispute, transitionDispute, type DisputeChange } from './dispute.repository.js';
import { expectVersion } from '../expect-version.js';
import { stageClock } from '../deadlines/stage-clock.js';
import { actsFor, STANDINGS, standingOf, type Acting, type Standing } from '../standing.js';
import type { SubstanceCaseEntity } from '../cases/substance-case.entity.js';
import type { DeterminationWorkspace, Idempotent } from '../workspace.js';

/** What every mutation on a dispute names. */
export interface DisputeRequest extends Idempotent {
  readonly disputeId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

/** A dispute as a use case finds it: locked, at this instant. */
export interface DisputeAtHand {
  readonly manager: EntityManager;
  readonly dispute: DisputeEntity;
  readonly substanceCase: SubstanceCaseEntity;
  readonly caller: Acting;
  readonly now: Date;
}

/** What a use case adds to a move. */
export interface MoveContents {
  readonly details?: Readonly<Record<string, unknown>>;
  readonly change?: DisputeChange;
  /** Writes what belongs to the move, once its event is in place. */
  readonly write?: (moved: DisputeEntity) => Promise<Outcome<unknown>>;
}

export interface DisputeMutation {
  /** The mutation's name. */
  readonly operation: string;
  /** The rest of its input, checked and brought into one form. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The line of the table that it asks for. */
  readonly command: DisputeCommand | ((dispute: DisputeEntity) => DisputeCommand);
  readonly prepare?: (at: DisputeAtHand) => Promise<Outcome<MoveContents>>;
  /** What the caller hears in a state without this move, where MOVE_NOT_ALLOWED would not say enough. */
  readonly outOfTurn?: (dispute: DisputeEntity) => Refusal | null;
  /** READ COMMITTED when absent: everybody who moves a dispute holds its row. */
  readonly isolation?: TransactionOptions['isolation'];
}

function whoMay(command: DisputeCommand): Exclude<Standing, 'HUB'>[] {
  const lines = disputeMachine.moves.filter((move) => move.command === command);
  return STANDINGS.filter((standing) => standing !== 'HUB').filter((standing) =>
    lines.some((line) => line.by.includes(standing)),
  );
}

/** Whether the table lets the caller give this command. Refuses ACTOR_NOT_ALLOWED and OUTSIDE_LEADING_GROUP. */
function authorize(
  caller: Acting,
  command: DisputeCommand,
  dispute: DisputeEntity,
  concerned: readonly string[],
): Outcome<null> {
  const allowed = whoMay(command);
  const standing = standingOf(caller, concerned);
  if (standing === null || !allowed.includes(standing)) {
    const { agency, role } = caller;
    return refused(actorNotAllowed({ command, agency, role, allowed }));
  }
  return actsFor(caller, dispute)
    ? ok(null)
    : refused(outsideLeadingGroup({ level: dispute.level, region: dispute.region }));
}

/**
 * Makes one move on a dispute for the caller: one transaction, once for its idempotency key, with its event. A stage that
 * is entered gets its clock.
 *
 * Refuses DISPUTE_UNKNOWN, ACTOR_NOT_ALLOWED, OUTSIDE_LEADING_GROUP, STALE_VERSION, MOVE_NOT_ALLOWED and what `prepare`
 * and `write` refuse.
 *
 * @returns the dispute's id
 */
export async function moveDispute(
  { database, clock, caller, settings }: DeterminationWorkspace,
  { disputeId, idempotencyKey, expectedVersion = null }: DisputeRequest,
  { operation, input, command: choose, prepare, outOfTurn, isolation }: DisputeMutation,
): Promise<Outcome<string>> {
  // Before the dispute is looked up: to machines and administrators, one that exists answers as one that does not.
  if (!isPerson(caller.role)) {
    const { agency, role } = caller;
    const allowed = ['PARTY', 'OFFICE', 'LEADING_GROUP'] as const;
    return refused(actorNotAllowed({ command: operation, agency, role, allowed }));
  }
  const request = {
    actor: keyHolder(caller),
    operation,
    key: idempotencyKey,
    input: { disputeId, expectedVersion, ...input },
    answer: disputeId,
  };
  const work = async (manager: EntityManager): Promise<Outcome<string>> => {
    const locked = await lockDispute(manager, disputeId);
    if (!locked) return refused(disputeUnknown({ disputeId }));
    const { dispute, substanceCase } = locked;
    const command = typeof choose === 'function' ? choose(dispute) : choose;
    const authorized = authorize(caller, command, dispute, substanceCase.concernedAgencies);
    if (!authorized.ok) return authorized;
    const version = expectVersion(expectedVersion, dispute);
    if (!version.ok) return version;
    const possible = disputeMachine.move(dispute.state, command);
    if (!possible.ok) {
      const refusal = outOfTurn?.(dispute);
      return refusal ? refused(refusal) : possible;
    }

    const now = clock.now();
    const contents = (await prepare?.({ manager, dispute, substanceCase, caller, now })) ?? ok({});
    if (!contents.ok) return contents;
    const { details, change, write }: MoveContents = contents.value;
    const deed = { by: caller, at: now, details: { ...details } };
    const entered = possible.value === dispute.state ? {} : stageClock(possible.value, now, settings);
    const moved = await transitionDispute(manager, dispute, command, deed, { ...entered, ...change });
    if (!moved.ok) return moved;
    const written = (await write?.(moved.value)) ?? ok(null);
    return written.ok ? ok(dispute.id) : written;
  };
  return commitOnce(database, request, work, isolation ? { isolation } : {});
}
