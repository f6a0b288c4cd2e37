import { requiredText } from '../../determination/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import type { CrimeTransferCommand } from '../model/crime-transfer.machine.js';
import { endOfPeriod, NO_TIMER, startTimer } from '../model/transfer-clock.js';
import { takeTransferStep, type TransferRequest } from './take-transfer-step.js';
import type { UseCaseContext } from './use-case-context.js';

/** 立案监督: what the procuratorate does. */
export const SUPERVISION_ACTS = ['ASK_REASONS', 'ORDER_FILING', 'END'] as const;
export type SupervisionAct = (typeof SUPERVISION_ACTS)[number];

export interface SuperviseCrimeTransfer extends TransferRequest {
  readonly act: SupervisionAct;
  readonly reason: string;
}

const COMMANDS: Readonly<Record<SupervisionAct, CrimeTransferCommand>> = {
  ASK_REASONS: 'askPoliceForReasons',
  ORDER_FILING: 'orderFiling',
  END: 'endSupervision',
};

/**
 * 立案监督: the procuratorate asks the police for their reasons (seven days), has them file (通知立案书, fifteen days), or finds
 * the reasons good (公通字〔2017〕25号 15).
 *
 * Refuses TRANSFER_PERIOD_MISSING and what {@link takeTransferStep} and the text limits refuse.
 */
export async function superviseCrimeTransfer(
  context: UseCaseContext,
  { act, reason: text, ...request }: SuperviseCrimeTransfer,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', text);
  if (!reason.ok) return reason;
  return takeTransferStep(context, request, {
    mutation: 'superviseCrimeTransfer',
    command: COMMANDS[act],
    input: { reason: reason.value },
    prepare({ law, now }) {
      const details = { reason: reason.value };
      if (act === 'END') return ok({ details, change: NO_TIMER });
      const dueAt = endOfPeriod(
        law,
        act === 'ASK_REASONS' ? 'TRANSFER_REASONS' : 'TRANSFER_FILING_ORDERED',
        now,
      );
      return dueAt.ok ? ok({ details, change: startTimer(dueAt.value) }) : dueAt;
    },
  });
}
