/**
 * Officers at work, in a process of their own: each takes one case after another from its opening to the leading group,
 * with a pause before each step. Each message with a {@link Shift} is answered with one {@link ShiftResult}.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { developmentToken } from '../../../src/identity/index.js';
import { at, textAt } from '../../testkit/at.js';
import { life, type Known, type Officer, type Step } from '../../crash/life.js';

export interface Shift {
  readonly url: string;
  readonly keysDirectory: string;
  readonly platforms: readonly string[];
  readonly officers: number;
  /** Before each step, on average; milliseconds. */
  readonly pause: number;
  readonly seconds: number;
}

export interface ShiftResult {
  /** From sending a step to having its answer, milliseconds. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  readonly failures: readonly string[];
}

const MOST_FAILURES = 5;
const ENTITY: Readonly<Record<string, string>> = {
  openSubstanceCase: 'substanceCase { id }',
  fileOpinion: 'opinion { id }',
};
const DISPUTE = `query ($id: ID!) { substanceCase(id: $id) { dispute { id } } }`;

const tokens = new Map<string, Promise<string>>();
let opened = 0;

function tokenOf(keysDirectory: string, officer: Officer): Promise<string> {
  const key = JSON.stringify(officer);
  const token = tokens.get(key) ?? developmentToken(keysDirectory, officer, '8h');
  tokens.set(key, token);
  return token;
}

async function post(pool: Pool, token: string, query: string, variables: object): Promise<unknown> {
  const { body } = await pool.request({
    path: '/graphql',
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return body.json();
}

/** Takes the step, and gives how long that took: milliseconds. @throws when it is refused */
async function take(pool: Pool, token: string, step: Step, known: Known, key: string): Promise<number> {
  const { mutation } = step;
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const query = `mutation ($input: ${type}Input!) {
    ${mutation}(input: $input) { ${ENTITY[mutation] ?? 'dispute { id state }'} refusal { code } }
  }`;
  const input = { idempotencyKey: key, ...step.input(known) };
  const sent = performance.now();
  const answer = await post(pool, token, query, { input });
  const taken = performance.now() - sent;
  if (at(answer, 'data', mutation, 'refusal') !== null) {
    throw new Error(`${mutation}: ${JSON.stringify(answer).slice(0, 300)}`);
  }
  if (mutation === 'openSubstanceCase')
    known.caseId = textAt(answer, 'data', mutation, 'substanceCase', 'id');
  if (step.leaves.dispute?.includes('openDispute')) {
    const found = await post(pool, token, DISPUTE, { id: known.caseId });
    known.disputeId = textAt(found, 'data', 'substanceCase', 'dispute', 'id');
  }
  return taken;
}

async function work(shift: Shift): Promise<ShiftResult> {
  const { url, keysDirectory, platforms, pause } = shift;
  const pool = new Pool(new URL(url).origin, { connections: shift.officers });
  const latencies: number[] = [];
  const failures: string[] = [];
  const began = performance.now();
  const end = began + shift.seconds * 1000;
  const workOnCases = async (): Promise<void> => {
    while (performance.now() < end && failures.length < MOST_FAILURES) {
      const number = ++opened;
      const known = { businessLine: `基准测试 ${number}`, caseId: '', disputeId: '' };
      for (const step of life(platforms[number % platforms.length] ?? '', 'PARTY')) {
        if (pause > 0) await sleep(pause * (0.5 + Math.random()));
        const token = await tokenOf(keysDirectory, step.by);
        const key = `${number} ${step.mutation} ${step.by.agency}`;
        try {
          latencies.push(await take(pool, token, step, known, key));
        } catch (error) {
          failures.push(error instanceof Error ? error.message : String(error));
          break;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: shift.officers }, workOnCases));
  await pool.close();
  return { latencies, failures, seconds: (performance.now() - began) / 1000 };
}

process.on('message', (message: Partial<Shift>) => {
  if (message.officers === undefined) return;
  void work(message as Shift).then((result) => process.send?.(result));
});
process.send?.({ ready: true });
