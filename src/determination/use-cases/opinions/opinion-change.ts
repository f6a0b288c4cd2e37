import type { EntityManager } from 'typeorm';
import type { Outcome } from '../../../kernel/index.js';
import type { OpinionEntity } from '../../rows/opinions/opinion.entity.js';
import type { OpinionAct, OpinionAnswer } from '../../model/opinions/opinion.js';
import type { CaseCommand, CaseStatus } from '../../model/cases/substance-case.machine.js';

export type OpinionCommand = 'fileOpinion' | 'reviseOpinion' | 'declineOpinion' | 'withdrawOpinion';

/**
 * How a case's events tell of a change. Everybody reads them, also while opinions are still hidden: until the collection
 * has ended, to decline is an answer like any other, and only the opinion's own versions say which. A second answer is a
 * revision whatever the two say: an opinion after a "not ours" would give that away.
 *
 * @param answered whether an answer of the agency's stood before
 */
export function caseCommandFor(command: OpinionCommand, status: CaseStatus, answered: boolean): CaseCommand {
  if (status !== 'COLLECTING' || command === 'withdrawOpinion') return command;
  return answered ? 'reviseOpinion' : 'fileOpinion';
}

/** What an opinion becomes; who and when is added to it. */
export interface VersionToBe {
  readonly act: OpinionAct;
  /** A withdrawal repeats what it withdraws. */
  readonly answer: OpinionAnswer;
  readonly withdrawalReason: string | null;
}

/** A change of the caller's agency's opinion, read and checked as far as that goes without the case. */
export interface OpinionChange {
  readonly command: OpinionCommand;
  readonly idempotencyKey: string;
  /** Everything else that was sent, in one form, but for the signature: one may sign the same twice. */
  readonly input: object;
  /** 签名: a JWS over the version's statement; null where it is not signed. */
  readonly signature: string | null;
  readonly findCaseId: (manager: EntityManager) => Promise<Outcome<string>>;
  /** Looks at the agency's opinion so far and says what it becomes. */
  readonly decide: (manager: EntityManager, opinion: OpinionEntity | null) => Promise<Outcome<VersionToBe>>;
}
