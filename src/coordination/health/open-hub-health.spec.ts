import { describe, expect, it } from 'vitest';
import { ROLES } from '../../kernel/index.js';
import type { HubHealth } from './hub-health.js';
import { openHubHealth } from './open-hub-health.js';

const HEALTH: HubHealth = {
  version: '0.1.0',
  supergraph: 'abc',
  startedAt: new Date('2016-06-01T00:00:00Z'),
  agencies: [],
  pools: [],
  issuers: [],
  openTasks: 0,
  overdueTasks: 0,
  pendingDeliveries: 0,
  deadDeliveries: 0,
  passedOver: [],
  endingTables: [],
  connections: 1,
  streams: 0,
  log: {
    leaves: 0,
    pendingLeaves: 0,
    oldestPendingSeconds: 0,
    signedAt: null,
    disclosing: true,
    witnesses: 0,
    quorum: 0,
    cosigned: 0,
    quorateAt: null,
    inconsistent: 0,
  },
  agreementsAgeSeconds: 1,
};

describe('the state of the system', () => {
  it.each(ROLES.filter((role) => role !== 'SYSTEM_ADMINISTRATOR'))('is refused to %s', async (role) => {
    const read = openHubHealth({ role }, () => Promise.resolve(HEALTH));
    await expect(read()).rejects.toMatchObject({
      extensions: { code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED' },
    });
  });

  it('is read by a system administrator', async () => {
    const read = openHubHealth({ role: 'SYSTEM_ADMINISTRATOR' }, () => Promise.resolve(HEALTH));
    await expect(read()).resolves.toBe(HEALTH);
  });
});
