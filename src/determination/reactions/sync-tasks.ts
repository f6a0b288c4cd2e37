import type { EntityManager } from 'typeorm';
import { actAs, atEndOfTransaction, HUB, runStatement } from '../../database/index.js';
import type { Agency } from '../../kernel/index.js';
import { appendToOutbox, type OutboxTopic } from '../../workflow/outbox/index.js';
import { replaceTasks } from '../../workflow/tasks/index.js';
import { readStandings } from './task-snapshot.js';
import { addressees, type JointTeam } from '../model/rulings/ruling.js';
import { waitingFor } from '../model/tasks/required-tasks.js';

/**
 * Sees to it that, when the transaction commits, the tasks of a case and its dispute are what they then wait for. Every
 * step of either comes by here; however many a transaction takes, the tasks are worked out once.
 */
export function followCase(manager: EntityManager, caseId: string, at: Date): Promise<void> {
  return atEndOfTransaction(manager, `tasks of case ${caseId}`, async (ending) => {
    await actAs(ending, HUB);
    const standings = await readStandings(ending, caseId, at);
    if (!standings) return;
    const { substanceCase, caseAsks, disputeId, dispute } = standings;
    const { ofCase, ofDispute } = waitingFor(substanceCase, dispute);
    if (caseAsks || ofCase.length > 0) await replaceTasks(ending, { kind: 'CASE', id: caseId }, ofCase, at);
    if (disputeId !== null) await replaceTasks(ending, { kind: 'DISPUTE', id: disputeId }, ofDispute, at);
  });
}

/** A case or a dispute that has come to its result. */
interface Concluded {
  readonly id: string;
  readonly version: number;
  /** Of a dispute: its case. */
  readonly caseId?: string;
}

interface Concerned {
  readonly concerned_agencies: Agency[];
  readonly platform_code: string;
  /** Of the latest ruling on the dispute; null where there is none. */
  readonly responsible_agency: Agency | null;
  readonly joint_team: JointTeam | null;
}

/** Publishes a result at once (裁定公布), when the transaction commits: to the parties, and to all whom a ruling concerns. */
export function publishResult(
  manager: EntityManager,
  topic: Extract<OutboxTopic, 'case.determined' | 'dispute.decided'>,
  { id, version, caseId = id }: Concluded,
  at: Date,
): Promise<void> {
  return atEndOfTransaction(manager, `${topic} ${id}`, async (ending) => {
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
