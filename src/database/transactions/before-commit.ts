import type { DataSource, EntityManager } from 'typeorm';

type Work = (manager: EntityManager) => Promise<void>;

const waiting = new WeakMap<object, Map<string, Work>>();

function transactionOf(manager: EntityManager): object {
  return manager.queryRunner ?? manager;
}

/**
 * Does something once all else in the transaction is done, and before it commits: what follows from where things stand
 * then, however many steps led there. In a transaction that was not begun by {@link untilItsEnd} (as `runIdempotent` and
 * {@link transactionToItsEnd} do)
 * it is done at once.
 *
 * @param key what is done under it a second time takes the place of the first
 */
export async function beforeCommit(manager: EntityManager, key: string, work: Work): Promise<void> {
  const works = waiting.get(transactionOf(manager));
  if (works) works.set(key, work);
  else await work(manager);
}

/** Runs `body` in a transaction that was begun, then what it left for the end, unless `body` says that nothing is kept. */
export async function untilItsEnd<Answer>(
  manager: EntityManager,
  body: () => Promise<Answer>,
  isKept: (answer: Answer) => boolean,
): Promise<Answer> {
  const transaction = transactionOf(manager);
  const works = new Map<string, Work>();
  waiting.set(transaction, works);
  try {
    const answer = await body();
    if (!isKept(answer)) return answer;
    waiting.delete(transaction);
    for (const work of works.values()) await work(manager);
    return answer;
  } finally {
    waiting.delete(transaction);
  }
}

/** Runs `work` in one transaction and then, before it commits, what that left for the end. */
export function transactionToItsEnd<Answer>(
  database: DataSource,
  work: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  return database.transaction((manager) =>
    untilItsEnd(
      manager,
      () => work(manager),
      () => true,
    ),
  );
}
