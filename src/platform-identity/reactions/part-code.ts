import { moveCase } from '../../determination/index.js';
import { isInterimCode, parsePlatformCode } from '../../kernel/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import type { PlatformSplitEntity } from '../rows/platform-split.entity.js';
import { moveIdentifiers, sharePlatform } from '../rows/platform-split.repository.js';
import { insertIdentifiers, insertPlatform } from '../rows/registry-rows.js';

/** Enters the part into the registry, with what goes with it, once its split is in force. */
export const partCode: Reaction<PlatformSplitEntity> = async (manager, { command, after, metadata }) => {
  const { part, platform, partName: name, registeredRegion, operatingRegions, sectors } = after;
  if (command !== 'approvePlatformSplit' || part === null) return;
  const code = parsePlatformCode(part);
  if (!code.ok) throw new Error(`The split ${after.id} has no code.`);
  const interim = isInterimCode(code.value);
  await insertPlatform(manager, {
    code: part,
    name,
    registeredRegion,
    operatingRegions,
    sectors,
    interim,
    splitFrom: platform,
  });
  const kind = interim ? 'INTERIM_CODE' : 'UNIFIED_SOCIAL_CREDIT_CODE';
  await insertIdentifiers(manager, part, [{ kind, value: part }]);
  await moveIdentifiers(manager, after.identifiers, part);
  await sharePlatform(manager, after);
  const details = { split: after.id, from: platform, to: part };
  for (const id of after.cases) {
    const moved = await moveCase(manager, id, part, { ...metadata, details });
    // They were looked at under the lock of the registry, and a case that was decided on meanwhile undoes the step.
    if (!moved.ok) throw new Error(`The case ${id} cannot be moved: ${moved.error.code}`);
  }
};
