import type { EntityManager } from 'typeorm';
import { RANKS, type AvailableAction, type LocalizedText } from '../../kernel/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { approved, interrupted } from '../model/account-warrant.js';
import type { InterruptionCommand } from '../model/account-warrant.machine.js';
import type { LawSnapshot } from '../../law/index.js';
import type { Gate } from '../model/gate.js';
import { readWarrantSnapshots } from '../rows/warrant-snapshot.js';
import type { WarrantActor, WarrantSnapshot } from '../model/warrant-rights.js';

type Question = (actor: WarrantActor, snapshot: WarrantSnapshot, gate: Gate, now: Date) => boolean;

/** An approver may declare any rank that the law lets approve and that his token does not contradict. */
const approves: Question = (actor, snapshot, gate, now) =>
  (gate.approverRanks.length === 0 ? RANKS : gate.approverRanks).some(
    (rank) => approved(actor, snapshot, gate, rank, now).ok,
  );

const interrupts =
  (command: InterruptionCommand): Question =>
  (actor, snapshot, _gate, now) =>
    interrupted(actor, snapshot, command, now).ok;

const MUTATIONS: readonly (readonly [mutation: string, label: LocalizedText, possible: Question])[] = [
  ['approveAccountWarrant', { en: 'Approve the request', zh: '批准账户查询' }, approves],
  ['pauseAccountWarrant', { en: 'Pause the warrant', zh: '中止手续' }, interrupts('pauseAccountWarrant')],
  ['resumeAccountWarrant', { en: 'Lift the pause', zh: '恢复手续' }, interrupts('resumeAccountWarrant')],
  ['revokeAccountWarrant', { en: 'Revoke the warrant', zh: '撤销手续' }, interrupts('revokeAccountWarrant')],
];

/**
 * 可办事项: the mutations that the actor can send about each warrant now, by its id; the mutations go by the same rules.
 *
 * @param manager of a transaction that acts for the actor's agency
 * @param warrants that the actor may see
 */
export async function availableWarrantActions(
  manager: EntityManager,
  law: LawSnapshot,
  warrants: readonly AccountWarrantEntity[],
  actor: WarrantActor,
  now: Date,
): Promise<ReadonlyMap<string, readonly AvailableAction[]>> {
  const actions = new Map<string, readonly AvailableAction[]>();
  const bases = new Map(warrants.map(({ id, legalBasis }) => [id, legalBasis]));
  for (const [id, [snapshot, gate]] of await readWarrantSnapshots(manager, law, warrants)) {
    const possible = MUTATIONS.filter(([, , question]) => question(actor, snapshot, gate, now));
    actions.set(
      id,
      possible.map(([mutation, label]) => ({
        mutation,
        label,
        // Whoever approves does it while the warrant can still be used.
        deadline: mutation === 'approveAccountWarrant' ? snapshot.validTo : null,
        rule: bases.get(id) ?? null,
      })),
    );
  }
  return actions;
}
