/**
 * Officers at work, in a process of their own: each takes one case after another from its opening to its end,
 * with a pause before each step. Each message with a {@link Shift} is answered with one {@link ShiftResult}.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { developmentToken } from '../../../src/identity/index.js';
import { takeStep, type Ask } from '../../crash/take-step.js';
import { at } from '../../testkit/at.js';
import { life, type Officer } from '../../crash/life.js';

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

const MAX_FAILURES = 5;
const tokens = new Map<string, Promise<string>>();
let opened = 0;

function tokenOf(keysDirectory: string, officer: Officer): Promise<string> {
  const key = JSON.stringify(officer);
  const token = tokens.get(key) ?? developmentToken(keysDirectory, officer, '8h');
  tokens.set(key, token);
  return token;
}

const asker =
  (pool: Pool, keysDirectory: string, by: Officer): Ask =>
  async (query, variables) => {
    const { body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(keysDirectory, by)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer: unknown = await body.json();
    const data = at(answer, 'data');
    if (data === null || data === undefined) throw new Error(JSON.stringify(answer).slice(0, 300));
    return data;
  };

async function work(shift: Shift): Promise<ShiftResult> {
  const { url, keysDirectory, platforms, pause } = shift;
  const pool = new Pool(new URL(url).origin, { connections: shift.officers });
  const latencies: number[] = [];
  const failures: string[] = [];
  const began = performance.now();
  const end = began + shift.seconds * 1000;
  const workOnCases = async (): Promise<void> => {
    while (performance.now() < end && failures.length < MAX_FAILURES) {
      const number = ++opened;
      const known = {
        businessLine: `基准测试 ${number}`,
        caseId: '',
        disputeId: '',
        determinationId: '',
        orderId: '',
      };
      for (const step of life(platforms[number % platforms.length] ?? '', 'PARTY')) {
        if (pause > 0) await sleep(pause * (0.5 + Math.random()));
        const key = `${number} ${step.mutation} ${step.by.agency} ${step.by.officer}`;
        try {
          latencies.push(await takeStep(asker(pool, keysDirectory, step.by), step, known, key));
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
