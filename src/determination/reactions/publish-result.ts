import type { EntityManager } from 'typeorm';
import { beforeCommit, runStatement } from '../../database/index.js';
import type { Actor } from '../../kernel/index.js';
import { appendToOutbox, type OutboxTopic } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import type { CaseCommand } from '../model/cases/substance-case.machine.js';
import { addressees, type JointTeam } from '../model/rulings/ruling.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import type { DisputeEntity } from '../rows/disputes/dispute.entity.js';

/** A case or a dispute that has come to its result. */
interface Concluded {
  readonly id: string;
  readonly version: number;
  /** Of a dispute: its case. */
  readonly caseId?: string;
}

interface Concerned {
  readonly concerned_agencies: Actor[];
  readonly platform_code: string;
  /** Of the latest ruling on the dispute; null where there is none. */
  readonly responsible_agency: Actor | null;
  readonly joint_team: JointTeam | null;
}

/** Publishes a result at once (研究认定意见公布), when the transaction commits: to the parties, and to all whom a ruling concerns. */
function publishResult(
  manager: EntityManager,
  topic: Extract<OutboxTopic, 'case.determined' | 'dispute.decided'>,
  { id, version, caseId = id }: Concluded,
  at: Date,
): Promise<void> {
  return beforeCommit(manager, `${topic} ${id}`, async (ending) => {
    const [concerned]: Concerned[] = await runStatement(
      ending,
      `SELECT concerned_agencies, platform_code, ruling.responsible_agency, ruling.joint_team
       FROM coordination.substance_case
       LEFT JOIN LATERAL (
         SELECT responsible_agency, joint_team FROM coordination.ruling
         WHERE dispute_id = $2 ORDER BY round DESC LIMIT 1
       ) AS ruling ON true
       WHERE id = $1`,
      [caseId, topic === 'dispute.decided' ? id : null],
    );
    if (!concerned) return;
    const { concerned_agencies: parties, responsible_agency: responsible, joint_team: team } = concerned;
    // Besides the parties, a ruling concerns whoever is responsible, and the joint team.
    const others = responsible === null ? [] : addressees(responsible, team);
    const kind = topic === 'case.determined' ? 'CASE' : 'DISPUTE';
    await appendToOutbox(ending, {
      topic,
      subject: { kind, id, version },
      recipients: [...new Set([...parties, ...others])],
      body: { case: caseId, platform: concerned.platform_code },
      at,
    });
  });
}

/** The opinions agree; a ruling is published as the dispute's. */
const CONSENSUS: ReadonlySet<string> = new Set<CaseCommand>(['determineByConsensus', 'settleDispute']);

export const publishConsensus: Reaction<SubstanceCaseEntity> = async (
  manager,
  { command, after, metadata },
) => {
  if (CONSENSUS.has(command)) await publishResult(manager, 'case.determined', after, metadata.at);
};

export const publishRuling: Reaction<DisputeEntity> = async (manager, { command, after, metadata }) => {
  if (command === 'ruleDispute') await publishResult(manager, 'dispute.decided', after, metadata.at);
};
