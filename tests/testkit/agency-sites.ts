import { pino } from 'pino';
import { startSubgraphSite, type SubgraphSite } from '../../src/hub/subgraph-site.js';
import { REMOTE_SUBGRAPH_DEFAULTS, type RemoteSubgraphConfig } from '../../src/engine/index.js';
import type { Clock } from '../../src/kernel/index.js';
import { AGENCY_SUBGRAPHS } from '../../src/agencies/index.js';
import type { TestDatabase } from './database.js';
import { answering, startSite } from './site.js';

/** All agencies at their own sites, over one test database. */
export interface AgencySites {
  /** What a hub is started with to reach them. */
  readonly remoteSubgraphs: ReadonlyMap<string, RemoteSubgraphConfig>;
  /** Where they find the keys of the hub, which starts after them. */
  trust(hubUrl: string): void;
  stop(): Promise<void>;
}

export async function startAgencySites(database: TestDatabase, clock: Clock): Promise<AgencySites> {
  let hubUrl = '';
  const keys = await startSite(
    answering(async (_request, response) => {
      const answer = await fetch(`${hubUrl}/.well-known/jwks.json`);
      response.setHeader('content-type', 'application/json').end(await answer.text());
    }),
  );
  const sites = new Map<string, SubgraphSite>();
  for (const manifest of AGENCY_SUBGRAPHS) {
    const site = await startSubgraphSite({
      manifest,
      database: await database.as(`huishang_${manifest.name}`, manifest.entities),
      gatewayJwksUrl: new URL(`${keys.url}/`),
      clock,
      logger: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
    sites.set(manifest.name, site);
  }
  return {
    remoteSubgraphs: new Map(
      Array.from(sites, ([name, { url }]) => [
        name,
        { ...REMOTE_SUBGRAPH_DEFAULTS, url: `${url}/graphql`, allowPrivate: true },
      ]),
    ),
    trust(url) {
      hubUrl = url;
    },
    async stop() {
      for (const site of [...sites.values(), keys]) await site.stop();
    },
  };
}
