import { exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { newId, type Actor, type JsonValue } from '../../../src/kernel/index.js';
import {
  algorithmsOf,
  importSigningKey,
  signDetachedJws,
  SigningKeyRegister,
  type SigningKey,
} from '../../../src/keys/signatures/index.js';
import type { StatementToSign } from '../../../src/determination/use-cases/opinions/statement-to-sign.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import { Desk, granted, OPINION, refusalCode } from '../../testkit/fixtures/determination-desk.js';

let database: DataSource;
let close: () => Promise<void>;
let desk: Desk;
const privateKeys = new Map<Actor, CryptoKey>();
let keys: readonly SigningKey[];

async function keyOf(agency: Actor): Promise<SigningKey> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  privateKeys.set(agency, pair.privateKey);
  const jwk = await exportJWK(pair.publicKey);
  const publicKey = await importSigningKey(jwk);
  const always = { officer: null, validFrom: null, validUntil: null };
  return { agency, kid: 'key-1', ...always, algorithms: algorithmsOf(jwk), publicKey };
}

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
  keys = [await keyOf('BANKING'), await keyOf('SECURITIES')];
});
afterAll(() => close());
beforeEach(async () => {
  desk = await Desk.open(database);
  desk.settings = {
    consultationWorkingDays: 5,
    signing: { keys: new SigningKeyRegister(keys), required: true },
  };
});

function sign(agency: Actor, statement: string): Promise<string> {
  const privateKey = privateKeys.get(agency);
  if (!privateKey) throw new Error(`${agency} has no key.`);
  const key = { privateKey, kid: 'key-1', algorithm: 'EdDSA' } as const;
  return signDetachedJws(JSON.parse(statement) as JsonValue, key, desk.clock.now());
}

/** The text that an agency would sign. */
const statement = async (agency: Actor, input: StatementToSign) =>
  granted(await desk.as(agency).statementToSign(input));

const filing = (caseId: string, change: object = {}) => ({
  ...OPINION,
  idempotencyKey: newId(),
  caseId,
  ...change,
});

async function fileSigned(agency: Actor, caseId: string, change: object = {}) {
  const file = filing(caseId, change);
  const signature = await sign(agency, await statement(agency, { file }));
  return desk.as(agency).fileOpinion({ ...file, signature });
}

const signatureOf = async (opinionId: string, version = 1) => {
  const opinion = await desk.as('BANKING').readOpinion(opinionId);
  const signature = opinion?.versions.find((each) => each.version === version)?.signature;
  return signature && { ...signature, valid: await desk.as('BANKING').stillSigns(signature.of) };
};

describe('signed opinions', () => {
  it('say case, platform, agency, officer, version and every word in the text that is signed', async () => {
    const caseId = await desk.openCase();
    const text = await statement('BANKING', { file: filing(caseId, { licenceHeld: ' 网贷备案 ' }) });
    expect(JSON.parse(text)).toEqual({
      type: 'huishang.opinion.1',
      caseId,
      platform: desk.platform.code,
      businessLine: '网络借贷',
      agency: 'BANKING',
      officer: 'banking-1',
      version: 1,
      act: 'FILED',
      content: {
        ...OPINION,
        evidence: [{ description: '资金流水', source: '存管银行', sha256: null }],
        licenceHeld: '网贷备案',
        conduct: null,
        handling: 'OFFICIAL_USE',
        newEvidence: null,
      },
      attachments: [],
    });
    expect(text.indexOf('"act"')).toBe(1);
  });

  it('are kept with their signature, each version with its own', async () => {
    const caseId = await desk.openCase();
    const opinionId = granted(await fileSigned('BANKING', caseId));
    const revise = { ...OPINION, disposition: 'BAN' as const, idempotencyKey: newId(), opinionId };
    const again = await sign('BANKING', await statement('BANKING', { revise }));
    granted(await desk.as('BANKING').reviseOpinion({ ...revise, signature: again }));
    const withdraw = { idempotencyKey: newId(), opinionId, reason: '误填' };
    const back = await sign('BANKING', await statement('BANKING', { withdraw }));
    granted(await desk.as('BANKING').withdrawOpinion({ ...withdraw, signature: back }));
    const decline = { idempotencyKey: newId(), caseId, reason: '不属本部门职责' };
    const declined = await sign('BANKING', await statement('BANKING', { decline }));
    granted(await desk.as('BANKING').declineOpinion({ ...decline, signature: declined }));
    for (const version of [1, 2, 3, 4]) {
      expect(await signatureOf(opinionId, version)).toMatchObject({
        kid: 'key-1',
        algorithm: 'EdDSA',
        signedAt: desk.clock.now(),
        valid: true,
      });
    }
  });

  it('are not valid any more once what is stored was changed, and unknown once the key is gone', async () => {
    const opinionId = granted(await fileSigned('BANKING', await desk.openCase()));
    const opinion = await desk.as('BANKING').readOpinion(opinionId);
    const of = opinion?.signature?.of;
    if (!of) throw new Error('It is not signed.');
    const tampered = { ...of, row: { ...of.row, disposition: 'BAN' as const } };
    expect(await desk.as('BANKING').stillSigns(tampered)).toBe(false);
    desk.settings = { consultationWorkingDays: 5 };
    expect(await desk.as('BANKING').stillSigns(of)).toBeNull();
  });
});

describe('refusals', () => {
  it('SIGNATURE_REQUIRED where it is asked for, and not where it is optional', async () => {
    const caseId = await desk.openCase();
    expect(refusalCode(await desk.file('BANKING', caseId))).toBe('SIGNATURE_REQUIRED');
    expect(await desk.as('OFFICE').opinionsOfCase.load(caseId)).toEqual([]);
    desk.settings = {
      consultationWorkingDays: 5,
      signing: { keys: new SigningKeyRegister(keys), required: false },
    };
    const opinionId = granted(await desk.file('BANKING', caseId));
    expect(await desk.as('BANKING').readOpinion(opinionId)).toMatchObject({ signature: null });
  });

  it('SIGNATURE_INVALID where it is moved to another case, replayed, or by another agency', async () => {
    const one = await desk.openCase();
    const other = await desk.openCase(undefined, { businessLine: '股权众筹' });
    const file = filing(one);
    const signature = await sign('BANKING', await statement('BANKING', { file }));
    const moved = await desk.as('BANKING').fileOpinion({ ...file, caseId: other, signature });
    expect(moved).toMatchObject({ error: { code: 'SIGNATURE_INVALID', facts: { fault: 'WRONG' } } });
    const borrowed = await desk.as('SECURITIES').fileOpinion({ ...file, signature });
    expect(refusalCode(borrowed)).toBe('SIGNATURE_INVALID');
    const otherOfficer = await desk
      .as('BANKING', { officer: 'banking-2' })
      .fileOpinion({ ...file, signature });
    expect(refusalCode(otherOfficer)).toBe('SIGNATURE_INVALID');

    const opinionId = granted(await desk.as('BANKING').fileOpinion({ ...file, signature }));
    const withdraw = { idempotencyKey: newId(), opinionId, reason: '误填' };
    const back = await sign('BANKING', await statement('BANKING', { withdraw }));
    granted(await desk.as('BANKING').withdrawOpinion({ ...withdraw, signature: back }));
    const replayed = await desk.as('BANKING').fileOpinion({ ...file, idempotencyKey: newId(), signature });
    expect(refusalCode(replayed)).toBe('SIGNATURE_INVALID');
  });

  it('ONE_STATEMENT, and whatever the change itself would be refused for', async () => {
    const caseId = await desk.openCase();
    const ask = async (input: StatementToSign, agency: Actor = 'BANKING') =>
      refusalCode(await desk.as(agency).statementToSign(input));
    const decline = { idempotencyKey: newId(), caseId, reason: '无' };
    expect(await ask({})).toBe('ONE_STATEMENT');
    expect(await ask({ file: filing(caseId), decline })).toBe('ONE_STATEMENT');
    expect(await ask({ file: filing(caseId, { legalBasis: [] }) })).toBe('LEGAL_BASIS_MISSING');
    expect(await ask({ file: filing(newId()) })).toBe('CASE_UNKNOWN');
    expect(await ask({ decline }, 'PBOC')).toBe('NOT_CONCERNED');
    expect(await ask({ withdraw: { idempotencyKey: newId(), opinionId: newId(), reason: '无' } })).toBe(
      'OPINION_UNKNOWN',
    );
  });

  it('answers a repetition that was signed anew with the first answer', async () => {
    const file = filing(await desk.openCase());
    const text = await statement('BANKING', { file });
    const first = await desk.as('BANKING').fileOpinion({ ...file, signature: await sign('BANKING', text) });
    desk.clock.set(new Date(desk.clock.now().getTime() + 1_000));
    const second = await desk.as('BANKING').fileOpinion({ ...file, signature: await sign('BANKING', text) });
    expect(second).toEqual(first);
  });
});
