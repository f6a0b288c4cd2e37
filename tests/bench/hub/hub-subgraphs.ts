import { CallerContextSigner, CallerContextVerifier } from '../../../src/access/index.js';
import { openDataSource, type DatabaseConnection, type DatabaseRole } from '../../../src/database/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { buildCatalogue } from '../../../src/hub/start-hub.js';
import { LawStore } from '../../../src/law/index.js';
import { RulingSigningKeys, WorkflowChangeFeed } from '../../../src/determination/index.js';
import { coordination } from '../../../src/coordination/index.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { Subgraph, type SubgraphManifest } from '../../../src/subgraph-kit/index.js';
import type { Caller } from '../../../src/identity/index.js';
import type { AskSubgraph } from '../federation/memory-subgraph.js';
import { NO_AUDIT } from '../../testkit/fixtures/no-audit.js';

const POOL_SIZE = 6;
const CALLER: Caller = {
  agency: 'PBOC',
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'bench',
  purpose: 'RECTIFICATION',
  caseId: null,
  basis: null,
  locale: 'en',
};

const rulings = await RulingSigningKeys.create();

/** Coordination without its authorizer, which the workloads do not ask. */
export const coordinationAlone = (): SubgraphManifest =>
  coordination({
    settings: { consultationWorkingDays: 5 },
    changes: new WorkflowChangeFeed(),
    signals: { find: () => Promise.resolve([]) },
    ...NO_AUDIT,
    guardedFields: () => [],
    health: () => Promise.reject(new Error('not asked for')),
    sharing: { effects: () => [], overview: () => [] },
    rulings,
    law: new LawStore(),
    oracle: {
      readableItems: async () => [],
      explain: () => Promise.reject(new Error('Nothing is explained here.')),
      plan: () => '',
      ownerOf: () => null,
    },
  });

/**
 * The hub's own subgraphs over the same PostgreSQL, for a gateway that cannot authorize: each fetch carries a context
 * that grants everything, signed once and used again as the hub does it.
 */
export async function openHubSubgraphs(connection: DatabaseConnection): Promise<AskSubgraph> {
  const signer = await CallerContextSigner.create(systemClock);
  const catalogue = buildCatalogue();
  const items = [...catalogue.items].map(({ id }) => id);
  const grants = new Map<string, readonly string[]>();
  const subgraphs = new Map<string, Subgraph>();
  for (const manifest of [coordinationAlone(), ...AGENCY_SUBGRAPHS]) {
    const role: DatabaseRole = `huishang_${manifest.name}`;
    const database = await openDataSource(connection, role, {
      entities: manifest.entities,
      size: POOL_SIZE,
      onError: () => undefined,
    });
    const verifier = new CallerContextVerifier(signer.publicKeys, manifest.name, systemClock);
    subgraphs.set(manifest.name, await Subgraph.start(manifest, { database, verifier, clock: systemClock }));
    grants.set(
      manifest.name,
      items.filter((id) => id.startsWith(`${manifest.name}.`)),
    );
  }
  return async (name, operation, variables) => {
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
    const contextToken = await signer.sign({
      caller: CALLER,
      audience: name,
      grants: grants.get(name) ?? [],
      masked: [],
      warrant: null,
    });
    const { data, errors } = await subgraph.execute({ operation, variables, contextToken });
    return {
      ...(data ? { data } : {}),
      ...(errors && errors.length > 0 ? { errors: errors.map((error) => error.toJSON()) } : {}),
    };
  };
}
