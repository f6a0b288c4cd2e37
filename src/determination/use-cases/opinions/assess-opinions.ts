import type { EntityManager } from 'typeorm';
import { newId, ok, type Outcome } from '../../../kernel/index.js';
import { awaitedAgencies } from '../../model/deadlines/collection-window.js';
import type { LawSource } from '../../../law/index.js';
import { detectConflicts } from '../../model/opinions/conflict.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import { agreedFinding } from '../../model/determinations/determination.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { disputeMachine } from '../../model/disputes/dispute.machine.js';
import { enterIntoForce } from '../determinations/enter-into-force.js';
import { isDeclined, licensedBy, type CurrentAnswer } from '../../model/opinions/opinion.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { stageTimer } from '../../model/deadlines/stage-timer.js';
import type { EventMetadata } from '../../../workflow/recorder/index.js';
import { caseRecorder, disputeRecorder } from '../../transitions/transitions.js';
import { giveNumber } from '../../../workflow/numbers/index.js';

/**
 * What follows from the answers that stand now, in the transaction that changed them: nothing while one is still
 * awaited; a determination where all agree; a dispute where they do not, referred at once in an urgent case.
 *
 * @param substanceCase locked, and so is its dispute
 * @param answers all that stand
 * @param metadata the change that led here; what follows is recorded under the same officer and instant
 */
export async function assessOpinions(
  manager: EntityManager,
  substanceCase: SubstanceCaseEntity,
  dispute: DisputeEntity | null,
  answers: readonly CurrentAnswer[],
  metadata: EventMetadata,
  settings: DeterminationSettings,
  law: LawSource,
): Promise<Outcome<null>> {
  if (awaitedAgencies(substanceCase, answers).length > 0) return ok(null);

  const { by, at } = metadata;
  const conflicts = detectConflicts(answers);
  if (conflicts.length > 0) {
    return dispute ? ok(null) : openDispute(manager, substanceCase, conflicts, { by, at }, settings);
  }
  const opinions = answers.flatMap(({ agency, answer }) => (isDeclined(answer) ? [] : [{ agency, answer }]));
  const finding = agreedFinding(opinions.map(({ answer }) => answer));
  const findings = opinions.map(({ agency, answer }) => ({
    ...answer,
    agency,
    licensed: licensedBy(answer),
  }));
  const determinationId = await enterIntoForce(manager, substanceCase, finding, findings, null, law, at);
  const consequence = { by, at, details: { determinationId } };
  if (dispute) {
    const settled = await disputeRecorder.transition(manager, dispute, 'settleDispute', consequence);
    if (!settled.ok) return settled;
  }
  const command = dispute ? 'settleDispute' : 'determineByConsensus';
  const determined = await caseRecorder.transition(manager, substanceCase, command, consequence);
  return determined.ok ? ok(null) : determined;
}

async function openDispute(
  manager: EntityManager,
  substanceCase: SubstanceCaseEntity,
  conflicts: DisputeEntity['conflicts'],
  metadata: EventMetadata,
  settings: DeterminationSettings,
): Promise<Outcome<null>> {
  const { id: caseId, level, region, urgent } = substanceCase;
  const dispute: DisputeEntity = {
    id: newId(),
    caseId,
    state: disputeMachine.initial,
    version: 1,
    round: 1,
    conflicts,
    openedAt: metadata.at,
    ...stageTimer(disputeMachine.initial, metadata.at, settings),
    level,
    region,
    suspendedFrom: null,
    suspendedAt: null,
  };
  const attributes = conflicts.map(({ attribute }) => attribute);
  await disputeRecorder.open(manager, dispute, { ...metadata, details: { conflicts } });
  const disputed = await caseRecorder.transition(manager, substanceCase, 'openDispute', {
    ...metadata,
    details: { disputeId: dispute.id, attributes },
  });
  if (!disputed.ok) return disputed;
  if (urgent) {
    const details = { cause: 'URGENT' };
    const timer = stageTimer('REFERRED', metadata.at, settings);
    const referred = await disputeRecorder.transition(
      manager,
      dispute,
      'referDispute',
      { ...metadata, details },
      timer,
    );
    if (!referred.ok) return referred;
  }
  const { id } = dispute;
  await giveNumber(manager, { kind: 'DISPUTE', id, place: { level, region }, holder: null, at: metadata.at });
  return ok(null);
}
