import type { EntityManager } from 'typeorm';
import type { AvailableAction, LocalizedText } from '../../kernel/index.js';
import { readAgreementSnapshots } from './read-agreement-snapshot.js';
import type { SharingAgreementEntity } from './sharing-agreement.entity.js';
import { SHARING_RULE, type AgreementMutation } from './sharing-agreement.machine.js';
import { takeStep, type AgreementActor } from './sharing-agreement.js';

const ACTIONS: readonly (readonly [AgreementMutation, LocalizedText])[] = [
  ['approveSharingAgreement', { en: 'Approve the version', zh: '批准共享协议' }],
  ['amendSharingAgreement', { en: 'Propose other terms', zh: '提出变更' }],
  ['rejectSharingAgreementAmendment', { en: 'Reject the amendment', zh: '否决或撤回变更' }],
  ['suspendSharingAgreement', { en: 'Suspend sharing', zh: '中止共享' }],
  ['resumeSharingAgreement', { en: 'Resume sharing', zh: '恢复共享' }],
  ['terminateSharingAgreement', { en: 'Terminate the agreement', zh: '终止共享协议' }],
];

/**
 * 可办事项: the mutations that the actor can send about each agreement now, by its id; the mutations go by the same `takeStep`.
 */
export async function availableAgreementActions(
  manager: EntityManager,
  agreements: readonly SharingAgreementEntity[],
  actor: AgreementActor,
  now: Date,
): Promise<ReadonlyMap<string, readonly AvailableAction[]>> {
  const own = agreements.filter(({ owner, grantee }) => [owner, grantee].includes(actor.agency));
  const actions = new Map<string, readonly AvailableAction[]>();
  for (const [id, snapshot] of await readAgreementSnapshots(manager, own)) {
    actions.set(
      id,
      ACTIONS.filter(([mutation]) => takeStep(actor, snapshot, mutation, now).ok).map(
        ([mutation, label]) => ({
          mutation,
          label,
          deadline: mutation === 'approveSharingAgreement' ? (snapshot.pending?.validTo ?? null) : null,
          rule: SHARING_RULE,
        }),
      ),
    );
  }
  return actions;
}
