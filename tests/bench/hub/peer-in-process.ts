/**
 * A peer over the hub's own subgraphs in its own process, with no token, no authorization and no audit. Arguments: the
 * peer's module, the database owner's URL, the secret of the roles.
 */
import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import type { Peer } from '../engine/peer.js';
import { unguardedSupergraph } from '../federation/unguarded.js';
import { openHubSubgraphs } from './hub-subgraphs.js';

const [module = '', ownerUrl = '', roleSecret = ''] = process.argv.slice(2);
const { serve } = (await import(pathToFileURL(module).href)) as Pick<Peer, 'serve'>;
const ask = await openHubSubgraphs({ ownerUrl, roleSecret });
const supergraph = await unguardedSupergraph((name) => `http://${name}.subgraph.invalid/graphql`);
console.log(await serve(supergraph, ask));
