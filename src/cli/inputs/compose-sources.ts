import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CallerContextSigner } from '../../access/index.js';
import { readConfig } from '../../config/index.js';
import { HUB_ITSELF } from '../../identity/index.js';
import { systemClock } from '../../kernel/index.js';
import { coordinationClasses } from '../../coordination/index.js';
import { AGENCY_SUBGRAPHS } from '../../agencies/index.js';
import { printSubgraph } from '../../subgraph-kit/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { contextSigningKeyOf } from './context-signing-key.js';
import { projectFile } from './project-file.js';
import {
  fetchSdl,
  REMOTE_SUBGRAPH_DEFAULTS,
  SdlUnavailable,
  type CompositionProblem,
  type RemoteSubgraphConfig,
  type SubgraphSdl,
} from '../../engine/index.js';

/** A subgraph named on the command line: `name=FILE` or `name=URL`. */
export interface NamedSubgraph {
  readonly name: string;
  readonly source: string;
}

export interface SourceOptions {
  readonly from?: 'code' | 'schema';
  readonly live?: boolean;
  readonly subgraph: readonly NamedSubgraph[];
}

/** What is to be composed. */
export interface Sources {
  readonly subgraphs: readonly SubgraphSdl[];
  /** Whether it is the hub's own federation, which has a catalogue; else one that the hub does not authorize. */
  readonly hub: boolean;
  /** Subgraphs that could not be had. */
  readonly problems: readonly CompositionProblem[];
}

const EXTENSION = '.graphql';

const isUrl = (source: string): boolean => /^https?:\/\//i.test(source);

/** The subgraphs of this build, as their classes print. */
export async function subgraphsOfCode(): Promise<SubgraphSdl[]> {
  return Promise.all(
    [...AGENCY_SUBGRAPHS, coordinationClasses].map(async (classes) => ({
      name: classes.name,
      origin: `schema/subgraphs/${classes.name}${EXTENSION}`,
      sdl: await printSubgraph(classes),
    })),
  );
}

async function subgraphsOfSchema(): Promise<SubgraphSdl[]> {
  const files = (await readdir(projectFile('schema', 'subgraphs'))).filter((file) =>
    file.endsWith(EXTENSION),
  );
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file, EXTENSION),
      origin: `schema/subgraphs/${file}`,
      sdl: await readFile(projectFile('schema', 'subgraphs', file), 'utf8'),
    })),
  );
}

function unavailable(message: string): CompositionProblem {
  return { code: 'SUBGRAPH_UNAVAILABLE', message, places: [] };
}

/**
 * The hub's own sites refuse whoever has no context signed for them, `_service` included; so the command signs one as the
 * hub would, with the hub's key. It grants nothing.
 */
async function contextTokens(): Promise<(audience: string) => Promise<string>> {
  const key = await contextSigningKeyOf(readConfig());
  const signer = await CallerContextSigner.create(systemClock, key ?? undefined);
  return (audience) => signer.sign({ caller: HUB_ITSELF, audience, grants: [], masked: [], warrant: null });
}

async function running(
  name: string,
  config: RemoteSubgraphConfig,
  contextToken: string,
): Promise<SubgraphSdl | CompositionProblem> {
  try {
    return { name, origin: config.url, url: config.url, sdl: await fetchSdl(config, contextToken) };
  } catch (error) {
    if (!(error instanceof SdlUnavailable)) throw error;
    return unavailable(`${name}: ${error.message}`);
  }
}

async function fromFile({ name, source }: NamedSubgraph): Promise<SubgraphSdl | CompositionProblem> {
  try {
    return { name, origin: source, sdl: await readFile(source, 'utf8') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unavailable(`${name}: ${source} could not be read: ${reason}`);
  }
}

/** Subgraphs at the addresses in SUBGRAPHS. */
async function runningSites(): Promise<(SubgraphSdl | CompositionProblem)[]> {
  const { remoteSubgraphs } = readConfig();
  if (remoteSubgraphs.size === 0) {
    throw new CommandFailure(
      'SUBGRAPHS names no subgraph at an agency’s own site.',
      'Set SUBGRAPHS, or name each running subgraph with --subgraph name=URL.',
    );
  }
  const token = await contextTokens();
  return Promise.all(
    [...remoteSubgraphs].map(async ([name, config]) => running(name, config, await token(name))),
  );
}

async function named(
  subgraphs: readonly NamedSubgraph[],
  hub: boolean,
): Promise<(SubgraphSdl | CompositionProblem)[]> {
  const signed = hub && subgraphs.some(({ source }) => isUrl(source));
  const token = signed ? await contextTokens() : () => Promise.resolve('');
  return Promise.all(
    subgraphs.map(async (each) => {
      if (!isUrl(each.source)) return fromFile(each);
      const config = { ...REMOTE_SUBGRAPH_DEFAULTS, url: each.source, allowPrivate: true };
      return running(each.name, config, await token(each.name));
    }),
  );
}

/**
 * Collects what is to be composed. `--from` and `--live` mean the hub's own federation, in which `--subgraph` replaces or
 * adds one; `--subgraph` alone means a federation of just these.
 */
export async function readSources({ from, live, subgraph }: SourceOptions): Promise<Sources> {
  const hub = from !== undefined || live === true || subgraph.length === 0;
  const base = !hub ? [] : from === 'schema' ? await subgraphsOfSchema() : await subgraphsOfCode();
  const found = [...(live ? await runningSites() : []), ...(await named(subgraph, hub))];
  const given = found.filter((each) => 'sdl' in each);
  // In the hub's supergraph stands no address: where a site is, SUBGRAPHS says.
  const others = hub ? given.map(({ url: _address, ...each }) => each) : given;
  return {
    subgraphs: [...base.filter(({ name }) => !others.some((other) => other.name === name)), ...others],
    hub,
    problems: found.filter((each) => 'code' in each),
  };
}
