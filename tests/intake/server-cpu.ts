import { readFile } from 'node:fs/promises';
import { databaseAddress, withClient } from '../../src/database/index.js';

const TICKS_PER_SECOND = 100;
/** utime and stime, then those of children that have ended. */
const OWN = [11, 12];
const ENDED = [13, 14];

async function ticks(pid: number | string, places: readonly number[]): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const stat = text.replace(/^.*\) /s, '').split(' ');
  return places.reduce((sum, place) => sum + Number(stat[place] ?? 0), 0);
}

/** The process of a server that runs on this machine. */
export async function postmasterOf(ownerUrl: string): Promise<number> {
  return withClient(databaseAddress(ownerUrl), 'server-cpu', async (client) => {
    const { rows } = await client.query<{ text: string }>(`SELECT pg_read_file('postmaster.pid') AS text`);
    return Number(rows[0]?.text.split('\n')[0]);
  });
}

/** Processor seconds of a server and all its processes, ended ones included. */
export async function serverCpu(postmaster: number): Promise<number> {
  const children = (await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')).trim();
  const live = await Promise.all(children.split(' ').map((pid) => ticks(pid, OWN)));
  const all = live.reduce((sum, each) => sum + each, await ticks(postmaster, [...OWN, ...ENDED]));
  return all / TICKS_PER_SECOND;
}
