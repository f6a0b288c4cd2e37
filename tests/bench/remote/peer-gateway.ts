/** A peer over HTTP subgraphs. Arguments: the peer's module, the supergraph's file. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Peer } from '../engine/peer.js';

const [module = '', supergraph = ''] = process.argv.slice(2);
const { serve } = (await import(pathToFileURL(module).href)) as Pick<Peer, 'serve'>;
console.log(await serve(await readFile(supergraph, 'utf8'), null));
