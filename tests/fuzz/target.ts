import { readFile } from 'node:fs/promises';
import { readSupergraph } from '../../src/engine/supergraph/supergraph.js';
import { developmentToken } from '../../src/identity/index.js';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { HostileRequests } from './hostile-request.js';

/** What the hub of this build is asked: its public schema, with codes of platforms that the sample data has. */
export async function hubRequests(): Promise<HostileRequests> {
  const sdl = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  return new HostileRequests(
    readSupergraph(sdl).publicSchema,
    Object.values(SCENARIOS).map(({ code }) => code),
  );
}

/** So that whoever stops sending is not waited for as long as usual. */
export const HUB_ENVIRONMENT = { HTTP_LIMITS: '{"stallSeconds":1}' };

/** Headers of a caller that may see much: what it may not see is never executed. */
export async function callerHeaders(keysDirectory: string): Promise<Record<string, string>> {
  const token = await developmentToken(
    keysDirectory,
    { agency: 'PBOC', role: 'OFFICER', level: 'NATIONAL', region: null, officer: 'fuzz' },
    '12h',
  );
  return { authorization: `Bearer ${token}`, 'exchange-purpose': 'RECTIFICATION' };
}
