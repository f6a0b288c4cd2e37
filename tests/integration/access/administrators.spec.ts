import { readFile } from 'node:fs/promises';
import { buildASTSchema, OperationTypeNode, parse, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { coordinationClasses } from '../../../src/coordination/index.js';
import { EXPORT_ROUTES } from '../../../src/evidence/index.js';
import { ADMINISTRATORS, type Administrator } from '../../../src/kernel/index.js';
import { dutiesOfAdministrators } from '../../../src/subgraph-kit/index.js';
import { startTestHub, type Answer, type TestHub } from '../../testkit/hub.js';
import { leastCall } from '../../testkit/least-arguments.js';

interface Duty {
  readonly role: Administrator;
  readonly kind: 'Query' | 'Mutation' | 'Route';
  readonly name: string;
}

const schema: GraphQLSchema = buildASTSchema(
  parse(await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8')),
  { assumeValid: true, assumeValidSDL: true },
);
const ROOTS = { Query: OperationTypeNode.QUERY, Mutation: OperationTypeNode.MUTATION };
const fieldOf = (kind: 'Query' | 'Mutation', name: string) =>
  schema.getRootType(ROOTS[kind])?.getFields()[name];

function duties(): Duty[] {
  expect(coordinationClasses.resolvers.length).toBeGreaterThan(10);
  const fields = Array.from(dutiesOfAdministrators(), ([name, role]): Duty => ({
    role,
    kind: fieldOf('Query', name) ? 'Query' : 'Mutation',
    name,
  }));
  const routes = EXPORT_ROUTES.map((name): Duty => ({ role: 'AUDITOR', kind: 'Route', name }));
  return [...fields, ...routes].toSorted(
    (one, other) =>
      one.role.localeCompare(other.role) ||
      one.kind.localeCompare(other.kind) ||
      one.name.localeCompare(other.name),
  );
}
const DUTIES = duties();
const CROSSINGS = DUTIES.flatMap((duty) =>
  ADMINISTRATORS.filter((role) => role !== duty.role).map((other) => ({ other, ...duty })),
);

let hub: TestHub;
let owner: DataSource;
beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
});
afterAll(() => hub?.stop());

const as = (role: Administrator) => hub.as('OFFICE', { role, language: 'en' });

async function call(role: Administrator, { kind, name }: Duty): Promise<Answer> {
  const caller = await as(role);
  if (kind === 'Route') {
    const path = name.replace('*', '000.p/1');
    const response = await fetch(`${hub.url}${path}`, { headers: caller.headers });
    const text = await response.text();
    const body = response.ok ? {} : (JSON.parse(text) as Partial<Answer>);
    return { status: response.status, data: null, errors: body.errors ?? [] };
  }
  const field = fieldOf(kind, name);
  if (!field) throw new Error(`The schema has no ${name}.`);
  const operation = kind === 'Query' ? 'query' : 'mutation';
  const selection = kind === 'Query' ? undefined : '{ refusal { code } }';
  return caller.ask(`${operation} Crossing { ${leastCall(field, selection)} }`);
}

/** The code by which an answer says that it is not for the role; null where it does not say so. */
function refusedBy({ data, errors }: Answer): string | null {
  const [error] = errors;
  if (error?.extensions['reason'] === 'ROLE_NOT_ALLOWED') return 'ROLE_NOT_ALLOWED';
  if (error?.extensions.code === 'LOG_FOR_AUDITORS_ONLY') return error.extensions.code;
  const [payload] = Object.values((data ?? {}) as Record<string, unknown>);
  const code = (payload as { refusal?: { code?: string } } | null)?.refusal?.code;
  return code !== undefined && code.endsWith('ROLE_NOT_ALLOWED') ? code : null;
}

describe('duties of the three administrators', () => {
  // After a query, a mutation or a route was given to one of them: npx vitest run tests/integration/access/administrators.spec.ts -u
  it('are written down as the schema and the routes have them', async () => {
    expect(new Set(DUTIES.map(({ role }) => role)).size).toBe(3);
    await expect(`${JSON.stringify(DUTIES, null, 2)}\n`).toMatchFileSnapshot(
      projectFile('schema', 'administrator-duties.json'),
    );
  });

  it.each(CROSSINGS)('$kind $name of $role is refused to $other', async ({ other, ...duty }) => {
    const answer = await call(other, duty);
    expect(refusedBy(answer), JSON.stringify(answer)).not.toBeNull();
    const entries: unknown[] = await owner.query(
      `SELECT 1 FROM audit.entry WHERE role = $1 AND operation_hash IS NOT NULL`,
      [other],
    );
    expect(entries.length).toBeGreaterThan(0);
  });

  it.each(DUTIES)('$kind $name is not refused to $role', async (duty) => {
    const answer = await call(duty.role, duty);
    expect(refusedBy(answer), JSON.stringify(answer)).toBeNull();
  });
});

describe('one login', () => {
  const ME = '{ me { role } }';

  it.each(
    ADMINISTRATORS.flatMap((held) =>
      ADMINISTRATORS.filter((role) => role !== held).map((role) => [held, role] as const),
    ),
  )('that is the %s is not the %s as well: ADMINISTRATOR_HOLDS_ANOTHER_ROLE', async (held, role) => {
    const officer = `${held}-then-${role}`.toLowerCase();
    const first = await hub.as('OFFICE', { role: held, officer, language: 'en' });
    expect(await first.ask(ME)).toMatchObject({ status: 200, errors: [] });
    const second = await hub.as('OFFICE', { role, officer, language: 'en' });
    expect(await second.ask(ME)).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'ADMINISTRATOR_HOLDS_ANOTHER_ROLE', remedy: expect.any(String) } }],
    });
    for (const path of ['/log/export', '/graphql/stream?query=subscription{workflowChanged{__typename}}']) {
      const response = await fetch(`${hub.url}${path}`, {
        headers: { ...second.headers, accept: 'text/event-stream, application/json' },
      });
      expect(response.status, path).toBe(403);
      await response.body?.cancel();
    }
    const entries: unknown = await owner.query(
      `SELECT DISTINCT refusal FROM audit.entry WHERE officer = $1 AND role = $2`,
      [officer, role],
    );
    expect(entries).toEqual([{ refusal: 'ADMINISTRATOR_HOLDS_ANOTHER_ROLE' }]);
    expect(await first.ask(ME)).toMatchObject({ status: 200, errors: [] });
  });

  it('of two at once is one of them', async () => {
    const answers = await Promise.all(
      ADMINISTRATORS.map(async (role) =>
        (await hub.as('OFFICE', { role, officer: 'racing', language: 'en' })).ask(ME),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 403, 403,
    ]);
  });

  it('of an officer is not written down', async () => {
    const officer = await hub.as('PBOC', { role: 'OFFICER', officer: 'plain' });
    expect(await officer.ask(ME)).toMatchObject({ status: 200 });
    expect(await owner.query(`SELECT 1 FROM access.administrator WHERE officer = 'plain'`)).toEqual([]);
  });
});
