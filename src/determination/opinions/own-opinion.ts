import type { EntityManager } from 'typeorm';
import { ok, refused, type Agency, type Outcome } from '../../kernel/index.js';
import { opinionUnknown, opinionWithdrawn } from '../determination.errors.js';
import { expectVersion } from '../expect-version.js';
import type { OpinionEntity } from './opinion.entity.js';
import { findOpinion } from './opinion.repository.js';

/** Finds the case of an agency's own opinion; another agency's answers as one that does not exist. */
export function caseOfOwnOpinion(opinionId: string, agency: Agency) {
  return async (manager: EntityManager): Promise<Outcome<string>> => {
    const opinion = await findOpinion(manager, opinionId);
    return opinion?.agency === agency ? ok(opinion.caseId) : refused(opinionUnknown({ opinionId }));
  };
}

/** Refuses OPINION_WITHDRAWN and STALE_VERSION. */
export function standingAt(
  opinion: OpinionEntity | null,
  opinionId: string,
  expectedVersion: number | null | undefined,
): Outcome<OpinionEntity> {
  if (!opinion) return refused(opinionUnknown({ opinionId }));
  if (opinion.status === 'WITHDRAWN') return refused(opinionWithdrawn({ opinionId }));
  const version = expectVersion(expectedVersion, opinion);
  return version.ok ? ok(opinion) : version;
}
