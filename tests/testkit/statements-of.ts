import type { DataSource } from 'typeorm';

/** What is sent to the database: the text, and what is bound to its places. */
export interface SentStatement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/**
 * The statements that some work sends over a data source, in order. Notices to other processes are none of them: they are
 * sent some time after the transaction that asked for them, and so perhaps while another's work is counted.
 */
export async function statementsOf(database: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  return (await sentStatements(database, work)).map(({ text }) => text);
}

/** The same, with what is bound to their places. */
export async function sentStatements(
  database: DataSource,
  work: () => Promise<unknown>,
): Promise<SentStatement[]> {
  const statements: SentStatement[] = [];
  const earlier = database.logger;
  const nothing = (): void => undefined;
  database.logger = {
    logQuery: (text, parameters) =>
      void statements.push({ text, parameters: Array.isArray(parameters) ? parameters : [] }),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  try {
    await work();
  } finally {
    database.logger = earlier;
  }
  return statements;
}
