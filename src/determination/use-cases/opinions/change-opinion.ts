import type { EntityManager } from 'typeorm';
import { setRlsActor, runIdempotent, HUB } from '../../../database/index.js';
import { idempotencyActor } from '../../../identity/index.js';
import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { assessOpinions } from './assess-opinions.js';
import { awaitedAgencies } from '../../model/deadlines/collection-window.js';
import { detectConflicts } from '../../model/opinions/conflict.js';
import { caseUnknown } from '../../model/refusals/determination.errors.js';
import { lockDisputeOf } from '../../rows/disputes/dispute.repository.js';
import { nextVersion } from './next-version.js';
import { addVersion, currentAnswers } from '../../rows/opinions/opinion.repository.js';
import { takeSignature, NO_SIGNING } from '../../model/opinions/opinion-signing.js';
import { caseCommandFor, type OpinionChange } from './opinion-change.js';
import { concernedAgency, opinionTransition } from './opinion-step.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { lockCase } from '../../rows/cases/substance-case.repository.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { caseRecorder, disputeRecorder } from '../../transitions/transitions.js';

/**
 * Makes a change of the caller's agency's opinion, once, and draws the consequence (see {@link assessOpinions}) in the
 * same transaction.
 *
 * Refuses CASE_UNKNOWN, TRANSITION_NOT_ALLOWED, and what the change, {@link nextVersion} and {@link takeSignature} refuse.
 *
 * @returns the opinion's id
 */
export async function changeOpinion(
  { database, clock, caller, settings, law }: UseCaseContext,
  change: Outcome<OpinionChange>,
): Promise<Outcome<string>> {
  if (!change.ok) return change;
  const { command, idempotencyKey, input, signature, findCaseId } = change.value;
  const request = { actor: idempotencyActor(caller), operation: command, key: idempotencyKey, input };
  const authorize = async (manager: EntityManager): Promise<Outcome<SubstanceCaseEntity>> => {
    await setRlsActor(manager, caller.agency);
    const caseId = await findCaseId(manager);
    if (!caseId.ok) return caseId;
    const substanceCase = await lockCase(manager, caseId.value);
    if (!substanceCase) return refused(caseUnknown({ caseId: caseId.value }));
    const agency = concernedAgency(caller, substanceCase);
    return agency.ok ? ok(substanceCase) : agency;
  };
  const perform = async (
    manager: EntityManager,
    substanceCase: SubstanceCaseEntity,
  ): Promise<Outcome<string>> => {
    const dispute = await lockDisputeOf(manager, substanceCase);
    const { status } = substanceCase;
    const now = clock.now();
    const next = await nextVersion(manager, { caller, substanceCase, law, at: now }, change.value, () =>
      opinionTransition(command, substanceCase, dispute),
    );
    if (!next.ok) return next;
    const { earlier, agency, version, statement, departsFrom } = next.value;
    const signer = { agency, officer: caller.officer, at: now };
    const signed = await takeSignature(signature, statement, signer, settings.signing ?? NO_SIGNING);
    if (!signed.ok) return signed;

    const opinion = await addVersion(manager, { caseId: substanceCase.id, agency }, earlier, {
      ...version,
      departsFrom,
      signature: signed.value,
      recordedBy: caller.officer,
      recordedLevel: caller.level,
      recordedRegion: caller.region,
      recordedAt: now,
    });
    // What follows from the answers follows from all of them.
    await setRlsActor(manager, HUB);
    const details = { agency, opinionId: opinion.id, opinionVersion: opinion.version };
    const metadata = { by: caller, at: now, details };
    const silentAgencies = substanceCase.silentAgencies.filter((silent) => silent !== agency);
    const answered = earlier !== null && earlier.status !== 'WITHDRAWN';
    const step = caseCommandFor(command, status, answered);
    const changed = await caseRecorder.transition(manager, substanceCase, step, metadata, { silentAgencies });
    if (!changed.ok) return changed;
    const answers = await currentAnswers(manager, substanceCase.id);
    let changedDispute = dispute;
    if (dispute) {
      const conflicts = detectConflicts(answers, awaitedAgencies(changed.value, answers).length > 0);
      const moved = await disputeRecorder.transition(manager, dispute, command, metadata, { conflicts });
      if (!moved.ok) return moved;
      changedDispute = moved.value;
    }
    const assessed = await assessOpinions(
      manager,
      changed.value,
      changedDispute,
      answers,
      metadata,
      settings,
      law,
    );
    return assessed.ok ? ok(opinion.id) : assessed;
  };
  return runIdempotent(database, request, { authorize, perform });
}
