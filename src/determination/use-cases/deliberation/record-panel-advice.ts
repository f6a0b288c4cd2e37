import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, type Outcome } from '../../../kernel/index.js';
import { always, type DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { readSha256 } from '../../model/inputs/read-inputs.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface RecordPanelAdvice extends DisputeRequest {
  /** 专家组: its name. */
  readonly panel: string;
  readonly advice: string;
  /** SHA-256 of the signed paper. */
  readonly paperSha256: string;
}

export const recordPanelAdviceStep: DisputeStep<null> = {
  mutation: 'recordPanelAdvice',
  label: { en: "Record experts' advice", zh: '登记专家咨询意见' },
  commands: () => ['recordPanelAdvice'],
  permits: always,
};

/**
 * The office records what a panel of experts advises (专家咨询意见). It is put before the members and binds nobody.
 *
 * Refuses EVIDENCE_HASH_MALFORMED and what {@link takeDisputeStep} and the text limits refuse.
 */
export async function recordPanelAdvice(
  context: UseCaseContext,
  input: RecordPanelAdvice,
): Promise<Outcome<string>> {
  const panel = requiredText('panel', 'name', input.panel);
  if (!panel.ok) return panel;
  const advice = requiredText('advice', 'statement', input.advice);
  if (!advice.ok) return advice;
  const paperSha256 = readSha256('paperSha256', input.paperSha256);
  if (!paperSha256.ok) return paperSha256;
  const content = { panel: panel.value, advice: advice.value, paperSha256: paperSha256.value };
  return takeDisputeStep(context, input, recordPanelAdviceStep, {
    input: content,
    prepare: async ({ manager, caller, now }) =>
      ok({
        details: { panel: content.panel, paperSha256: content.paperSha256 },
        write: async ({ id, version, round }) => {
          const row = { disputeId: id, version, round, ...content };
          await insertPaper(
            manager,
            PAPERS.panelAdvice,
            {
              ...row,
              recordedBy: caller.officer,
              recordedAt: now,
            },
            { by: caller, at: now },
          );
          return ok(null);
        },
      }),
  });
}
