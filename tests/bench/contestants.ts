import { fileURLToPath } from 'node:url';
import { projectFile } from '../../src/cli/inputs/project-file.js';

/** The contestants' names, as the tables show them. */
export const HUISHANG = 'Huishang';
export const APOLLO = 'Apollo Gateway';
export const HIVE = 'Hive Gateway';
export const LIMIT = 'One SQL statement';

/** A compiled module of the benchmark, named from its folder. */
export const compiled = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Sources of the peers run as they are: their packages lie beside them, where the compiled code would not find them. */
export const peerModule = (name: string): string => projectFile('tests', 'bench', 'peers', name);

/** The peers: name, and the module that drives it. */
export const PEERS: readonly (readonly [name: string, module: string])[] = [
  [APOLLO, peerModule('apollo.ts')],
  [HIVE, peerModule('hive.ts')],
];
