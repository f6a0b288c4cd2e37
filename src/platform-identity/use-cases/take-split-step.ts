import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { Idempotent } from '../../determination/index.js';
import { runIdempotent } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { ok, refused, withAvailableActions, type Outcome } from '../../kernel/index.js';
import type { EventMetadata } from '../../workflow/recorder/index.js';
import { isMergeShown } from '../model/merge-rights.js';
import type { SplitRequestCommand } from '../model/platform-split.machine.js';
import { splitUnknown } from '../model/split.errors.js';
import { availableSplitActions, mayTakeSplitStep } from '../model/split-rights.js';
import { placesOf } from '../rows/platform-merge.repository.js';
import type { PlatformSplitEntity } from '../rows/platform-split.entity.js';
import { holdersOf, lockSplit, type SplitChange } from '../rows/platform-split.repository.js';
import { lockRegistry, nextInterimCode } from '../rows/registry-rows.js';
import { checkSplit } from './check-split.js';
import { standingFor } from './merge-platform.js';
import { splitRecorder } from './split-recorder.js';
import type { UseCaseContext } from './use-case-context.js';

export interface SplitRequest extends Idempotent {
  readonly splitId: string;
}

/** What was true when the split was proposed may not be any more. */
async function approval(manager: EntityManager, split: PlatformSplitEntity): Promise<Outcome<SplitChange>> {
  const found = await standingFor(manager, split.platform, 'platform');
  if (!found.ok) return found;
  const platform = found.value;
  const possible = await checkSplit(manager, platform, split);
  if (!possible.ok) return possible;
  const { operatingRegions, registeredRegion } = split;
  const part = split.part ?? (await nextInterimCode(manager, operatingRegions[0] ?? registeredRegion ?? ''));
  const named = split.records.map(({ agency }) => agency);
  const awaiting = [...new Set([...(await holdersOf(manager, platform.code)), ...named])].toSorted();
  return ok({ part, awaiting });
}

/** A split for which no agency is awaited is over. */
async function complete(
  manager: EntityManager,
  split: PlatformSplitEntity,
  metadata: EventMetadata,
): Promise<Outcome<unknown>> {
  if (split.state !== 'SPLIT' || split.awaiting.length > 0) return ok(null);
  return splitRecorder.transition(manager, split, 'completePlatformSplit', metadata);
}

async function changeOf(
  manager: EntityManager,
  { caller, clock }: UseCaseContext,
  command: SplitRequestCommand,
  split: PlatformSplitEntity,
): Promise<Outcome<SplitChange>> {
  if (command === 'confirmSplitRecords')
    return ok({ awaiting: split.awaiting.filter((agency) => agency !== caller.agency) });
  if (command === 'withdrawPlatformSplit') return ok({});
  const decided = { decidedBy: caller.officer, decidedAt: clock.now() };
  if (command === 'rejectPlatformSplit' || split.state !== 'PROPOSED') return ok(decided);
  const approved = await approval(manager, split);
  return approved.ok ? ok({ ...approved.value, ...decided }) : approved;
}

/**
 * Takes one step of a split (拆分事项), see the table `splitMachine`. Approving it enters the part into the registry under its code, with what the
 * proposal gives it; both codes are found from then on.
 *
 * Refuses SPLIT_UNKNOWN, TRANSITION_NOT_ALLOWED, what {@link mayTakeSplitStep} refuses, and at the approval what is in the way since
 * ({@link checkSplit}).
 *
 * @returns the split's id
 */
export async function takeSplitStep(
  context: UseCaseContext,
  command: SplitRequestCommand,
  { splitId: id, idempotencyKey }: SplitRequest,
): Promise<Outcome<string>> {
  const { database, caller, clock } = context;
  if (!isUuid(id)) return refused(splitUnknown({}));
  const request = {
    actor: idempotencyActor(caller),
    operation: command,
    key: idempotencyKey,
    input: { id },
    answer: id,
  };
  return runIdempotent(database, request, {
    async authorize(manager): Promise<Outcome<PlatformSplitEntity>> {
      await lockRegistry(manager);
      const split = await lockSplit(manager, id);
      if (!split) return refused(splitUnknown({}));
      const places = await placesOf(manager, [split.platform, split.part ?? split.platform]);
      if (!isMergeShown(caller, { places })) return refused(splitUnknown({}));
      const permitted = mayTakeSplitStep(caller, split, command);
      return permitted.ok ? ok(split) : permitted;
    },
    async perform(manager, split) {
      const change = await changeOf(manager, context, command, split);
      if (!change.ok) return change;
      const moved = await withAvailableActions(
        await splitRecorder.transition(
          manager,
          split,
          command,
          { by: caller, at: clock.now() },
          change.value,
        ),
        command,
        async () => availableSplitActions(caller, split),
      );
      if (!moved.ok) return moved;
      const done = await complete(manager, moved.value, { by: caller, at: clock.now() });
      return done.ok ? ok(id) : done;
    },
  });
}
