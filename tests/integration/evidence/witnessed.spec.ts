import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { systemClock } from '../../../src/kernel/index.js';
import { createOwnSigningKey } from '../../../src/keys/signatures/index.js';
import {
  ED25519_SIGNATURE,
  ed25519Signer,
  formatVerifierKey,
  parseNote,
  parseVerifierKey,
  verifierKeyOf,
  verifyNote,
} from '../../../src/transparency-log/notes/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { newSigner } from '../../testkit/log/small-log.js';
import { WitnessSite } from '../../testkit/log/witness-site.js';
import { OBSERVED } from '../../testkit/observed.js';
import { PATIENCE } from '../../testkit/patience.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const ORIGIN = 'witnessed.example/log';
const REGULATORS = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'];

let folder: string;
let sites: WitnessSite[];
let hub: TestHub;

beforeAll(async () => {
  folder = await temporaryFolder();
  const signingKey = await createOwnSigningKey('log');
  const logKeys = [formatVerifierKey(verifierKeyOf(ed25519Signer(signingKey, ORIGIN), ED25519_SIGNATURE))];
  sites = await Promise.all(
    REGULATORS.map((name) =>
      WitnessSite.start({
        folder: join(folder, name),
        logKeys,
        clock: systemClock,
        signer: newSigner(`${name}.example/witness`),
      }),
    ),
  );
  hub = await startTestHub({
    observability: OBSERVED,
    log: {
      origin: ORIGIN,
      signingKey,
      headMaxAgeMinutes: 60,
      witnesses: {
        of: sites.map((site) => ({
          name: site.signer.name,
          url: new URL(site.url),
          key: parseVerifierKey(site.verifierKey),
        })),
        quorum: 4,
        interval: 100,
      },
    },
  });
});
afterAll(async () => {
  await hub?.stop();
  await Promise.all(sites.map((site) => site.stop()));
  await rm(folder, { recursive: true });
});

const ask = async () => {
  const officer = await hub.as('PBOC', { officer: 'witnessed', purpose: 'RISK_MONITORING' });
  return officer.ask('{ platforms(first: 1) { edges { node { code } } } }');
};

/** How many witnesses have cosigned the newest head. */
async function cosigned(): Promise<number> {
  const note = parseNote(await (await fetch(`${hub.url}/log/checkpoint`)).text());
  const verified = verifyNote(
    note,
    sites.map((site) => parseVerifierKey(site.verifierKey)),
  );
  return verified.ok ? verified.signatures.length : 0;
}

const health = async () => {
  const administrator = await hub.as('OFFICE', { role: 'SYSTEM_ADMINISTRATOR', officer: 'system' });
  const { data } = await administrator.ask(
    '{ hubHealth { log { witnesses quorum cosigned inconsistent disclosing } } }',
  );
  return (data as { hubHealth: { log: Record<string, unknown> } }).hubHealth.log;
};

it('six regulators cosign the heads of the log, and two of them may be away', async () => {
  await ask();
  await vi.waitFor(async () => expect(await cosigned()).toBe(6), PATIENCE);
  expect(await health()).toEqual({ witnesses: 6, quorum: 4, cosigned: 6, inconsistent: 0, disclosing: true });
  await Promise.all(sites.slice(0, 2).map((site) => site.stop()));
  await ask();
  await vi.waitFor(async () => expect(await cosigned()).toBe(4), PATIENCE);
  expect(await ask()).toMatchObject({ status: 200 });
});

it('a missing quorum is told to the administrator and in metrics, and stops nothing', async () => {
  await sites[2]?.stop();
  await ask();
  await vi.waitFor(async () => expect(await health()).toMatchObject({ cosigned: 3, quorum: 4 }), PATIENCE);
  const metrics = await (await fetch(`${hub.url}/metrics`)).text();
  expect(metrics).toContain('huishang_log_cosignatures 3');
  expect(metrics).toContain('huishang_log_quorum 4');
  expect(metrics).toMatch(/huishang_log_quorum_age_seconds \d/);
  expect(await ask()).toMatchObject({ status: 200, errors: [] });
});
