import { readdir, readFile } from 'node:fs/promises';
import { auditInto } from '../testkit/fixtures/audit-into.js';
import { basename } from 'node:path';
import fc from 'fast-check';
import { GraphQLError, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import {
  Authorizer,
  AgreementIndex,
  CallerContextSigner,
  type AgreementInForce,
  type WarrantStore,
} from '../../src/access/index.js';
import type { AuditEntry } from '../../src/audit/index.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { Gateway } from '../../src/gateway/index.js';
import type { Caller } from '../../src/identity/index.js';
import { ACTORS, LEVELS, PURPOSES, ROLES, systemClock } from '../../src/kernel/index.js';
import { SCALARS } from '../../src/subgraph-kit/index.js';
import { Random } from '../testkit/random.js';
import { Markers } from './marker-agencies.js';
import { catalogue } from './policy-question.js';
import { randomQuery } from './random-query.js';
import type { SubgraphClient } from '../../src/engine/index.js';

const RUNS = 1_000;
/** Longest that it goes on once it has seen enough; a busy machine takes longer to see that. */
const MAX_MILLISECONDS = 6_000;
const MIN_ANSWERED = 40;

const markers = new Markers();
const clients = new Map<string, SubgraphClient>();
for (const file of await readdir(projectFile('schema', 'subgraphs'))) {
  const name = basename(file, '.graphql');
  clients.set(name, markers.agency(name, await readFile(projectFile('schema', 'subgraphs', file), 'utf8')));
}

let agreements = new AgreementIndex(0, []);
const noWarrants: WarrantStore = {
  findWarrant: () => Promise.resolve(null),
  use: () => Promise.resolve(false),
};
const desk = new Authorizer(catalogue, { snapshot: () => agreements }, noWarrants, systemClock);
const recorded: AuditEntry[] = [];
const logged: string[] = [];
const gateway = new Gateway({
  supergraphSdl: await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'),
  scalars: SCALARS,
  subgraphs: clients,
  catalogue,
  access: desk,
  signer: await CallerContextSigner.create(systemClock),
  audit: auditInto(recorded),
  onFailure: (where, error) => logged.push(`${where} ${String(error)} ${JSON.stringify(error)}`),
});

const caller: fc.Arbitrary<Caller> = fc.record({
  agency: fc.constantFrom(...ACTORS),
  role: fc.oneof({ weight: 5, arbitrary: fc.constant('OFFICER' as const) }, fc.constantFrom(...ROLES)),
  level: fc.oneof({ weight: 5, arbitrary: fc.constant('NATIONAL' as const) }, fc.constantFrom(...LEVELS)),
  region: fc.constant(null),
  officer: fc.constantFrom('u1', 'u2'),
  purpose: fc.option(fc.constantFrom(...PURPOSES), { freq: 8 }),
  caseId: fc.constant(null),
  basis: fc.constantFrom(null, '刑事诉讼法'),
  locale: fc.constantFrom('en' as const, 'zh' as const),
});

const ids = catalogue.items.map(({ id }) => id);

/** What every owner gives every grantee: some items, for some purposes. */
const given = fc.record({ items: fc.subarray(ids), purposes: fc.subarray([...PURPOSES], { minLength: 1 }) });

function inForce({ items, purposes }: { items: string[]; purposes: AgreementInForce['purposes'] }) {
  return ACTORS.flatMap((grantee) =>
    items.flatMap((item): AgreementInForce[] => {
      const owner = catalogue.item(item)?.owner;
      if (owner === undefined || owner === grantee) return [];
      const terms = {
        items: [item],
        purposes,
        jurisdiction: 'ANY',
        masked: false,
        dailyQuota: null,
      } as const;
      const window = { validFrom: new Date(0), validTo: new Date('2099-01-01T00:00:00Z') };
      return [{ id: `${grantee} ${item}`, owner, grantee, ...terms, ...window }];
    }),
  );
}

const seed = Number(process.hrtime.bigint() % 2_147_483_647n);

it(`shows nothing of a denied item anywhere (seed ${seed})`, async () => {
  let answered = 0;
  let shown = 0;
  let hidden = 0;
  const enough = (): boolean =>
    answered > MIN_ANSWERED && shown > MIN_ANSWERED / 4 && hidden > MIN_ANSWERED / 4;
  const until = Date.now() + MAX_MILLISECONDS;
  await fc.assert(
    fc.asyncProperty(caller, given, fc.integer(), fc.boolean(), async (who, terms, course, yes) => {
      if (Date.now() > until && enough()) return;
      const source = randomQuery(gateway.supergraph.publicSchema, new Random(course));
      const document = parse(source);
      if (validate(gateway.supergraph.publicSchema, document).length > 0) return;
      agreements = new AgreementIndex(
        agreements.revision + 1,
        inForce({ items: terms.items, purposes: new Set(terms.purposes) }),
      );
      for (const list of [markers.fetches, recorded, logged]) list.length = 0;
      markers.given.clear();
      const answer = await gateway
        .execute({
          document,
          source,
          operationName: null,
          variables: { code: '91110105HY0000016E', yes },
          caller: who,
          requestId: 'r1',
          signal: new AbortController().signal,
        })
        .catch((error: unknown) => {
          if (error instanceof GraphQLError) return null;
          throw error;
        });
      if (answer === null) return;
      answered += 1;
      const { denied } = desk.evaluate(who);
      const sent = markers.fetches.map(({ operation, variables }) => ({ operation, variables }));
      expect(
        [...markers.given].filter((item) => denied.has(item)),
        `asked by ${source}`,
      ).toEqual([]);
      const places = { answer, sent, recorded, logged };
      for (const [place, what] of Object.entries(places)) {
        const leaked = [...markers.itemsIn(JSON.stringify(what))].filter((item) => denied.has(item));
        expect(leaked, `${place} of ${source}`).toEqual([]);
      }
      shown += markers.itemsIn(JSON.stringify(answer.data)).size;
      hidden += answer.errors?.filter(({ extensions }) => extensions['policy'] !== undefined).length ?? 0;
    }),
    { seed, numRuns: RUNS },
  );
  // Or it would have looked at nothing.
  expect(answered).toBeGreaterThan(MIN_ANSWERED);
  expect(shown).toBeGreaterThan(MIN_ANSWERED / 4);
  expect(hidden).toBeGreaterThan(MIN_ANSWERED / 4);
});
