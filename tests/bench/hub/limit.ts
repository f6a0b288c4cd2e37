/**
 * The limit: what a hand-written endpoint could do. One prepared statement, PostgreSQL writes the JSON, nothing is
 * parsed, authorized or recorded. It takes the variables of D1 and L50 and gives the same JSON as the hub.
 * Arguments: the database owner's URL.
 */
import { fastify } from 'fastify';
import pg from 'pg';
import { DOSSIER_OF_ONE, DOSSIERS_OF_MANY } from './dossier-sql.js';

interface Body {
  readonly variables: { readonly code?: string; readonly codes?: readonly string[] };
}

const CONNECTIONS = 6;
const [connectionString] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: CONNECTIONS });
const server = fastify();

async function dossiers(name: string, text: string, value: unknown): Promise<string[]> {
  const { rows } = await pool.query<{ dossier: string }>({ name, text, values: [value] });
  return rows.map(({ dossier }) => dossier);
}

server.post<{ Body: Body }>('/graphql', async ({ body: { variables } }, reply) => {
  void reply.type('application/json; charset=utf-8');
  if (variables.code !== undefined) {
    const [dossier = 'null'] = await dossiers('one', DOSSIER_OF_ONE, variables.code);
    return `{"data":{"platform":${dossier}}}`;
  }
  const all = await dossiers('many', DOSSIERS_OF_MANY, variables.codes);
  return `{"data":{"platforms":{"edges":[${all.map((dossier) => `{"node":${dossier}}`).join(',')}]}}}`;
});

console.log(`${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
