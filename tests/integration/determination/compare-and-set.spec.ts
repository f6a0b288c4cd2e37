import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { determinationEntities } from '../../../src/determination/index.js';
import {
  DisputeEntity,
  DisputeEventEntity,
} from '../../../src/determination/rows/disputes/dispute.entity.js';
import { leadingGroupEntities } from '../../../src/leading-groups/index.js';
import { PlatformEntity } from '../../../src/platform-registry/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { Desk } from '../../testkit/fixtures/determination-desk.js';
import { disputeRecorder } from '../../../src/determination/transitions/transitions.js';

let owned: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  owned = await createTestDatabase();
  const entities = [PlatformEntity, ...leadingGroupEntities, ...determinationEntities];
  database = await owned.as('huishang_coordination', entities);
});
afterAll(() => owned?.drop());

it('writes neither the row nor its event from a version or a state that is not the present one', async () => {
  const desk = await Desk.open(database);
  const { disputeId: id } = await desk.openDispute();
  const disputes = database.getRepository(DisputeEntity);
  const present = await disputes.findOneByOrFail({ id });
  const metadata = { by: null, at: new Date('2016-06-14T02:00:00Z') };
  const move = (row: DisputeEntity, command: 'reviseOpinion' | 'supplementDispute') =>
    database.transaction((manager) => disputeRecorder.transition(manager, row, command, metadata));
  const lost = /no longer at version/;
  await expect(move({ ...present, version: 2 }, 'reviseOpinion')).rejects.toThrow(lost);
  await expect(move({ ...present, state: 'COMPLETENESS' }, 'supplementDispute')).rejects.toThrow(lost);
  expect(await disputes.findOneByOrFail({ id })).toEqual(present);
  expect(await database.getRepository(DisputeEventEntity).countBy({ disputeId: id })).toBe(1);
  expect(await move(present, 'reviseOpinion')).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await database.getRepository(DisputeEventEntity).countBy({ disputeId: id })).toBe(2);
});
