import type { Reaction } from '../../workflow/recorder/index.js';
import type { PlatformMergeEntity } from '../rows/platform-merge.entity.js';
import { joinPlatforms, partPlatforms } from '../rows/platform-merge.repository.js';

/** Which codes stand for which platform follows from the merges that are in force. */
export const joinCodes: Reaction<PlatformMergeEntity> = async (manager, { command, after }) => {
  if (command === 'approvePlatformMerge') await joinPlatforms(manager, after.absorbed, after.surviving);
  if (command === 'approveMergeReversal') await partPlatforms(manager, after.absorbed);
};
