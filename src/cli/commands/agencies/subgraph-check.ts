import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { readContextSigningKey, type CatalogueItem } from '../../../access/index.js';
import {
  readItems,
  runConformance,
  SiteUnderTest,
  TestHub,
  type ConformanceReport,
  type SiteFacts,
} from '../../../conformance/index.js';
import { buildCatalogue } from '../../../hub/start-hub.js';
import { CommandFailure } from '../../failures/command-failure.js';
import { readSources } from '../../inputs/compose-sources.js';
import { port } from '../../inputs/port.js';
import { checkLine, summaryLines } from '../../reports/conformance-report.js';
import type { Say } from '../../table/say.js';

interface CheckOptions {
  readonly url: URL;
  readonly name: string;
  readonly known: readonly string[];
  readonly items?: string;
  readonly elsewhere?: string;
  readonly introspection?: 'allowed' | 'refused';
  readonly key?: string;
  readonly keysHost: string;
  readonly keysPort: number;
  readonly allowHttp?: boolean;
  readonly json?: boolean;
}

/** Exit codes: a demand is not met; nothing failed, and not all could be checked. */
const EXIT_CODES = { PASSED: 0, FAILED: 1, NOT_CHECKED: 3 } as const;

function siteAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new InvalidArgumentError('It must be the address of a GraphQL endpoint.');
}

/** Of this build's own subgraphs the catalogue is known. */
async function itemsOf({ items, name }: CheckOptions): Promise<readonly CatalogueItem[] | null> {
  if (items === undefined) {
    const own = buildCatalogue().items.filter(({ id }) => id.startsWith(`${name}.`));
    return own.length > 0 ? own : null;
  }
  try {
    return readItems(JSON.parse(await readFile(items, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(`${items} holds no catalogue items: ${reason}`, null, { cause: error });
  }
}

/** The rest of the federation, as it is committed. */
async function federationWithout(name: string): Promise<SiteFacts['federation']> {
  const { subgraphs } = await readSources({ from: 'schema', subgraph: [] });
  return {
    subgraphs: subgraphs.filter((each) => each.name !== name),
    items: buildCatalogue().items.filter(({ id }) => !id.startsWith(`${name}.`)),
  };
}

async function check(options: CheckOptions, language: 'en' | 'zh'): Promise<void> {
  const { url, name, known, elsewhere, introspection, json = false } = options;
  const facts: SiteFacts = {
    url,
    name,
    known,
    items: await itemsOf(options),
    elsewhere: elsewhere ?? null,
    introspection: introspection ? (introspection === 'allowed' ? 'ALLOWED' : 'REFUSED') : null,
    allowHttp: options.allowHttp ?? false,
    federation: await federationWithout(name),
  };
  const hub = await TestHub.create(
    options.key === undefined ? null : await readContextSigningKey(options.key),
  );
  if (hub.servesKeys) await hub.listen({ host: options.keysHost, port: options.keysPort });
  let report: ConformanceReport;
  try {
    if (!json && hub.servesKeys) console.error(`The site must take its keys from ${hub.jwksUrl}`);
    report = await runConformance(new SiteUnderTest(facts, hub), (each) => {
      if (!json) console.log(checkLine(each, language));
    });
  } finally {
    await hub.close();
  }
  if (json) console.log(JSON.stringify(report, null, 2));
  else console.log(summaryLines(report, language).join('\n'));
  process.exitCode = EXIT_CODES[report.result];
}

export function defineSubgraphCheck(command: Command, say: Say): void {
  command
    .requiredOption('--url <url>', say('GraphQL address of the site', '站点的 GraphQL 地址'), siteAddress)
    .requiredOption('--name <name>', say('name of the subgraph', '子图名称'))
    .option(
      '--known <code>',
      say('a platform of which the site holds something; may be given again', '站点有数据的机构代码；可重复'),
      (code: string, before: readonly string[]) => [...before, code],
      [],
    )
    .option(
      '--items <file>',
      say(
        'catalogue items of the site, as JSON; known for the subgraphs of this build',
        '站点的目录项（JSON）；本版本自带的子图可不填',
      ),
    )
    .option(
      '--elsewhere <region>',
      say('a region (GB/T 2260) without known platforms', '上述机构均不在其中的区划代码（GB/T 2260）'),
    )
    .addOption(
      new Option(
        '--introspection <rule>',
        say('whether the site is to answer introspection', '站点是否应答内省'),
      ).choices(['allowed', 'refused']),
    )
    .option(
      '--key <file>',
      say(
        'private key whose public half the site trusts; a new one is served when absent',
        '站点所信任公钥对应的私钥；不填则新生成并提供公钥',
      ),
    )
    .option(
      '--keys-host <address>',
      say('address at which the public keys are served', '提供公钥的监听地址'),
      '127.0.0.1',
    )
    .option('--keys-port <n>', say('its TCP port', '其 TCP 端口'), port, 4400)
    .option('--allow-http', say('plain HTTP on this machine is no fault', '本机使用明文 HTTP 不视为未通过'))
    .option('--json', say('report as JSON', '以 JSON 报告'))
    .action((options: CheckOptions) => check(options, say('en', 'zh') === 'zh' ? 'zh' : 'en'));
}
