import type { EntityManager } from 'typeorm';
import { actAs, atEndOfTransaction, HUB } from '../../database/index.js';
import type { Agency } from '../../kernel/index.js';
import { appendToOutbox, type OutboxTopic } from '../../outbox/index.js';
import { replaceTasks } from '../../tasks/index.js';
import { readStandings } from './read-standing.js';
import { addressees, type JointTeam } from '../rulings/ruling.js';
import { waitingFor } from './waiting-for.js';

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

/** Those besides the parties whom the latest ruling on a dispute concerns: whoever is responsible, and the joint team. */
async function concernedByRuling(manager: EntityManager, disputeId: string): Promise<readonly Agency[]> {
  const [ruling]: { responsible_agency: Agency; joint_team: JointTeam | null }[] = await manager.query(
    `SELECT responsible_agency, joint_team FROM coordination.ruling WHERE dispute_id = $1 ORDER BY round DESC LIMIT 1`,
    [disputeId],
  );
  return ruling ? addressees(ruling.responsible_agency, ruling.joint_team) : [];
}

/** Publishes a result at once (裁定公布), when the transaction commits: to the parties, and to all whom a ruling concerns. */
export function publishResult(
  manager: EntityManager,
  topic: Extract<OutboxTopic, 'case.determined' | 'dispute.decided'>,
  { id, version, caseId = id }: Concluded,
  at: Date,
): Promise<void> {
  return atEndOfTransaction(manager, `${topic} ${id}`, async (ending) => {
    const [parties]: { concerned_agencies: Agency[]; platform_code: string }[] = await ending.query(
      'SELECT concerned_agencies, platform_code FROM coordination.substance_case WHERE id = $1',
      [caseId],
    );
    if (!parties) return;
    const kind = topic === 'case.determined' ? 'CASE' : 'DISPUTE';
    const others = kind === 'DISPUTE' ? await concernedByRuling(ending, id) : [];
    await appendToOutbox(ending, {
      topic,
      subject: { kind, id, version },
      recipients: [...new Set([...parties.concerned_agencies, ...others])],
      body: { case: caseId, platform: parties.platform_code },
      at,
    });
  });
}
