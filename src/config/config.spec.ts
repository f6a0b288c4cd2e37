import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../kernel/index.js';
import { ConfigError, examineEnvironment, readConfig } from './config.js';
import { readWitnessConfig } from './witness-config.js';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../engine/settings/index.js';
import { MAX_DISPUTE_WORKING_DAYS } from '../determination/settings/index.js';

const DAY = 86_400_000;

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has a usable default for everything in development', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      port: 4000,
      dataDirectory: '.data',
      databaseUrl: null,
      developmentIssuers: true,
      sampleData: true,
      samplePlatforms: 4000,
    });
  });

  it('bounds the sign-ins of an address', () => {
    expect(readConfig({}).consoleSignInsPerMinute).toBe(120);
    expect(readConfig({ CONSOLE_SIGN_INS_PER_MINUTE: '600' }).consoleSignInsPerMinute).toBe(600);
    expect(problemsOf({ CONSOLE_SIGN_INS_PER_MINUTE: '0' })).toEqual([
      expect.stringContaining('CONSOLE_SIGN_INS_PER_MINUTE'),
    ]);
  });

  it('says how a witness is run, and leaves to the command line what is not given', () => {
    expect(readConfig({}).witness).toEqual({ name: null, keyFile: null, folder: null, logKeysFile: null });
    expect(readConfig({ WITNESS_NAME: 'a.example/w', WITNESS_FOLDER: '/w' }).witness).toMatchObject({
      name: 'a.example/w',
      folder: '/w',
    });
  });

  it('demands of a witness in production nothing that is the hub’s', () => {
    expect(readWitnessConfig({ NODE_ENV: 'production', WITNESS_NAME: 'a' })).toMatchObject({
      production: true,
      host: '127.0.0.1',
      witness: { name: 'a' },
    });
    expect(() => readWitnessConfig({ LOG_LEVEL: 'loud', HTTP_LIMITS: '{', DATA_DIR: '' })).toThrow(
      /LOG_LEVEL is wrong.*HTTP_LIMITS must be/,
    );
  });

  it('asks for four witnesses of the log where nothing else is said', () => {
    expect(readConfig({})).toMatchObject({ logWitnessesFile: null, logQuorum: 4 });
    expect(problemsOf({ AUDIT_LOG_QUORUM: '0' })).toHaveLength(1);
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig({ PORT: '' }).port).toBe(4000);
  });

  it('reports every bad variable together', () => {
    const problems = problemsOf({ PORT: '70000', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    expect(problems).toHaveLength(3);
    expect(problems.join('\n')).toMatch(/PORT[^]*DATABASE_URL[^]*LOG_LEVEL is wrong/);
  });

  it('reports what production demands beside what is wrong in itself', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      PORT: '70000',
      DATABASE_URL: 'mysql://x',
      INTROSPECTION: 'true',
      OPERATION_LIMITS: '{',
      RULING_QUORUM: '1/3',
    });
    expect(
      problems.map((problem) => problem.split(/[ :]/, 1).join()).toSorted((a, b) => a.localeCompare(b)),
    ).toEqual([
      'DATABASE_ROLE_SECRET',
      'DATABASE_URL',
      'IDENTITY_ISSUERS',
      'INTROSPECTION',
      'OPERATION_LIMITS',
      'PORT',
      'RULING_QUORUM',
      'SIGNING_KEYS',
    ]);
  });

  it('fills no database of an operator with sample data by itself', () => {
    const server = { DATABASE_URL: 'postgres://hub:secret@db/huishang' };
    expect(readConfig({}).sampleData).toBe(true);
    expect(readConfig(server).sampleData).toBe(false);
    expect(readConfig({ ...server, SAMPLE_DATA: 'true' }).sampleData).toBe(true);
    expect(readConfig({ SAMPLE_DATA: 'false' }).sampleData).toBe(false);
  });

  it.each([
    ['DATABAS_URL', 'DATABASE_URL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['IDENTITY_ISSUER', 'IDENTITY_ISSUERS'],
    ['SAMPLE_PLATFORM', 'SAMPLE_PLATFORMS'],
    ['database_url', 'DATABASE_URL'],
    ['port', 'PORT'],
  ])('warns of %s, which is ignored', (name, meant) => {
    expect(examineEnvironment({ [name]: 'x' }).warnings).toEqual([
      `${name} is no variable of the hub and is ignored; ${meant} may be meant.`,
    ]);
  });

  it('says nothing of the variables of others', () => {
    const others = [
      'PATH',
      'HOME',
      'HOSTNAME',
      'SORT',
      'PGHOST',
      'NODE_OPTIONS',
      'DATABASE',
      'OTEL_LOG_LEVEL',
    ];
    const environment = Object.fromEntries(others.map((name) => [name, 'x']));
    expect(examineEnvironment({ ...environment, NODE_ENV: 'test', PORT: '1' }).warnings).toEqual([]);
  });

  it.each([
    [
      'postgres://hub:100%@db/huishang',
      'DATABASE_URL has a "%" in its password that begins no percent-encoding; write "%" itself as %25.',
    ],
    ['postgres://db/huishang', 'DATABASE_URL names no user.'],
    [
      'postgres://hub:secret@db/huishang?sslmod=require',
      /^DATABASE_URL has the parameter "sslmod", which the hub does not know/,
    ],
    ['postgres://hub:secret@db/huishang?user=other', /^DATABASE_URL names its user twice/],
  ])('says in one sentence why %s does not serve', (DATABASE_URL, problem) => {
    expect(problemsOf({ DATABASE_URL })).toEqual([expect.stringMatching(problem)]);
    expect(problemsOf({ SUBGRAPH_DATABASE_URL: DATABASE_URL })).toEqual([
      expect.stringMatching(/^SUBGRAPH_DATABASE_URL /),
    ]);
  });

  it.each([
    'postgres://hub@db/huishang',
    'postgres://hub:@db/huishang',
    'postgresql:///huishang?host=/var/run/postgresql&user=hub',
  ])('asks for a secret of the roles where %s has no password', (DATABASE_URL) => {
    expect(problemsOf({ DATABASE_URL })).toEqual([
      expect.stringMatching(/^DATABASE_ROLE_SECRET must be set/),
    ]);
    const given = { DATABASE_URL, DATABASE_ROLE_SECRET: 'a long enough secret' };
    expect(readConfig(given).databaseRoleSecret).toBe('a long enough secret');
  });

  it.each(['DEVELOPMENT_ISSUERS', 'SAMPLE_DATA', 'INTROSPECTION'])('refuses %s in production', (name) => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://hub@db/huishang',
      DATABASE_ROLE_SECRET: 'a long enough secret',
      IDENTITY_ISSUERS: 'issuers.json',
      SIGNING_KEYS: 'signing-keys.json',
      RULING_SIGNING_KEY: 'ruling.json',
      [name]: 'true',
    });
    expect(problems).toEqual([`${name} may not be on when NODE_ENV=production.`]);
  });

  it('asks production for its own database, issuers and keys', () => {
    const named = problemsOf({ NODE_ENV: 'production' }).map((problem) => problem.split(' ', 1)[0]);
    expect(named).toEqual(['DATABASE_URL', 'DATABASE_ROLE_SECRET', 'IDENTITY_ISSUERS', 'SIGNING_KEYS']);
  });
});

describe('opinions', () => {
  it('are signed in production unless it is told otherwise, with keys that it names', () => {
    expect(readConfig({}).opinions).toEqual({
      collectionWorkingDays: 10,
      signaturesRequired: false,
      signingKeysFile: null,
    });
    expect(readConfig({}).attachments).toEqual({
      directory: null,
      bytes: 20 * 1_048_576,
      dailyBytes: 10_240 * 1_048_576,
    });
    expect(readConfig({ OPINION_SIGNATURES: 'required' }).opinions.signaturesRequired).toBe(true);
    const production = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://hub@db/huishang',
      DATABASE_ROLE_SECRET: 'a long enough secret',
      IDENTITY_ISSUERS: 'issuers.json',
    };
    expect(problemsOf(production)).toEqual([
      'SIGNING_KEYS must be set when NODE_ENV=production, unless OPINION_SIGNATURES=optional.',
    ]);
    expect(readConfig({ ...production, OPINION_SIGNATURES: 'optional' }).opinions.signaturesRequired).toBe(
      false,
    );
    expect(readConfig({ ...production, SIGNING_KEYS: 'keys.json' }).opinions.signaturesRequired).toBe(true);
  });
});

describe('what an operator sees', () => {
  const production = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://hub@db/huishang',
    DATABASE_ROLE_SECRET: 'a long enough secret',
    IDENTITY_ISSUERS: 'issuers.json',
    SIGNING_KEYS: 'signing-keys.json',
    RULING_SIGNING_KEY: 'ruling.json',
  };

  it('metrics are open on loopback outside production, and nowhere else', () => {
    const open = (environment: Record<string, string>): boolean =>
      readConfig(environment).observability.metricsOpen;
    expect(open({})).toBe(true);
    expect(open({ HOST: '::1' })).toBe(true);
    expect(open({ HOST: '0.0.0.0' })).toBe(false);
    expect(open({ HOST: '127.example.org' })).toBe(false);
    expect(open({ METRICS_TOKEN: 'sixteen-letters-' })).toBe(false);
    expect(open(production)).toBe(false);
  });

  it('traces go to the base address with /v1/traces, or to the address for traces as it is', () => {
    const urlOf = (environment: Record<string, string>): string | undefined =>
      readConfig(environment).observability.tracing?.url;
    expect(urlOf({})).toBeUndefined();
    expect(urlOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318/' })).toBe('http://c:4318/v1/traces');
    const own = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://t/in' };
    expect(urlOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318', ...own })).toBe('http://t/in');
  });

  it('refuses a token that is short or could not be sent, an address without http, a share above 1', () => {
    expect(problemsOf({ METRICS_TOKEN: 'short' })).toHaveLength(1);
    expect(problemsOf({ METRICS_TOKEN: 'sixteen letters and a space' })).toHaveLength(1);
    expect(
      problemsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'c:4318', OTEL_TRACES_SAMPLER_ARG: '2' }).join('\n'),
    ).toMatch(/OTEL_EXPORTER_OTLP_ENDPOINT[^]*OTEL_TRACES_SAMPLER_ARG/);
  });
});

describe('SUBGRAPHS', () => {
  const remoteOf = (subgraphs: object, more: Record<string, string> = {}) =>
    readConfig({ SUBGRAPHS: JSON.stringify(subgraphs), ...more }).remoteSubgraphs;
  const production = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://hub@db/huishang',
    DATABASE_ROLE_SECRET: 'a long enough secret',
    IDENTITY_ISSUERS: 'issuers.json',
    SIGNING_KEYS: 'signing-keys.json',
    CONTEXT_SIGNING_KEY: 'key.json',
  };
  const site = { url: 'https://exchange.pboc.example/graphql' };

  it('is empty where nothing is remote', () => {
    expect(readConfig({}).remoteSubgraphs.size).toBe(0);
  });

  it('fills in what an entry leaves out; private addresses are for development', () => {
    expect(remoteOf({ pboc: { ...site, retries: 0 } }).get('pboc')).toEqual({
      ...REMOTE_SUBGRAPH_DEFAULTS,
      ...site,
      retries: 0,
      allowPrivate: true,
    });
    expect(remoteOf({ pboc: site }, production).get('pboc')?.allowPrivate).toBe(false);
  });

  it('is read from a file as well', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'huishang-config-')), 'subgraphs.json');
    await writeFile(file, JSON.stringify({ police: site }));
    expect([...readConfig({ SUBGRAPHS: file }).remoteSubgraphs.keys()]).toEqual(['police']);
    await rm(dirname(file), { recursive: true });
  });

  it.each([
    ['{', /SUBGRAPHS must be JSON/],
    ['no-such-file.json', /SUBGRAPHS must be JSON/],
    ['{"tax":{"url":"https://a.example"}}', /tax: is no agency's subgraph/],
    ['{"coordination":{"url":"https://a.example"}}', /coordination: is no agency's subgraph/],
    ['{"pboc":{}}', /SUBGRAPHS pboc\.url/],
    ['{"pboc":{"url":"ftp://a.example"}}', /SUBGRAPHS pboc\.url: must be an https URL/],
    ['{"pboc":{"url":"https://u:p@a.example"}}', /neither a login nor a fragment/],
    ['{"pboc":{"url":"https://a.example","timeout":1}}', /SUBGRAPHS pboc.*timeout/],
    ['{"pboc":{"url":"https://a.example","retries":9}}', /SUBGRAPHS pboc\.retries/],
  ])('refuses %s', (value, problem) => {
    expect(problemsOf({ SUBGRAPHS: value, PORT: '70000' })).toHaveLength(2);
    expect(problemsOf({ SUBGRAPHS: value }).join('\n')).toMatch(problem);
  });

  it('in production asks for https, public addresses and a signing key, all named together', () => {
    const { CONTEXT_SIGNING_KEY: _key, ...withoutKey } = production;
    const entries = {
      pboc: { url: 'http://exchange.pboc.example' },
      police: { url: 'https://169.254.169.254/' },
      commerce: { url: 'https://[::ffff:10.0.0.1]/' },
      insurance: { url: 'http://127.0.0.1:4100/graphql', allowPrivate: true },
    };
    expect(problemsOf({ ...withoutKey, SUBGRAPHS: JSON.stringify(entries) })).toEqual([
      'SUBGRAPHS pboc: url must be https, or allowPrivate true.',
      'SUBGRAPHS police: url is a private address; set allowPrivate if it is meant.',
      'SUBGRAPHS commerce: url is a private address; set allowPrivate if it is meant.',
      expect.stringContaining('CONTEXT_SIGNING_KEY must be set'),
    ]);
  });
});

describe('the voting rules', () => {
  it('are two thirds, two thirds, and after 14 days a simple majority, unless they are set', () => {
    const twoThirds = { numerator: 2, denominator: 3 };
    expect(readConfig({}).voting).toEqual({
      quorum: twoThirds,
      majority: twoThirds,
      simpleMajorityAfterDays: 14,
    });
    const set = { RULING_QUORUM: '1/2', RULING_MAJORITY: '3/4', RULING_SIMPLE_MAJORITY_DAYS: '30' };
    expect(readConfig(set).voting).toEqual({
      quorum: { numerator: 1, denominator: 2 },
      majority: { numerator: 3, denominator: 4 },
      simpleMajorityAfterDays: 30,
    });
  });

  it.each(['0.5', '1/3', '4/3', '2/0', '0/0', '-2/3'])('are no %s', (value) => {
    expect(problemsOf({ RULING_QUORUM: value, RULING_MAJORITY: value })).toEqual([
      expect.stringContaining('RULING_QUORUM must be a share'),
      expect.stringContaining('RULING_MAJORITY must be a share'),
    ]);
  });
});

describe('ATTACHMENT_DAILY_MEBIBYTES', () => {
  it('leaves room for one attachment at least', () => {
    expect(readConfig({}).attachments.dailyBytes).toBe(10_240 * 1_048_576);
    expect(problemsOf({ ATTACHMENT_DAILY_MEBIBYTES: '10', ATTACHMENT_MEBIBYTES: '11' })).toEqual([
      'ATTACHMENT_DAILY_MEBIBYTES must not be less than ATTACHMENT_MEBIBYTES.',
    ]);
  });
});

describe('TRUSTED_DOCUMENTS_ONLY', () => {
  const onlyOf = (value?: string) => {
    const only = { TRUSTED_DOCUMENTS: 'documents', ...(value ? { TRUSTED_DOCUMENTS_ONLY: value } : {}) };
    const { trustedDocumentsOnly } = readConfig(only);
    return ['PBOC', 'POLICE', 'LEADING_GROUP', 'LOCAL_FINANCE'].filter((actor) =>
      trustedDocumentsOnly.has(actor),
    );
  };

  it('names agencies, or all', () => {
    expect(onlyOf()).toEqual([]);
    expect(onlyOf('pboc, POLICE')).toEqual(['PBOC', 'POLICE']);
    expect(onlyOf('all')).toEqual(['PBOC', 'POLICE', 'LEADING_GROUP', 'LOCAL_FINANCE']);
  });

  it('is refused with a name that is no agency, or without documents', () => {
    expect(problemsOf({ TRUSTED_DOCUMENTS: 'x', TRUSTED_DOCUMENTS_ONLY: 'PBOC,TAX OFFICE' })).toEqual([
      'TRUSTED_DOCUMENTS_ONLY: "TAX OFFICE" is no code of an agency; name them, or write all.',
    ]);
    expect(problemsOf({ TRUSTED_DOCUMENTS_ONLY: 'all' })).toEqual([
      expect.stringMatching(/TRUSTED_DOCUMENTS must be set/),
    ]);
  });
});

describe('the deadlines of a dispute', () => {
  const variables = ['CONSULTATION', 'ACCEPTANCE', 'SUPPLEMENT', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'];

  it('fit into 90 days together, from whatever day on', () => {
    const tooLong: string[] = [];
    for (let day = Date.UTC(2004, 0, 1); day < Date.UTC(2026, 9, 1); day += DAY) {
      const last = addWorkingDays(new Date(day), MAX_DISPUTE_WORKING_DAYS);
      if (last.getTime() - day > 90 * DAY) tooLong.push(new Date(day).toISOString());
    }
    expect(tooLong).toEqual([]);
    expect(problemsOf({ DELIBERATION_WORKING_DAYS: '31' })).toEqual([]);
  });

  it('are refused where they do not', () => {
    const problems = problemsOf({ DELIBERATION_WORKING_DAYS: '32' });
    expect(problems).toEqual([expect.stringMatching(/are 57 together; 56 fit into 90 days/)]);
  });

  it.each(variables)('of %s is a number of working days', (name) => {
    const problems = problemsOf({ [`${name}_WORKING_DAYS`]: '0' });
    expect(problems).toEqual([expect.stringContaining(`${name}_WORKING_DAYS`)]);
  });
});
