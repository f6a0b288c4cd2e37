import { afterAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { startTestHub, type Answer } from '../../testkit/hub.js';
import { keptLog } from '../../testkit/observed.js';

const log = keptLog('warn');
/** What the hub has logged since, warnings and worse. */
let seen = 0;
const logged = (): readonly unknown[] => log.lines().slice(seen);
const hub = await startTestHub({ logger: log.logger });
afterAll(() => hub.stop());
const owner = await hub.database.asOwner();
const { code } = SCENARIOS.pooledLender;

/** Has PostgreSQL say of a value what is in it, as it would where a column or an index does not take it. */
async function refusingValues(table: string, column: string): Promise<void> {
  const name = table.replace('.', '_');
  await owner.query(`
    CREATE FUNCTION public.refuse_${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.${column} LIKE 'value %' THEN
        RAISE EXCEPTION 'a value is at fault' USING ERRCODE = substr(NEW.${column}, 7, 5);
      END IF;
      RETURN NEW;
    END $$;
    GRANT EXECUTE ON FUNCTION public.refuse_${name}() TO PUBLIC;
    CREATE TRIGGER refuse_values BEFORE INSERT ON ${table}
      FOR EACH ROW EXECUTE FUNCTION public.refuse_${name}();`);
}
await refusingValues('audit.entry', 'basis');
await refusingValues('coordination.substance_case', 'business_line');

const OF_VALUES = ['22001', '22003', '22021', '22P02', '22P05', '54000', '54001', '54011'];
/** Of the kinds after which the hub does not take the database for lost as a whole. */
const OF_THE_DATABASE = ['42501', '55P03', '40001', 'XX000'];

const OPEN = `mutation ($input: OpenSubstanceCaseInput!) {
  openSubstanceCase(input: $input) { substanceCase { id } refusal { code } }
}`;
const input = (key: string, businessLine: string) => ({
  input: { platform: code, businessLine, reason: '核查', idempotencyKey: key },
});

async function entriesOf(officer: string): Promise<unknown[]> {
  return owner.query(
    `SELECT refusal, basis, variables_hash, operation_kind FROM audit.entry WHERE officer = $1 ORDER BY recorded_at`,
    [officer],
  );
}
const casesOf = async (): Promise<number> => {
  const rows: { count: number }[] = await owner.query(
    'SELECT count(*)::int AS count FROM coordination.substance_case',
  );
  return rows[0]?.count ?? -1;
};

const atFault = { code: 'BAD_USER_INPUT', refusal: 'VALUE_NOT_STORABLE', remedy: expect.any(String) };
const ways: readonly [
  string,
  (officer: string, basis: string) => Promise<Pick<Answer, 'errors'> & { data?: unknown }>,
][] = [
  [
    'a query',
    async (officer, basis) =>
      (await hub.as('BANKING', { role: 'OFFICER', officer, basis })).ask(
        `query ($c: PlatformCode!) { platform(code: $c) { name } }`,
        { c: code },
      ),
  ],
  [
    'a mutation',
    async (officer, basis) =>
      (await hub.as('BANKING', { role: 'OFFICER', officer, basis })).ask(OPEN, input(officer, officer)),
  ],
  [
    'a subscription',
    async (officer, basis) => {
      const stream = (await hub.as('BANKING', { role: 'OFFICER', officer, basis })).subscribe(
        'subscription { caseChanged { version } }',
      );
      const answer = await stream.next();
      await stream.close();
      const errors = answer?.errors ?? [];
      return { data: answer?.data, errors: [...errors] };
    },
  ],
];

describe.each(ways)('the audit entry of %s', (what, ask) => {
  const officerOf = (state: string): string => `${what.replaceAll(' ', '-')}-${state}`.toLowerCase();

  it.each(OF_VALUES)(
    'that PostgreSQL does not take for a value (%s) is the caller’s error, no outage and no alarm',
    async (state) => {
      const cases = await casesOf();
      seen = log.lines().length;
      const { errors, data } = await ask(officerOf(state), `value ${state}`);
      expect(data ?? null).toBe(null);
      expect(errors).toMatchObject([{ extensions: atFault }]);
      expect(logged()).toEqual([]);
      expect(await casesOf()).toBe(cases);
      // What is kept of the refusal has none of the values.
      expect(await entriesOf(officerOf(state))).toEqual([
        { refusal: 'BAD_USER_INPUT', basis: null, variables_hash: null, operation_kind: what.split(' ')[1] },
      ]);
    },
  );

  it.each(OF_THE_DATABASE)('that the database cannot write (%s) is an outage, and logged', async (state) => {
    seen = log.lines().length;
    const { errors } = await ask(officerOf(state), `value ${state}`);
    expect(errors).toMatchObject([{ extensions: { code: 'AUDIT_UNAVAILABLE' } }]);
    expect(logged().length).toBeGreaterThan(0);
    expect(await entriesOf(officerOf(state))).toEqual([]);
  });
});

describe('a step of a workflow', () => {
  it.each(OF_VALUES)(
    'whose value PostgreSQL does not take (%s) is the caller’s error, and half of it is not kept',
    async (state) => {
      const cases = await casesOf();
      seen = log.lines().length;
      const caller = await hub.as('BANKING', { role: 'OFFICER', officer: `step-${state}`, language: 'zh' });
      const { errors, data } = await caller.ask(OPEN, input(`step ${state}`, `value ${state}`));
      expect(data ?? null).toBe(null);
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/^请求中的某个值/), extensions: atFault },
      ]);
      expect(logged()).toEqual([]);
      expect(await casesOf()).toBe(cases);
      // Nothing was remembered under its key.
      const again = await caller.ask(OPEN, input(`step ${state}`, `another ${state}`));
      expect(again).toMatchObject({ errors: [], data: { openSubstanceCase: { refusal: null } } });
    },
  );

  it('that the database cannot write is no error of the caller', async () => {
    const caller = await hub.as('BANKING', { role: 'OFFICER', officer: 'step' });
    const { errors } = await caller.ask(OPEN, input('step 55P03', 'value 55P03'));
    expect(errors).toMatchObject([{ extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
  });
});
