import type { DataSource } from 'typeorm';
import { newId } from '../../kernel/index.js';
import { comparedPlatform, keysOf } from '../model/crosswalk/compared-platform.js';
import { comparePlatforms, MIN_SUGGESTED_SCORE } from '../model/crosswalk/compare-platforms.js';
import { candidateMachine } from '../model/crosswalk/candidate.machine.js';
import type { Simplifier } from '../model/crosswalk/normalise-name.js';
import type { PlatformCandidateEntity } from '../rows/platform-candidate.entity.js';
import {
  candidateRecorder,
  lockStalePlatforms,
  platformsToCompare,
  writeComparisons,
} from '../rows/platform-candidate.repository.js';

const BATCH = 200;
/** Compared in one sweep, so that the other sweeps have their turn while a large registry is compared for the first time. */
const MAX_PLATFORMS = 4_000;
/** A key that more platforms have tells nobody apart. */
const MAX_HOLDERS = 20;

/** Its dictionary is loaded only where a platform is new. */
async function simplifier(): Promise<Simplifier> {
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}

/**
 * 交叉比对: compares platforms that are new, or have another name or identifier, with those that have something in common with them,
 * and suggests which may be the same. A pair is suggested once, whatever people decided on it. Safe for several hubs at once. What is left
 * over is for the next call.
 *
 * @param database as `huishang_coordination` or its owner
 * @returns how many platforms were compared
 */
export async function suggestMerges(database: DataSource, now: Date): Promise<number> {
  let simplify: Simplifier | undefined;
  for (let compared = 0; ;) {
    const batch = await database.transaction(async (manager) => {
      const stale = await lockStalePlatforms(manager, BATCH);
      if (stale.length === 0) return 0;
      const read = (simplify ??= await simplifier());
      const own = new Map(stale.map((platform) => [platform.code, comparedPlatform(platform, read)]));
      await writeComparisons(
        manager,
        stale.map(({ code, named }) => {
          const platform = own.get(code);
          return { code, named, keys: platform ? keysOf(platform) : [] };
        }),
      );
      const suggested = new Set<string>();
      for (const met of await platformsToCompare(manager, [...own.keys()], MAX_HOLDERS)) {
        const asked = own.get(met.asked);
        const [first, second] = [asked, comparedPlatform(met, read)].toSorted((one, other) =>
          (one?.code ?? '') < (other?.code ?? '') ? -1 : 1,
        );
        if (!first || !second || suggested.has(`${first.code} ${second.code}`)) continue;
        const { score, reasons } = comparePlatforms(first, second);
        if (score < MIN_SUGGESTED_SCORE) continue;
        suggested.add(`${first.code} ${second.code}`);
        const row: PlatformCandidateEntity = {
          id: newId(),
          one: first.code,
          other: second.code,
          score,
          reasons,
          state: candidateMachine.initial,
          version: 1,
          suggestedAt: now,
          decidedBy: null,
          decidedAt: null,
          mergeId: null,
          rejection: null,
        };
        await candidateRecorder.open(manager, row, { by: null, at: now });
      }
      return stale.length;
    });
    compared += batch;
    if (batch < BATCH || compared >= MAX_PLATFORMS) return compared;
  }
}
