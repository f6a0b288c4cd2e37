import type { EntityManager } from 'typeorm';
import { ok, refused, type Actor, type Outcome } from '../../../kernel/index.js';
import { opinionUnknown } from '../../model/refusals/determination.errors.js';
import { expectVersion } from '../../model/inputs/read-inputs.js';
import type { OpinionEntity } from '../../rows/opinions/opinion.entity.js';
import { findOpinion } from '../../rows/opinions/opinion.repository.js';

/** Finds the case of an agency's own opinion; another agency's answers as one that does not exist. */
export function caseOfOwnOpinion(opinionId: string, agency: Actor) {
  return async (manager: EntityManager): Promise<Outcome<string>> => {
    const opinion = await findOpinion(manager, opinionId);
    return opinion?.agency === agency ? ok(opinion.caseId) : refused(opinionUnknown({ opinionId }));
  };
}

/** The answer that a change is about. Refuses STALE_VERSION. */
export function answerAtVersion(
  opinion: OpinionEntity | null,
  opinionId: string,
  expectedVersion: number | null | undefined,
): Outcome<OpinionEntity> {
  if (!opinion) return refused(opinionUnknown({ opinionId }));
  const version = expectVersion(expectedVersion, opinion);
  return version.ok ? ok(opinion) : version;
}
