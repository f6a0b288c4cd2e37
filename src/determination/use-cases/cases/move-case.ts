import type { EntityManager } from 'typeorm';
import { HUB, runStatement, setRlsActor } from '../../../database/index.js';
import { refused, type Outcome } from '../../../kernel/index.js';
import type { EventMetadata } from '../../../workflow/recorder/index.js';
import { caseUnknown } from '../../model/refusals/determination.errors.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { lockCase } from '../../rows/cases/substance-case.repository.js';
import { caseRecorder } from '../../transitions/transitions.js';

/**
 * Which of these cases may go to another code when a platform is split: those of the platform in which opinions are being collected
 * and none was signed. What is signed or determined names the code that the case was opened on.
 *
 * @param platform code that stands for the platform; cases of codes that were merged into it are its own
 */
export async function movableCases(
  manager: EntityManager,
  ids: readonly string[],
  platform: string,
): Promise<ReadonlySet<string>> {
  // Whether an opinion was signed is looked at, and not what it says.
  await setRlsActor(manager, HUB);
  const rows = await runStatement<{ readonly id: string }>(
    manager,
    `SELECT opened.id FROM coordination.substance_case AS opened
     WHERE opened.id::text = ANY ($1) AND opened.status = 'COLLECTING'
       AND opened.platform_code = ANY (ARRAY(SELECT $2 UNION ALL SELECT same_as FROM registry.same_platform WHERE code = $2))
       AND NOT EXISTS (SELECT FROM coordination.determination WHERE case_id = opened.id)
       AND NOT EXISTS (SELECT FROM coordination.opinion JOIN coordination.opinion_version AS version ON version.opinion_id = opinion.id
         WHERE opinion.case_id = opened.id AND version.signature IS NOT NULL)`,
    [ids, platform],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Moves a case (认定事项) to the code of the part that was split off (机构拆分), as a step of the case. Refuses CASE_UNKNOWN and
 * TRANSITION_NOT_ALLOWED; whether it may go, {@link movableCases} says.
 */
export async function moveCase(
  manager: EntityManager,
  id: string,
  platformCode: string,
  metadata: EventMetadata,
): Promise<Outcome<SubstanceCaseEntity>> {
  const substanceCase = await lockCase(manager, id);
  if (!substanceCase) return refused(caseUnknown({ caseId: id }));
  const { platformCode: from, businessLine } = substanceCase;
  await runStatement(
    manager,
    `INSERT INTO coordination.business_line (platform_code, key, name)
     SELECT $1, key, name FROM coordination.business_line WHERE platform_code = $2 AND name = $3
     ON CONFLICT DO NOTHING`,
    [platformCode, from, businessLine],
  );
  return caseRecorder.transition(manager, substanceCase, 'movePlatform', metadata, { platformCode });
}
