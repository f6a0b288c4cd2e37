import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { requiredText, type Idempotent } from '../../determination/index.js';
import { runIdempotent } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { ok, refused, withAvailableActions, type Outcome } from '../../kernel/index.js';
import { mergeUnknown } from '../model/merge.errors.js';
import { availableMergeActions, isMergeShown, mayTakeMergeStep } from '../model/merge-rights.js';
import type { MergeCommand } from '../model/platform-merge.machine.js';
import type { Places } from '../model/registrar.js';
import type { PlatformMergeEntity } from '../rows/platform-merge.entity.js';
import { lockMerge, placesOf } from '../rows/platform-merge.repository.js';
import { lockRegistry } from '../rows/registry-rows.js';
import { twoPlatforms } from './merge-platform.js';
import { mergeRecorder } from './merge-recorder.js';
import type { UseCaseContext } from './use-case-context.js';

export interface MergeRequest extends Idempotent {
  readonly mergeId: string;
}

type Change = Partial<PlatformMergeEntity>;

const DECISIONS: ReadonlySet<MergeCommand> = new Set<MergeCommand>([
  'approvePlatformMerge',
  'rejectPlatformMerge',
  'approveMergeReversal',
  'rejectMergeReversal',
]);

function changeOf(
  { caller, clock }: UseCaseContext,
  command: MergeCommand,
  reversalReason: string | null,
): Change {
  const at = clock.now();
  if (DECISIONS.has(command)) return { decidedBy: caller.officer, decidedAt: at };
  if (command !== 'reverseMerge') return {};
  return {
    reversalReason,
    proposer: caller.agency,
    proposerLevel: caller.level,
    proposerRegion: caller.region,
    proposedBy: caller.officer,
    proposedAt: at,
  };
}

/** What was true when the merge was proposed may not be any more. */
async function stillPossible(
  manager: EntityManager,
  command: MergeCommand,
  merge: PlatformMergeEntity,
): Promise<Outcome<unknown>> {
  return command === 'approvePlatformMerge' && merge.state === 'PROPOSED'
    ? twoPlatforms(manager, merge)
    : ok(null);
}

/**
 * Takes one step of a merge (归并事项), see the table `mergeMachine`. Approving it lets both codes stand for the surviving platform; approving its
 * reversal lets each stand for itself again.
 *
 * Refuses MERGE_UNKNOWN, TRANSITION_NOT_ALLOWED, what {@link mayTakeMergeStep} refuses, and at the approval what is in the way since
 * (PLATFORMS_ALREADY_ONE, MERGE_DIRECTION).
 *
 * @returns the merge's id
 */
export async function takeMergeStep(
  context: UseCaseContext,
  command: MergeCommand,
  { mergeId: id, idempotencyKey }: MergeRequest,
  reversalReason: string | null = null,
): Promise<Outcome<string>> {
  const { database, caller, clock } = context;
  if (!isUuid(id)) return refused(mergeUnknown({}));
  const request = {
    actor: idempotencyActor(caller),
    operation: command,
    key: idempotencyKey,
    input: { id, reversalReason },
    answer: id,
  };
  return runIdempotent(database, request, {
    async authorize(manager): Promise<Outcome<{ merge: PlatformMergeEntity; places: Places }>> {
      await lockRegistry(manager);
      const merge = await lockMerge(manager, id);
      if (!merge) return refused(mergeUnknown({}));
      const places = await placesOf(manager, [merge.absorbed, merge.surviving]);
      if (!isMergeShown(caller, { places })) return refused(mergeUnknown({}));
      const permitted = mayTakeMergeStep(caller, { ...merge, places }, command);
      return permitted.ok ? ok({ merge, places }) : permitted;
    },
    async perform(manager, { merge, places }) {
      const possible = await stillPossible(manager, command, merge);
      if (!possible.ok) return possible;
      const change = changeOf(context, command, reversalReason);
      const moved = await withAvailableActions(
        await mergeRecorder.transition(manager, merge, command, { by: caller, at: clock.now() }, change),
        command,
        async () => availableMergeActions(caller, { ...merge, places }),
      );
      return moved.ok ? ok(id) : moved;
    },
  });
}

/** 提请撤销归并. Refuses as {@link takeMergeStep} and the limits of texts do. */
export async function reverseMerge(
  context: UseCaseContext,
  { reason: given, ...request }: MergeRequest & { readonly reason: string },
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', given);
  return reason.ok ? takeMergeStep(context, 'reverseMerge', request, reason.value) : reason;
}
