import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../kernel/index.js';
import type { LawSource } from '../../../law/index.js';
import { consequencesOf, type StatedFinding } from '../../model/determinations/consequences.js';
import type { Finding } from '../../model/determinations/determination.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import type { RulingEntity } from '../../rows/determinations/determination.entity.js';
import { readCaseSectors } from '../../rows/cases/case-sectors.js';
import { supersede } from '../../rows/determinations/determination.repository.js';
import { appointSupervisor } from '../../rows/determinations/supervisor.repository.js';
import { onSuperseded } from '../../transitions/transitions.js';

/**
 * Puts a determination (认定) into force from `at` on. The one that was in force for the same platform and line of
 * business is marked superseded in the same transaction and stays readable; what was left to do of its joint team is withdrawn. A ruling
 * makes the agency that it names the supervisor of the line of business. What follows from it by the rules of the case (orders that are
 * asked for together, who transfers a suspected crime) is written with it.
 *
 * @param findings what it rests on: the opinions' findings, or the ruling's
 * @param ruling the ruling it rests on; null for a consensus
 */
export async function enterIntoForce(
  manager: EntityManager,
  substanceCase: SubstanceCaseEntity,
  finding: Finding,
  findings: readonly StatedFinding[],
  ruling: Pick<RulingEntity, 'id' | 'reasons' | 'validUntil'> | null,
  law: LawSource,
  at: Date,
): Promise<string> {
  const { id: caseId, platformCode, businessLine } = substanceCase;
  const id = newId();
  const { substanceClass, responsibleAgency, disposition, conduct, gravity, redLines, legalBasis } = finding;
  const superseded = await supersede(manager, substanceCase, id, at);
  const sectors = await readCaseSectors(manager, substanceCase);
  const { homeRegion, openedAt, concernedAgencies, offices, level, region } = substanceCase;
  const { dispositionRules, requiredOrders, crimeReporters } = consequencesOf(law.snapshot(), {
    terms: { sectors, region: homeRegion, openedAt },
    findings,
    responsible: responsibleAgency,
    parties: concernedAgencies,
    offices,
    group: { level, region },
    at,
  });
  await insertPaper(
    manager,
    PAPERS.determination,
    {
      id,
      caseId,
      rulingId: ruling?.id ?? null,
      platformCode,
      businessLine,
      substanceClass,
      responsibleAgency,
      disposition,
      conduct,
      gravity,
      dispositionRules: [...dispositionRules],
      requiredOrders: [...requiredOrders],
      crimeReporters,
      redLines: [...redLines],
      legalBasis,
      sectors,
      reasons: ruling?.reasons ?? null,
      decidedBy: ruling ? 'RULING' : 'CONSENSUS',
      inForceFrom: at,
      validUntil: ruling?.validUntil ?? null,
      supersededAt: null,
      supersededBy: null,
    },
    { by: null, at },
  );
  if (ruling) await appointSupervisor(manager, substanceCase, responsibleAgency, ruling.id, at);
  if (superseded) for (const reaction of onSuperseded) await reaction(manager, superseded, at);
  return id;
}
