import { ok, type Outcome } from '../../kernel/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { interrupted } from '../model/account-warrant.js';
import { takeWarrantStep } from './take-warrant-step.js';
import { mayInterrupt } from '../model/warrant-rights.js';
import type { UseCaseContext } from './use-case-context.js';

/** 撤销账户查询手续: ends the warrant for good. Refuses as `interrupted` and `takeWarrantStep` do. */
export function revokeAccountWarrant(
  context: UseCaseContext,
  step: { readonly idempotencyKey: string; readonly warrantId: string; readonly reason: string },
): Promise<Outcome<AccountWarrantEntity>> {
  const { caller, clock } = context;
  return takeWarrantStep(
    context,
    { ...step, operation: 'revokeAccountWarrant' },
    {
      authorize: (snapshot) => mayInterrupt(caller, snapshot, 'REVOKE'),
      judge(snapshot) {
        const next = interrupted(caller, snapshot, 'REVOKE', clock.now());
        return next.ok ? ok({ command: 'REVOKE', state: next.value, changes: {} }) : next;
      },
    },
  );
}
