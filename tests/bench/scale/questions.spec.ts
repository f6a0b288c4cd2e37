import { readFile } from 'node:fs/promises';
import { getVariableValues, Kind, parse, validate } from 'graphql';
import pg from 'pg';
import { expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { readPublicSchema } from '../../../src/engine/supergraph/public-schema.js';
import { createTestDatabase } from '../../testkit/database.js';
import { questionsOf, statisticsQuestions } from './questions.js';

it('the questions of the benchmark can be asked of the public schema, with each of their values', async () => {
  const schema = readPublicSchema(parse(await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8')));
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.connection.ownerUrl });
  await client.connect();
  try {
    const questions = [...(await questionsOf(client)), ...statisticsQuestions(new Date())];
    expect(questions.length).toBeGreaterThan(40);
    for (const { title, query, variables } of questions) {
      const document = parse(query);
      expect([title, validate(schema, document)]).toEqual([title, []]);
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${title} asks nothing.`);
      for (const values of variables) {
        const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...values });
        expect([title, values, errors]).toEqual([title, values, undefined]);
      }
    }
  } finally {
    await client.end();
    await database.drop();
  }
});
