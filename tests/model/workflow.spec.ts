import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { crimeTransferEntities } from '../../src/crime-transfers/index.js';
import { determinationEntities } from '../../src/determination/index.js';
import { leadingGroupEntities } from '../../src/leading-groups/index.js';
import { PlatformEntity } from '../../src/platform-registry/index.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { checkWorkflow } from './check-workflow.js';

const ENTITIES = [
  PlatformEntity,
  ...leadingGroupEntities,
  ...determinationEntities,
  ...crimeTransferEntities,
];

let test: TestDatabase;
let database: DataSource;
let owner: DataSource;
beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.as('huishang_coordination', ENTITIES);
  owner = await test.asOwner(ENTITIES);
});
afterAll(() => test?.drop());

it('does what the model says, whoever tries what', async () => {
  const coverage = await checkWorkflow({ database, owner, runs: 50, mostCommands: 40, seed: 20161013 });
  // A test of nothing but refusals would be none.
  for (const step of [
    'ruleDispute',
    'reopenDispute',
    'declineOpinion',
    'suspendDispute',
    'days pass',
    'takeUpCase',
    'declareDisagreement',
    'handOverCrimeTransfer',
    'OUTSIDE_JURISDICTION',
    'answerCrimeTransfer',
  ]) {
    expect(coverage.of(step), `${step} of ${coverage.toString()}`).toBeGreaterThan(0);
  }
});
