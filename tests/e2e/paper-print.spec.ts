import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/index.js';
import { at, textAt } from '../testkit/at.js';
import { fileOpinion, openCase } from '../testkit/fixtures/case-work.js';
import { startTestHub, type TestHub } from '../testkit/hub.js';
import { runCommand } from '../testkit/processes/run-command.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';

const OPINION = `query ($id: ID!) { opinion(id: $id) {
  agency substanceClass paper { kind title documentNumber sections { heading text } issuingBody issuedOn } } }`;

let hub: TestHub;
let folder: string;
let opinionId: string;
beforeAll(async () => {
  hub = await startTestHub();
  folder = await temporaryFolder();
  const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
  await fileOpinion(hub, 'BANKING', caseId);
  const banking = await hub.as('BANKING', { role: 'OFFICER' });
  const { data } = await banking.ask('query ($id: ID!) { substanceCase(id: $id) { opinions { id } } }', {
    id: caseId,
  });
  opinionId = textAt(data, 'substanceCase', 'opinions', 0, 'id');
  await writeFile(join(folder, 'token'), `${banking.token}\n`);
});
afterAll(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true });
});

const out = (): string => join(folder, 'paper.html');
const print = (kind: string, id: string, ...more: readonly string[]) =>
  runCommand(
    ['paper', 'print', kind, id, '--out', out(), '--token', join(folder, 'token'), '--hub', hub.url, ...more],
    {},
  );

describe('one opinion', () => {
  it('is read with its paper by who may see it, and by nobody else', async () => {
    const own = await (await hub.as('BANKING', { role: 'OFFICER' })).ask(OPINION, { id: opinionId });
    expect(own.errors).toEqual([]);
    expect(at(own.data, 'opinion')).toMatchObject({
      agency: 'BANKING',
      substanceClass: 'INFORMATION_INTERMEDIARY',
      paper: { kind: '意见', sections: expect.any(Array) },
    });
    // Who has not said its own does not read what others said; one that there is not answers alike.
    const other = await hub.as('SECURITIES', { role: 'OFFICER' });
    for (const id of [opinionId, newId()]) {
      expect((await other.ask(OPINION, { id })).data).toEqual({ opinion: null });
    }
  });
});

describe('huishang paper print', () => {
  it('writes the page of a paper, in Chinese, without a script', async () => {
    const outcome = await print('opinion', opinionId);
    expect(outcome).toEqual({ exitCode: 0, output: `${out()}\n`, errors: '' });
    const page = await readFile(out(), 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain('资金流向尚未核清');
    expect(page).not.toMatch(/<script/);
  });

  it('says what is wrong and what to do where there is no such paper, hub or kind', async () => {
    const absent = await print('order', newId());
    expect(absent.exitCode).toBe(1);
    expect(absent.errors).toMatch(/order, or the opinion, and a token of somebody who may see it/);
    const away = await print('opinion', opinionId, '--hub', 'http://127.0.0.1:1');
    expect(away.exitCode).toBe(1);
    expect(away.errors).toMatch(/did not answer\.[^]*Name the address of a hub that runs\./);
    expect((await print('letter', opinionId)).exitCode).not.toBe(0);
  });
});
