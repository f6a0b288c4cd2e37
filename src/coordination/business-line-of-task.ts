import type { DeterminationServices } from '../determination/index.js';
import type { RectificationServices } from '../rectification/index.js';
import type { TaskPorts } from '../workflow/tasks/index.js';

/**
 * 业务条线: on which line of business the case is that a task belongs to, by itself or by its dispute or order; null for a task
 * about anything else. All tasks of a page are looked up together.
 */
export async function businessLineOf(
  { subjectKind, subjectId }: Parameters<TaskPorts['businessLine']>[0],
  { dispute, substanceCase }: Pick<DeterminationServices, 'dispute' | 'substanceCase'>,
  { order }: Pick<RectificationServices, 'order'>,
): Promise<string | null> {
  const caseIdOf = async (): Promise<string | undefined> => {
    switch (subjectKind) {
      case 'CASE':
        return subjectId;
      case 'DISPUTE':
        return (await dispute.load(subjectId))?.caseId;
      case 'ORDER':
        return (await order.load(subjectId))?.caseId;
      default:
        return undefined;
    }
  };
  const caseId = await caseIdOf();
  return caseId === undefined ? null : ((await substanceCase.load(caseId))?.businessLine ?? null);
}
