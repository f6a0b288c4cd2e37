import type { Actor } from '../../kernel/index.js';
import { awaitedAgencies } from '../model/deadlines/collection-window.js';
import { detectConflicts, type Conflict } from '../model/opinions/conflict.js';
import type { DeterminationLoaders } from './determination.reads.js';
import { answerOf } from '../rows/opinions/opinion.repository.js';
import { readCaseOpinions, type OpinionsOf } from './read-opinions.js';

/**
 * Where the answers that stand on a case contradict each other, as far as the caller may see them: nobody learns from it
 * what {@link readCaseOpinions} does not show.
 */
export async function readConflicts(
  loaders: DeterminationLoaders,
  caller: Actor,
  substanceCase: OpinionsOf & {
    readonly concernedAgencies: readonly Actor[];
    readonly silentAgencies: readonly Actor[];
  },
): Promise<readonly Conflict[]> {
  const opinions = await readCaseOpinions(loaders, caller, substanceCase);
  const answers = opinions
    .filter(({ status }) => status !== 'WITHDRAWN')
    .map((opinion) => ({ agency: opinion.agency, answer: answerOf(opinion) }));
  return detectConflicts(answers, awaitedAgencies(substanceCase, answers).length > 0);
}
