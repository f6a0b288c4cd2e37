import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { at } from '../testkit/at.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.stop());

const DOSSIER = `query Dossier($code: PlatformCode!) {
  platform(code: $code) {
    code name sectors
    commerce { registeredName status registeredCapital { amount currency } }
    pboc { paymentLicences { licenceNo } }
    banking { p2pFiling { state } lending { pooledFunds outstanding { amount } } }
    securities { licences { kind } }
    insurance { licences { kind } }
    police { hasOpenCase }
  }
}`;

describe('one platform over six agencies', () => {
  it('joins every facet under one code', async () => {
    const pboc = await hub.as('PBOC', { purpose: 'RECTIFICATION' });
    const { code } = SCENARIOS.pooledLender;
    const { data, errors } = await pboc.ask(DOSSIER, { code });
    expect(errors).toEqual([]);
    expect(at(data, 'platform')).toMatchObject({
      code,
      commerce: { registeredName: SCENARIOS.pooledLender.name },
      banking: { lending: { pooledFunds: true } },
      police: { hasOpenCase: true },
    });
  });
});
