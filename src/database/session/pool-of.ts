import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The connections beneath a data source, for statements that need no more than `pg` itself. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { readonly master: Pool }).master;
}
