import { insertPaper } from '../../workflow/recorder/index.js';
import { optionalText, requiredText } from '../../determination/index.js';
import { ok, refused, type Outcome } from '../../kernel/index.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { readOrderEvidence, type OrderEvidence } from '../model/read-inputs.js';
import { RECTIFICATION_PROGRESS } from '../rows/rectification-progress.entity.js';
import { progressOutOfRange } from '../model/rectification.errors.js';
import type { OrderStep } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface ReportRectificationProgress extends OrderRequest {
  /** 0 to 100; it may go back where work turns out unfinished. */
  readonly percent: number;
  readonly done: string;
  /** 困难和障碍. */
  readonly obstacles?: string | null | undefined;
  readonly evidence?: readonly OrderEvidence[] | null | undefined;
}

export const reportRectificationProgressStep: OrderStep = {
  mutation: 'reportRectificationProgress',
  label: { en: 'Report progress', zh: '报告整改进展' },
  commands: ['reportRectificationProgress'],
};

/**
 * The addressee reports how far it is (报告整改进展); as often as it likes. Refuses PROGRESS_OUT_OF_RANGE,
 * EVIDENCE_HASH_MALFORMED and what {@link takeOrderStep} and the text limits refuse.
 */
export async function reportRectificationProgress(
  context: UseCaseContext,
  input: ReportRectificationProgress,
): Promise<Outcome<string>> {
  const { percent } = input;
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    return refused(progressOutOfRange({ percent }));
  }
  const done = requiredText('done', 'statement', input.done);
  if (!done.ok) return done;
  const obstacles = optionalText('obstacles', 'statement', input.obstacles);
  if (!obstacles.ok) return obstacles;
  const evidence = readOrderEvidence(input.evidence);
  if (!evidence.ok) return evidence;
  const report = { percent, done: done.value, obstacles: obstacles.value, evidence: evidence.value };
  return takeOrderStep(context, input, reportRectificationProgressStep, {
    input: report,
    prepare: async ({ manager, caller, now }) =>
      ok({
        details: { percent },
        write: async ({ id: orderId, version }) => {
          const reported = { reportedBy: caller.officer, reportedAt: now };
          await insertPaper(
            manager,
            RECTIFICATION_PROGRESS,
            { orderId, version, ...report, ...reported },
            { by: caller, at: now },
          );
          return ok(null);
        },
      }),
  });
}
