import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { RECTIFICATION_DEFAULTS } from '../../src/rectification/index.js';
import { SCENARIOS } from '../../src/sample-data/index.js';

const read = (...path: string[]): Promise<string> => readFile(projectFile(...path), 'utf8');

/** The documents at the top and under docs/, by their path from the project folder. */
async function documents(): Promise<string[]> {
  const top = (await readdir(projectFile())).filter((name) => name.endsWith('.md'));
  const below = (await readdir(projectFile('docs'), { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  return [...top, ...below.map((name) => join('docs', name))];
}

/** The anchors of a document's sections, as GitHub makes them. */
function sectionsOf(text: string): Set<string> {
  const slugger = new GithubSlugger();
  const prose = text.replace(/^```[^]*?^```$/gm, '');
  return new Set([...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugger.slug(heading)));
}

const fences = (text: string): string[] => text.match(/^```[a-z]+\n[^]*?^```$/gm) ?? [];
const commands = (text: string): string[] => text.match(/^```(?:sh|sql)\n[^]*?^```$/gm) ?? [];
const headings = (text: string): number[] =>
  (text.match(/^#+ /gm) ?? []).map((heading) => heading.trim().length);
const tableRows = (text: string): number => (text.match(/^\|/gm) ?? []).length;

/** What a document and its translation have in common. */
const outlineOf = (text: string): object => ({
  fences: fences(text),
  headings: headings(text),
  tableRows: tableRows(text),
  // In the order that each language needs.
  settings: (text.match(/`[A-Z]+(?:_[A-Z]+)+`/g) ?? []).toSorted(),
});

/** Pages for engineers, and those that have both languages in one. */
const WITHOUT_TRANSLATION =
  /^(?:docs\/(?:adr\/|architecture|benchmarks|catalogue|glossary)|CHANGELOG|CONTRIBUTING)/;
const isChinese = (document: string): boolean => document.endsWith('.zh-CN.md');
const chineseOf = (document: string): string => document.replace(/(?:\.zh-CN)?\.md$/, '.zh-CN.md');

describe('the documents', () => {
  it('name only files that are there', async () => {
    const missing: string[] = [];
    for (const document of await documents()) {
      const text = await read(document);
      const paths = [...text.matchAll(/`((?:src|tests|migrations|schema|bin)\/[\w./-]*)`/g)].map(
        ([, path]) => path ?? '',
      );
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) =>
        join(dirname(document), link ?? ''),
      );
      const gone = [...paths, ...links].filter((path) => !existsSync(projectFile(path)));
      missing.push(...gone.map((path) => `${document}: ${path}`));
    }
    expect(missing).toEqual([]);
  });

  it('link to sections that are there', async () => {
    const missing: string[] = [];
    for (const document of await documents()) {
      for (const [, link = '', section = ''] of (await read(document)).matchAll(
        /\]\((?!https?:)([^)#]*)#([^)]+)\)/g,
      )) {
        const target = link === '' ? document : join(dirname(document), link);
        if (!sectionsOf(await read(target)).has(section)) missing.push(`${document}: ${link}#${section}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('say the same in both languages: sections, commands, tables, settings', async () => {
    const translated = (await documents()).filter(isChinese);
    expect(translated.length).toBeGreaterThan(17);
    for (const document of translated) {
      const english = outlineOf(await read(document.replace('.zh-CN.md', '.md')));
      expect({ document, ...outlineOf(await read(document)) }).toEqual({ document, ...english });
    }
  });

  it('are in Chinese as well where officials or operators read them', async () => {
    const all = await documents();
    const translatable = all.filter(
      (document) => !isChinese(document) && !WITHOUT_TRANSLATION.test(document),
    );
    expect(translatable.length).toBeGreaterThan(17);
    expect(translatable.filter((document) => !all.includes(chineseOf(document)))).toEqual([]);
  });

  it('lead from one Chinese page to the next, and to English only where there is nothing else', async () => {
    const all = await documents();
    const astray: string[] = [];
    for (const document of all.filter(isChinese)) {
      const prose = (await read(document)).replace(/^\[English\]\(.*$/m, '');
      for (const [, link = ''] of prose.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        const target = join(dirname(document), link);
        if (!isChinese(target) && all.includes(chineseOf(target))) astray.push(`${document}: ${link}`);
      }
    }
    expect(astray).toEqual([]);
  });
});

/** All of the hub's own code, as one text. */
async function sources(): Promise<string> {
  const names = (await readdir(projectFile('src'), { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
  );
  return (await Promise.all(names.map((name) => read('src', name)))).join('\n');
}

/** Names in the documents that are others': Node's, npm's, git's, OpenTelemetry's, a media type's; and an example. */
const NAMES_OF_OTHERS =
  /^(?:NODE_OPTIONS|OTEL_EXPORTER_OTLP_HEADERS|deferSpec|ignoreRevsFile|UPPER_SNAKE_CASE)$/;
/** Codes and variables, and names of fields and functions; metrics have a test of their own. */
const CODE_NAME = /\b(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|[a-z]+(?:[A-Z][a-z\d]+)+)\b/g;

describe('what the documents name', () => {
  it('is there: codes, variables, fields and functions', async () => {
    const schema = await read('schema', 'supergraph.graphql');
    // Codes of actors, sectors, red lines and dispositions are dated rows.
    const law = (await readdir(projectFile('law'))).map((name) => read('law', name));
    const known = new Set(
      [await sources(), schema, ...(await Promise.all(law))].join('\n').match(/[A-Za-z_]\w*/g),
    );
    const unknown: string[] = [];
    for (const document of await documents()) {
      // Both tell of what was.
      if (/^docs\/adr\/|CHANGELOG|benchmarks/.test(document)) continue;
      const prose = (await read(document)).replace(/^```[^]*?^```$/gm, '');
      const named = [...prose.matchAll(/`([^`\n]+)`/g)].flatMap(
        ([, code = '']) => code.match(CODE_NAME) ?? [],
      );
      const gone = new Set(named.filter((name) => !known.has(name) && !NAMES_OF_OTHERS.test(name)));
      unknown.push(...Array.from(gone, (name) => `${document}: ${name}`));
    }
    expect(known.size).toBeGreaterThan(5_000);
    expect(unknown).toEqual([]);
  });
});

describe('the manual of operations', () => {
  it.each([
    ['line of the log', /\blog(?:ger)?\.(?:info|warn|error)\(\s*(?:\{[^}]*\},\s*)?'([^']+)'/g],
    ['metric', /(?:name:|registry,)\s*'(huishang_[a-z_]+)'/g],
  ])('explains each %s', async (_what, pattern) => {
    const english = await read('docs', 'operations', 'observability.md');
    const chinese = await read('docs', 'operations', 'observability.zh-CN.md');
    const explained = (name: string) => [english, chinese].every((manual) => manual.includes(`\`${name}\``));
    const named = new Set([...(await sources()).matchAll(pattern)].map(([, name = '']) => name));
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((name) => !explained(name))).toEqual([]);
  });
});

describe('the README', () => {
  it.each(['README.md', 'README.zh-CN.md'])('%s is short, and has the commands', async (document) => {
    const text = await read(document);
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(150);
    expect(commands(text).length).toBeGreaterThan(4);
  });
});

describe('getting started', () => {
  it.each(['', '.zh-CN'])('lists every scenario (%s)', async (language) => {
    const text = await read('docs', `getting-started${language}.md`);
    const unlisted = Object.values(SCENARIOS).filter(
      ({ code, name }) => !new RegExp(`\\| \`${code}\` +\\| ${name} +\\|`).test(text),
    );
    expect(unlisted).toEqual([]);
  });
});

describe('the configuration', () => {
  it('has the defaults that the hub has', async () => {
    const text = await read('docs', 'configuration.md');
    const defaultOf = (variable: string): string | undefined =>
      new RegExp(`\\| \`${variable}\` +\\| \`([^\`]+)\``).exec(text)?.[1];
    const config = readConfig({});
    const { tracing: traced } = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost' }).observability;
    expect({
      HOST: defaultOf('HOST'),
      PORT: Number(defaultOf('PORT')),
      DATA_DIR: defaultOf('DATA_DIR'),
      DATABASE_POOL_SIZE: Number(defaultOf('DATABASE_POOL_SIZE')),
      SAMPLE_PLATFORMS: Number(defaultOf('SAMPLE_PLATFORMS')),
      SAMPLE_SEED: Number(defaultOf('SAMPLE_SEED')),
      WEBHOOK_RETENTION_DAYS: Number(defaultOf('WEBHOOK_RETENTION_DAYS')),
      CONSULTATION_WORKING_DAYS: Number(defaultOf('CONSULTATION_WORKING_DAYS')),
      RULING_QUORUM: defaultOf('RULING_QUORUM'),
      RULING_MAJORITY: defaultOf('RULING_MAJORITY'),
      RULING_SIMPLE_MAJORITY_DAYS: Number(defaultOf('RULING_SIMPLE_MAJORITY_DAYS')),
      COLLECTION_WORKING_DAYS: Number(defaultOf('COLLECTION_WORKING_DAYS')),
      ATTACHMENT_BYTES: Number(defaultOf('ATTACHMENT_MEBIBYTES')) * 1_048_576,
      ATTACHMENT_DAILY_BYTES: Number(defaultOf('ATTACHMENT_DAILY_MEBIBYTES')) * 1_048_576,
      ACCEPTANCE_WORKING_DAYS: Number(defaultOf('ACCEPTANCE_WORKING_DAYS')),
      SUPPLEMENT_WORKING_DAYS: Number(defaultOf('SUPPLEMENT_WORKING_DAYS')),
      LEGAL_REVIEW_WORKING_DAYS: Number(defaultOf('LEGAL_REVIEW_WORKING_DAYS')),
      DELIBERATION_WORKING_DAYS: Number(defaultOf('DELIBERATION_WORKING_DAYS')),
      DEADLINE_WARNING_WORKING_DAYS: Number(defaultOf('DEADLINE_WARNING_WORKING_DAYS')),
      ESCALATION_WORKING_DAYS: Number(defaultOf('ESCALATION_WORKING_DAYS')),
      LOG_LEVEL: defaultOf('LOG_LEVEL'),
      OTEL_SERVICE_NAME: defaultOf('OTEL_SERVICE_NAME'),
      OTEL_TRACES_SAMPLER_ARG: Number(defaultOf('OTEL_TRACES_SAMPLER_ARG')),
    }).toEqual({
      HOST: config.host,
      PORT: config.port,
      DATA_DIR: config.dataDirectory,
      DATABASE_POOL_SIZE: config.databasePoolSize,
      SAMPLE_PLATFORMS: config.samplePlatforms,
      SAMPLE_SEED: config.sampleSeed,
      WEBHOOK_RETENTION_DAYS: config.webhookRetentionDays,
      CONSULTATION_WORKING_DAYS: config.consultationWorkingDays,
      RULING_QUORUM: `${config.voting.quorum.numerator}/${config.voting.quorum.denominator}`,
      RULING_MAJORITY: `${config.voting.majority.numerator}/${config.voting.majority.denominator}`,
      RULING_SIMPLE_MAJORITY_DAYS: config.voting.simpleMajorityAfterDays,
      COLLECTION_WORKING_DAYS: config.opinions.collectionWorkingDays,
      ATTACHMENT_BYTES: config.attachments.bytes,
      ATTACHMENT_DAILY_BYTES: config.attachments.dailyBytes,
      ACCEPTANCE_WORKING_DAYS: config.workflowDeadlines.acceptanceWorkingDays,
      SUPPLEMENT_WORKING_DAYS: config.workflowDeadlines.supplementWorkingDays,
      LEGAL_REVIEW_WORKING_DAYS: config.workflowDeadlines.legalReviewWorkingDays,
      DELIBERATION_WORKING_DAYS: config.workflowDeadlines.deliberationWorkingDays,
      DEADLINE_WARNING_WORKING_DAYS: config.workflowDeadlines.warningWorkingDays,
      ESCALATION_WORKING_DAYS: config.workflowDeadlines.escalationWorkingDays,
      LOG_LEVEL: config.logLevel,
      OTEL_SERVICE_NAME: traced?.serviceName,
      OTEL_TRACES_SAMPLER_ARG: traced?.ratio,
    });
  });
});

describe('the procedure', () => {
  it('gives the defaults that the hub has', async () => {
    const text = await read('docs', 'workflow.md');
    const figureOf = (setting: string): string | undefined =>
      new RegExp(`\\| +(\\d+(?:/\\d+)?)[^|]*\\|[^|]*\`${setting}\``).exec(text)?.[1];
    const { voting, opinions, consultationWorkingDays, workflowDeadlines } = readConfig({});
    const share = ({ numerator, denominator }: typeof voting.quorum): string => `${numerator}/${denominator}`;
    const expected = {
      COLLECTION_WORKING_DAYS: opinions.collectionWorkingDays,
      CONSULTATION_WORKING_DAYS: consultationWorkingDays,
      ACCEPTANCE_WORKING_DAYS: workflowDeadlines.acceptanceWorkingDays,
      SUPPLEMENT_WORKING_DAYS: workflowDeadlines.supplementWorkingDays,
      LEGAL_REVIEW_WORKING_DAYS: workflowDeadlines.legalReviewWorkingDays,
      DELIBERATION_WORKING_DAYS: workflowDeadlines.deliberationWorkingDays,
      DEADLINE_WARNING_WORKING_DAYS: workflowDeadlines.warningWorkingDays,
      ESCALATION_WORKING_DAYS: workflowDeadlines.escalationWorkingDays,
      RULING_QUORUM: share(voting.quorum),
      RULING_MAJORITY: share(voting.majority),
      RULING_SIMPLE_MAJORITY_DAYS: voting.simpleMajorityAfterDays,
      ...RECTIFICATION_DEFAULTS,
    };
    const found = Object.keys(expected).map((setting) => [setting, figureOf(setting)]);
    expect(found).toEqual(Object.entries(expected).map(([setting, figure]) => [setting, String(figure)]));
  });
});
