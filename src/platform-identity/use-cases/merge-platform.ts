import type { EntityManager } from 'typeorm';
import { requiredText, type Idempotent } from '../../determination/index.js';
import { runIdempotent } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { newId, ok, refused, type Outcome } from '../../kernel/index.js';
import type { PlatformEntity } from '../../platform-registry/index.js';
import {
  mergeAlreadyProposed,
  mergeDirection,
  mergePlatformUnknown,
  platformsAlreadyOne,
} from '../model/merge.errors.js';
import { mergeMachine } from '../model/platform-merge.machine.js';
import { covers, mayKeepRegistry } from '../model/registrar.js';
import type { PlatformMergeEntity } from '../rows/platform-merge.entity.js';
import { openMergeOf, placesOf } from '../rows/platform-merge.repository.js';
import { lockRegistry, readPlatformRow } from '../rows/registry-rows.js';
import { mergeRecorder } from './merge-recorder.js';
import type { UseCaseContext } from './use-case-context.js';

export interface MergePlatform extends Idempotent {
  readonly absorbed: string;
  readonly surviving: string;
  readonly reason: string;
}

/** What a code stands for now. Refuses MERGE_PLATFORM_UNKNOWN. */
export async function standingFor(
  manager: EntityManager,
  platform: string,
  field: string,
): Promise<Outcome<PlatformEntity>> {
  const own = await readPlatformRow(manager, platform);
  const row = own?.mergedInto ? await readPlatformRow(manager, own.mergedInto) : own;
  return row ? ok(row) : refused(mergePlatformUnknown({ platform, field }));
}

/** The two platforms that would become one. Refuses MERGE_PLATFORM_UNKNOWN, PLATFORMS_ALREADY_ONE and MERGE_DIRECTION. */
export async function twoPlatforms(
  manager: EntityManager,
  { absorbed, surviving }: Pick<MergePlatform, 'absorbed' | 'surviving'>,
): Promise<Outcome<{ readonly absorbed: string; readonly surviving: string }>> {
  const one = await standingFor(manager, absorbed, 'absorbed');
  if (!one.ok) return one;
  const other = await standingFor(manager, surviving, 'surviving');
  if (!other.ok) return other;
  if (one.value.code === other.value.code)
    return refused(platformsAlreadyOne({ platform: other.value.code }));
  if (other.value.interim && !one.value.interim) return refused(mergeDirection({}));
  return ok({ absorbed: one.value.code, surviving: other.value.code });
}

/**
 * Opens a merge in the present transaction; the caller's right was seen to.
 *
 * Refuses PLATFORM_OUTSIDE_OFFICE, MERGE_ALREADY_PROPOSED and what {@link twoPlatforms} does.
 *
 * @returns the merge's id
 */
export async function proposeMerge(
  manager: EntityManager,
  { caller, clock }: UseCaseContext,
  asked: Pick<MergePlatform, 'absorbed' | 'surviving' | 'reason'>,
): Promise<Outcome<string>> {
  await lockRegistry(manager);
  const platforms = await twoPlatforms(manager, asked);
  if (!platforms.ok) return platforms;
  const { absorbed, surviving } = platforms.value;
  const covered = covers(caller, await placesOf(manager, [absorbed, surviving]));
  if (!covered.ok) return covered;
  const open = await openMergeOf(manager, absorbed);
  if (open !== null) return refused(mergeAlreadyProposed({ merge: open }));
  const at = clock.now();
  const row: PlatformMergeEntity = {
    id: newId(),
    absorbed,
    surviving,
    reason: asked.reason,
    reversalReason: null,
    state: mergeMachine.initial,
    version: 1,
    proposer: caller.agency,
    proposerLevel: caller.level,
    proposerRegion: caller.region,
    proposedBy: caller.officer,
    proposedAt: at,
    decidedBy: null,
    decidedAt: null,
  };
  await mergeRecorder.open(manager, row, { by: caller, at });
  return ok(row.id);
}

/**
 * 提请归并从业机构: proposes that two codes are one platform. Codes that were merged before stand for what they were merged into.
 *
 * Refuses PLATFORM_REGISTRAR_ONLY, what {@link proposeMerge} and the limits of texts refuse.
 *
 * @returns the merge's id
 */
export async function mergePlatform(
  context: UseCaseContext,
  { idempotencyKey, ...input }: MergePlatform,
): Promise<Outcome<string>> {
  const { database, caller } = context;
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const request = { actor: idempotencyActor(caller), operation: 'mergePlatform', key: idempotencyKey, input };
  return runIdempotent(database, request, {
    authorize: async () => mayKeepRegistry(caller),
    perform: (manager) => proposeMerge(manager, context, { ...input, reason: reason.value }),
  });
}
