import type { EntityManager } from 'typeorm';
import { newId } from '../../../kernel/index.js';
import type { Finding } from '../../model/determinations/determination.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import type { RulingEntity } from '../../rows/determinations/determination.entity.js';
import { insertDetermination, supersede } from '../../rows/determinations/determination.repository.js';
import { appointSupervisor } from '../../rows/determinations/supervisor.repository.js';
import { withdrawTeamTasks } from '../team-tasks/assign-team-tasks.js';
import { onSuperseded } from '../../transitions/transitions.js';

/**
 * Puts a determination (认定) into force from `at` on. The one that was in force for the same platform and line of
 * business is marked superseded in the same transaction and stays readable; what was left to do of its joint team is withdrawn. A ruling makes the agency that it names the supervisor of the
 * line of business.
 *
 * @param ruling the ruling it rests on; null for a consensus
 */
export async function enterIntoForce(
  manager: EntityManager,
  substanceCase: SubstanceCaseEntity,
  finding: Finding,
  ruling: Pick<RulingEntity, 'id' | 'reasons' | 'validUntil'> | null,
  at: Date,
): Promise<string> {
  const { id: caseId, platformCode, businessLine } = substanceCase;
  const id = newId();
  const { substanceClass, responsibleAgency, disposition, redLines, legalBasis } = finding;
  const { sectors, superseded } = await supersede(manager, { platformCode, businessLine }, id, at);
  await insertDetermination(manager, {
    id,
    caseId,
    rulingId: ruling?.id ?? null,
    platformCode,
    businessLine,
    substanceClass,
    responsibleAgency,
    disposition,
    redLines: [...redLines],
    legalBasis,
    sectors,
    reasons: ruling?.reasons ?? null,
    decidedBy: ruling ? 'RULING' : 'CONSENSUS',
    inForceFrom: at,
    validUntil: ruling?.validUntil ?? null,
    supersededAt: null,
    supersededBy: null,
  });
  if (ruling) await appointSupervisor(manager, substanceCase, responsibleAgency, ruling.id, at);
  if (superseded) for (const reaction of onSuperseded) await reaction(manager, superseded, at);
  if (superseded?.disputeId) await withdrawTeamTasks(manager, superseded.disputeId, at);
  return id;
}
