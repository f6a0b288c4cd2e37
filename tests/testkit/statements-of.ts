import type { DataSource } from 'typeorm';

/**
 * The statements that some work sends over a data source, in order. Notices to other processes are none of them: they are
 * sent some time after the transaction that asked for them, and so perhaps while another's work is counted.
 */
export async function statementsOf(database: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const earlier = database.logger;
  const nothing = (): void => undefined;
  database.logger = {
    logQuery: (statement) => void statements.push(statement),
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
