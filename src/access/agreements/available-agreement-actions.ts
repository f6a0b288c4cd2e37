import type { EntityManager } from 'typeorm';
import type { AvailableAction, LocalizedText } from '../../kernel/index.js';
import { readAgreementSnapshots } from './read-agreement-snapshot.js';
import type { SharingAgreementEntity } from './sharing-agreement.entity.js';
import { SHARING_RULE, type AgreementMutation } from './sharing-agreement.machine.js';
import { takeStep, type AgreementActor, type AgreementSnapshot } from './sharing-agreement.js';

const ACTIONS: readonly (readonly [AgreementMutation, LocalizedText])[] = [
  ['approveSharingAgreement', { en: 'Approve the version', zh: '批准共享协议' }],
  ['amendSharingAgreement', { en: 'Propose other terms', zh: '提出变更' }],
  ['rejectSharingAgreementAmendment', { en: 'Reject the amendment', zh: '否决或撤回变更' }],
  ['suspendSharingAgreement', { en: 'Suspend sharing', zh: '中止共享' }],
  ['resumeSharingAgreement', { en: 'Resume sharing', zh: '恢复共享' }],
  ['terminateSharingAgreement', { en: 'Terminate the agreement', zh: '终止共享协议' }],
  ['extendSharingAgreementAnswer', { en: 'Extend the period of the answer', zh: '延长答复期限' }],
  ['confirmSharingAgreementSupply', { en: 'Confirm that the data are provided', zh: '确认已提供数据' }],
];

function deadlineFor(mutation: AgreementMutation, { pending, supplyDueAt }: AgreementSnapshot): Date | null {
  if (mutation === 'confirmSharingAgreementSupply') return supplyDueAt;
  if (mutation === 'extendSharingAgreementAnswer') return pending?.answerDueAt ?? null;
  if (mutation !== 'approveSharingAgreement') return null;
  return pending?.answerDueAt ?? pending?.validTo ?? null;
}

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
          deadline: deadlineFor(mutation, snapshot),
          rule: SHARING_RULE,
        }),
      ),
    );
  }
  return actions;
}
