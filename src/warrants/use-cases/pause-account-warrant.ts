import { ok, type Outcome } from '../../kernel/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { interrupted } from '../model/account-warrant.js';
import { takeWarrantStep } from './take-warrant-step.js';
import { mayInterrupt } from '../model/warrant-rights.js';
import type { UseCaseContext } from './use-case-context.js';

/** 暂停账户查询手续: nothing may be seen under the warrant until the same agency lifts the pause. Refuses as `interrupted` and `takeWarrantStep` do. */
export function pauseAccountWarrant(
  context: UseCaseContext,
  step: { readonly idempotencyKey: string; readonly warrantId: string; readonly reason: string },
): Promise<Outcome<AccountWarrantEntity>> {
  const { caller, clock } = context;
  return takeWarrantStep(
    context,
    { ...step, operation: 'pauseAccountWarrant' },
    {
      authorize: (snapshot) => mayInterrupt(caller, snapshot, 'PAUSE'),
      judge(snapshot) {
        const next = interrupted(caller, snapshot, 'PAUSE', clock.now());
        return next.ok ? ok({ command: 'PAUSE', state: next.value, changes: {} }) : next;
      },
    },
  );
}
