import type { DataSource } from 'typeorm';
import { CallerContextVerifier, type CallerContextSigner } from '../../access/index.js';
import type { CacheStatistics } from '../../kernel/index.js';
import { AGENCY_SUBGRAPHS } from '../../agencies/index.js';
import type { PersonSource } from '../../coordination/index.js';
import { Subgraph, type SubgraphManifest, type UnreadableRow } from '../../subgraph-kit/index.js';
import { roleOf } from '../database-roles.js';
import { FetchPace, paced, type Pace } from '../fetch-pace.js';
import { inProcessClient } from '../in-process-client.js';
import { UnreadableRowLog } from '../unreadable-row-log.js';
import type { Wiring } from './wiring.js';
import { RemoteSubgraph, type SubgraphClient } from '../../engine/index.js';

/** The subgraphs of a hub, in this process or at agencies' own sites. */
export class WiredSubgraphs {
  readonly clients = new Map<string, SubgraphClient>();
  readonly unreadableRows: UnreadableRowLog;
  /** Where natural persons are found in agencies' records. */
  readonly persons: PersonSource[] = [];
  readonly #sites = new Map<string, RemoteSubgraph>();
  readonly #paces = new Map<string, FetchPace>();
  readonly #caching: (Subgraph | RemoteSubgraph)[] = [];
  readonly #wiring: Wiring;
  readonly #signer: CallerContextSigner;

  constructor(wiring: Wiring, signer: CallerContextSigner) {
    this.#wiring = wiring;
    this.unreadableRows = new UnreadableRowLog(wiring.options.logger);
    this.#signer = signer;
  }

  /** Has every agency's subgraph run here, or be reached where the options say that it is. */
  async attachAgencies(): Promise<void> {
    for (const manifest of AGENCY_SUBGRAPHS) {
      const database = this.#reach(manifest.name) ? null : await this.attach(manifest);
      const { persons } = manifest;
      if (!persons) continue;
      const { owner, fields, firmsAlone } = persons;
      const find: PersonSource['find'] =
        database && ((number, limit) => persons.find(database, number, limit));
      this.persons.push({ owner, fields, firmsAlone, find });
    }
  }

  /** Starts a subgraph in this process, and gives its connections. */
  async attach(manifest: SubgraphManifest): Promise<DataSource> {
    const { clock } = this.#wiring.options;
    const database = await this.#wiring.pools.open(roleOf(manifest.name), manifest.entities);
    const verifier = new CallerContextVerifier(this.#signer.publicKeys, manifest.name, clock);
    const onUnreadableRow = (row: UnreadableRow): void => this.unreadableRows.tell(manifest.name, row);
    const subgraph = await Subgraph.start(manifest, { database, verifier, clock, onUnreadableRow });
    this.#caching.push(subgraph);
    this.#serve(manifest.name, inProcessClient(subgraph));
    return database;
  }

  #reach(name: string): boolean {
    const { resources, options } = this.#wiring;
    const config = options.remoteSubgraphs?.get(name);
    if (!config) return false;
    const client = new RemoteSubgraph(name, config, {
      onBreaker: (change) => {
        options.logger.warn({ subgraph: name, ...change }, 'circuit breaker of a remote subgraph');
      },
    });
    this.#caching.push(client);
    resources.add(() => client.close());
    this.#serve(name, client);
    this.#sites.set(name, client);
    return true;
  }

  #serve(name: string, client: SubgraphClient): void {
    const { clock } = this.#wiring.options;
    const pace = new FetchPace();
    this.#paces.set(name, pace);
    this.clients.set(
      name,
      paced(client, pace, () => clock.now()),
    );
  }

  /** How each subgraph answers; `breaker` is of the agency's own site, where it has one. */
  paces(): (Pace & { readonly name: string; readonly breaker: RemoteSubgraph['breakerState'] | null })[] {
    return Array.from(this.#paces, ([name, pace]) => ({
      name,
      ...pace.read(),
      breaker: this.#sites.get(name)?.breakerState ?? null,
    }));
  }

  /** The state of each site's circuit breaker. */
  breakers(): (readonly [string, RemoteSubgraph['breakerState']])[] {
    return Array.from(this.#sites, ([name, { breakerState }]) => [name, breakerState] as const);
  }

  caches(): readonly CacheStatistics[] {
    return this.#caching.flatMap((each) => each.caches());
  }
}
