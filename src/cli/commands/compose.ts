import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { GraphQLError } from 'graphql';
import { makeDirectory } from '../../file-system/index.js';
import { readConfig } from '../../config/index.js';
import { compareSupergraphSdl, composeGuardedSupergraph } from '../../gateway/index.js';
import { buildCatalogue } from '../../hub/start-hub.js';
import { tell, type ComposeReport } from '../reports/compose-report.js';
import {
  readSources,
  subgraphsOfCode,
  type NamedSubgraph,
  type SourceOptions,
  type Sources,
} from '../inputs/compose-sources.js';
import { CommandFailure } from '../failures/command-failure.js';
import { projectFile } from '../inputs/project-file.js';
import { supergraphFileOf } from '../inputs/supergraph-file.js';
import { sameSupergraphSdl, type SupergraphChange } from '../../engine/index.js';
import type { Say } from '../table/say.js';

interface ComposeOptions extends SourceOptions {
  readonly out?: string;
  readonly against?: string;
  readonly allowBreaking?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
}

interface File {
  readonly path: string;
  readonly text: string;
}

/** The contract files under schema/ as this build would write them. */
export async function composedFiles(): Promise<File[]> {
  const subgraphs = await subgraphsOfCode();
  const composed = composeGuardedSupergraph(subgraphs, buildCatalogue().items);
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  return contractFiles(subgraphs, composed.sdl);
}

function contractFiles(subgraphs: Sources['subgraphs'], supergraph: string): File[] {
  return [
    ...subgraphs.map(({ name, sdl }) => ({
      path: projectFile('schema', 'subgraphs', `${name}.graphql`),
      text: sdl,
    })),
    { path: projectFile('schema', 'supergraph.graphql'), text: supergraph },
  ];
}

/** This build's own subgraphs, whose files under schema/ are written as well. */
function isOfCode({ from, live, subgraph, out }: ComposeOptions): boolean {
  return from !== 'schema' && !live && subgraph.length === 0 && out === undefined;
}

/** What is to be written; the supergraph last, because a running hub may be watching it. */
function filesOf(options: ComposeOptions, { subgraphs, hub }: Sources, supergraph: string): File[] {
  if (isOfCode(options)) return contractFiles(subgraphs, supergraph);
  if (options.out) return [{ path: resolve(options.out), text: supergraph }];
  return hub ? [{ path: resolve(supergraphFileOf(readConfig())), text: supergraph }] : [];
}

const textOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

/** Against the named file, or the one that is replaced; where there is none, everything is new. */
async function changesFrom(
  against: string | undefined,
  files: readonly File[],
  supergraph: string,
): Promise<SupergraphChange[]> {
  const file = against ?? files.at(-1)?.path;
  const before = file === undefined ? null : await textOf(file);
  if (before === null) {
    if (against === undefined) return [];
    throw new CommandFailure(`The supergraph ${against} could not be read.`);
  }
  try {
    return await compareSupergraphSdl(before, supergraph);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new CommandFailure(
      `${file} is no supergraph to compare with: ${error.message}`,
      'Name another one with --against.',
      { cause: error },
    );
  }
}

/** @param exactly whether the order of definitions counts, as it does for what is generated */
async function differing(files: readonly File[], exactly: boolean): Promise<File[]> {
  const texts = await Promise.all(files.map(({ path }) => textOf(path)));
  return files.filter(({ text }, index) => {
    const found = texts[index];
    if (found === undefined || found === null) return true;
    return exactly ? found !== text : !sameSupergraphSdl(found, text);
  });
}

/** Whole or not at all: whoever reads the file meanwhile finds the old one. */
async function write({ path, text }: File): Promise<void> {
  await makeDirectory(dirname(path));
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

async function compose(options: ComposeOptions): Promise<void> {
  const sources = await readSources(options);
  const composed =
    sources.problems.length > 0
      ? { ok: false as const, problems: sources.problems }
      : composeGuardedSupergraph(sources.subgraphs, sources.hub ? buildCatalogue().items : null);
  const report = (more: Partial<ComposeReport>): void =>
    tell(
      { ok: !more.code, code: null, problems: [], changes: [], files: [], written: false, ...more },
      options.json ?? false,
    );
  if (!composed.ok) return report({ code: 'COMPOSITION_FAILED', problems: composed.problems });

  const files = filesOf(options, sources, composed.sdl);
  const changes = await changesFrom(options.against, files, composed.sdl);
  const drifted = await differing(files, isOfCode(options));
  const names = drifted.map(({ path }) => relative(process.cwd(), path));
  if (options.check && drifted.length > 0) return report({ code: 'SCHEMA_DRIFT', changes, files: names });
  const breaking = changes.some(({ level }) => level === 'BREAKING');
  if (breaking && !options.allowBreaking) return report({ code: 'BREAKING_CHANGES', changes, files: names });
  for (const file of drifted) await write(file);
  if (files.length === 0 && !options.check && !options.json) process.stdout.write(composed.sdl);
  else report({ changes, files: names, written: drifted.length > 0 });
}

function namedSubgraph(value: string, previous: readonly NamedSubgraph[]): NamedSubgraph[] {
  const [, name, source] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (!name || !source) throw new InvalidArgumentError('It must be name=URL or name=FILE.');
  return [...previous, { name, source }];
}

export function defineCompose(command: Command, say: Say): void {
  command
    .addOption(
      new Option(
        '--from <source>',
        say(
          "the hub's subgraphs: of this build, or the files under schema/",
          '本系统的子图取自何处：本版本的代码，或者 schema/ 下的文件',
        ),
      ).choices(['code', 'schema']),
    )
    .option(
      '--live',
      say(
        'take each subgraph named in SUBGRAPHS as it runs at its site',
        'SUBGRAPHS 所列子图取自其站点的实际运行版本',
      ),
    )
    .option(
      '--subgraph <name=URL|FILE>',
      say('one running subgraph or one file; may be repeated', '一个运行中的子图或者一个文件；可重复'),
      namedSubgraph,
      [],
    )
    .option('--out <file>', say('write the supergraph here, and nothing else', '仅将超图写入该文件'))
    .option(
      '--against <file>',
      say(
        'compare with this supergraph; with the one that is replaced when absent',
        '与该超图比较；不填则与被替换的超图比较',
      ),
    )
    .option(
      '--allow-breaking',
      say('write also what breaks clients or opens data', '影响客户端或者放开数据的变更也予写入'),
    )
    .option('--check', say('write nothing, fail when the files differ', '不写入，文件有差异即失败'))
    .option('--json', say('report as JSON', '以 JSON 报告'))
    .action(compose);
}
