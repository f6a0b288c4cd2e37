import DataLoader from 'dataloader';

/** Sends many questions to PostgreSQL as one statement. */
export interface GatherOptions {
  /** Statements under way at the same time; what is asked meanwhile goes together into the next one. */
  readonly running: number;
  /** Questions of one statement at most. */
  readonly largest: number;
}

/** SQLSTATE classes 22, 23 and 54: a value is at fault, not the server or the connection. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(2[23]|54)/.test(String(error.code));
}

/**
 * Gathers what is asked at about the same time, by any number of requests, and asks it in one go. Nothing is
 * remembered, and no question joins a statement that has already been sent. One bad value costs nobody else their
 * answer: its companions are asked again, each alone.
 *
 * @param ask answers all questions in their order, or throws what `pg` throws
 */
export function createBatcher<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  { running: most, largest }: GatherOptions,
): (question: Question) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let running = 0;

  const alone = async (question: Question): Promise<Answer | Error> => {
    const [settled] = await Promise.allSettled([ask([question])]);
    return settled.status === 'fulfilled' ? (settled.value[0] as Answer) : (settled.reason as Error);
  };
  const together = async (questions: readonly Question[]): Promise<readonly (Answer | Error)[]> => {
    running++;
    try {
      return await ask(questions);
    } catch (error) {
      if (questions.length === 1 || !isDataError(error)) throw error;
      return await Promise.all(questions.map(alone));
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
  const loader = new DataLoader<Question, Answer>(together, {
    cache: false,
    maxBatchSize: largest,
    batchScheduleFn: (run) => {
      // What is asked by promises that are settled by now still joins.
      setImmediate(() => {
        if (running < most) run();
        else waiting.push(run);
      });
    },
  });
  return (question) => loader.load(question);
}
