import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

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
    banking { p2pFiling { status } lending { pooledFunds outstanding { amount } } }
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

describe('what tools ask a schema for', () => {
  it('is answered with its types, and their fields and values', async () => {
    const pboc = await hub.as('PBOC');
    const { data, errors } = await pboc.ask(getIntrospectionQuery());
    expect(errors).toEqual([]);
    const named = (name: string): unknown =>
      listAt(data, '__schema', 'types').find((type) => at(type, 'name') === name);
    const names = (list: readonly unknown[]): unknown[] => list.map((each) => at(each, 'name'));
    expect(names(listAt(named('Platform'), 'fields'))).toEqual(expect.arrayContaining(['code', 'police']));
    expect(names(listAt(named('Purpose'), 'enumValues'))).toContain('RECTIFICATION');
    expect(names(listAt(data, '__schema', 'types'))).not.toContain('_Service');
  });
});
