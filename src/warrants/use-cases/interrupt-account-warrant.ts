import { ok, type Outcome } from '../../kernel/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { interrupted } from '../model/account-warrant.js';
import type { InterruptionCommand } from '../model/account-warrant.machine.js';
import { takeWarrantStep } from './take-warrant-step.js';
import { mayInterrupt } from '../model/warrant-rights.js';
import type { UseCaseContext } from './use-case-context.js';

/** Which warrant, and why. */
export interface WarrantInterruption {
  readonly idempotencyKey: string;
  readonly warrantId: string;
  readonly reason: string;
}

type Interruption = (
  context: UseCaseContext,
  step: WarrantInterruption,
) => Promise<Outcome<AccountWarrantEntity>>;

const interruption =
  (command: InterruptionCommand): Interruption =>
  (context, { idempotencyKey, warrantId, reason }) => {
    const { caller, clock } = context;
    return takeWarrantStep(
      context,
      { command, idempotencyKey, warrantId, reason },
      {
        authorize: (snapshot) => mayInterrupt(caller, snapshot, command),
        judge(snapshot) {
          const possible = interrupted(caller, snapshot, command, clock.now());
          return possible.ok ? ok({}) : possible;
        },
      },
    );
  };

/** 中止手续: nothing may be seen under the warrant until the same agency lifts the pause. Refuses as `interrupted` and `takeWarrantStep` do. */
export const pauseAccountWarrant = interruption('pauseAccountWarrant');

/** 恢复手续: lifts the pause, for the agency that imposed it. Refuses as `interrupted` and `takeWarrantStep` do. */
export const resumeAccountWarrant = interruption('resumeAccountWarrant');

/** 撤销手续: ends the warrant for good. Refuses as `interrupted` and `takeWarrantStep` do. */
export const revokeAccountWarrant = interruption('revokeAccountWarrant');
