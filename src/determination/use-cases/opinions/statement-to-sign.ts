import { readWithRlsActor } from '../../../database/index.js';
import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { canonicalJson } from '../../../keys/signatures/index.js';
import { readDeclination, type DeclineOpinion } from './decline-opinion.js';
import { caseUnknown } from '../../model/refusals/determination.errors.js';
import { readFiling, type FileOpinion } from './file-opinion.js';
import { oneStatement } from '../../model/refusals/input.errors.js';
import { nextVersion } from './next-version.js';
import { caseCommandFor, type OpinionChange } from './opinion-change.js';
import { readRevision, type ReviseOpinion } from './revise-opinion.js';
import { substanceCaseMachine } from '../../model/cases/substance-case.machine.js';
import { findCase } from '../../rows/cases/substance-case.repository.js';
import { readWithdrawal, type WithdrawOpinion } from './withdraw-opinion.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

/** What is about to be sent to one of the mutations; exactly one of them. */
export interface StatementToSign {
  readonly file?: FileOpinion | null | undefined;
  readonly revise?: ReviseOpinion | null | undefined;
  readonly decline?: DeclineOpinion | null | undefined;
  readonly withdraw?: WithdrawOpinion | null | undefined;
}

/** Refuses ONE_STATEMENT where not exactly one is given, and what reading it refuses. */
function readChange(context: UseCaseContext, input: StatementToSign): Outcome<OpinionChange> {
  const { file, revise, decline, withdraw } = input;
  const changes = [
    file && readFiling(context, file),
    revise && readRevision(context, revise),
    decline && readDeclination(context, decline),
    withdraw && readWithdrawal(context, withdraw),
  ].filter((change) => change !== null && change !== undefined);
  const [only] = changes;
  return only && changes.length === 1 ? only : refused(oneStatement({}));
}

/**
 * The text that the caller would sign (签名原文) to send this change of its agency's opinion now: canonical JSON (RFC 8785)
 * with the case, the agency, the officer and the version, so that the signature is good for nothing else. Changes nothing.
 *
 * Refuses what the change would be refused for, but for its signature.
 */
export async function statementToSign(
  context: UseCaseContext,
  input: StatementToSign,
): Promise<Outcome<string>> {
  const change = readChange(context, input);
  if (!change.ok) return change;
  const { caller, clock, database, law } = context;
  const { command, findCaseId } = change.value;
  return readWithRlsActor(database, caller.agency, async (manager) => {
    const caseId = await findCaseId(manager);
    if (!caseId.ok) return caseId;
    const substanceCase = await findCase(manager, caseId.value);
    if (!substanceCase) return refused(caseUnknown({ caseId: caseId.value }));
    const subject = { caller, substanceCase, law, at: clock.now() };
    const next = await nextVersion(manager, subject, change.value, () =>
      substanceCaseMachine.transition(
        substanceCase.status,
        caseCommandFor(command, substanceCase.status, false),
      ),
    );
    return next.ok ? ok(canonicalJson(next.value.statement)) : next;
  });
}
