import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, regionCodeOf, type Actor } from '../../../src/kernel/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { statementsOf } from '../../testkit/statements-of.js';
import { granted, NATIONAL } from '../../testkit/fixtures/determination-desk.js';
import { byName, tryAll, type Trial } from '../../testkit/fixtures/listed-and-accepted.js';
import {
  openRectificationDatabase,
  ORDER,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

type Who = readonly [name: string, agency: Actor, more?: Partial<Caller>];
const CALLERS = byName<Who>(
  [
    ['office', 'OFFICE'],
    ["office's leader", 'OFFICE', { role: 'LEADER' }],
    ["office's administrator", 'OFFICE', { role: 'SYSTEM_ADMINISTRATOR' }],
    ['office elsewhere', 'OFFICE', { region: regionCodeOf('320000') }],
    ['office above', 'OFFICE', NATIONAL],
    ['leader of the group', 'LEADING_GROUP', { role: 'LEADER' }],
    ['officer of the group', 'LEADING_GROUP', { role: 'OFFICER' }],
    ['responsible agency', 'BANKING'],
    ['nobody concerned', 'INSURANCE'],
  ],
  ([name]) => name,
);

interface Subject {
  readonly desk: RectificationDesk;
  readonly caseId: string;
  readonly determinationId: string;
}

async function actionsOf({ desk, caseId, determinationId }: Subject, [, agency, more]: Who) {
  const cases = desk.desk.as(agency, more);
  const [ofCase, substanceCase] = await Promise.all([
    cases.determinationsOfCase.load(caseId),
    cases.substanceCase.load(caseId),
  ]);
  const determination = ofCase.find(({ id }) => id === determinationId);
  if (!determination || !substanceCase) throw new Error('There is no determination.');
  return desk
    .as(agency, more)
    .actionsOfGround(determination, substanceCase, () => cases.binds(determination));
}

const issue: Trial<Subject, Who> = async ({ desk, determinationId }, [, agency, more]) => {
  const request = { ...ORDER, verifyingAgency: 'PBOC', idempotencyKey: newId(), determinationId } as const;
  return (await desk.as(agency, more).issueRectificationOrder(request)).ok;
};

let database: DataSource;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
afterAll(() => close());

async function determined(...terms: Parameters<RectificationDesk['determine']>): Promise<Subject> {
  const desk = await RectificationDesk.open(database);
  return { desk, ...(await desk.determine(...terms)) };
}

async function disputed(): Promise<Subject> {
  const subject = await determined();
  const { desk } = subject.desk;
  const open = await desk.openCase();
  granted(await desk.file('BANKING', open));
  granted(await desk.file('SECURITIES', open, { disposition: 'CLOSE_OR_BAN', newEvidence: '新的资金流水' }));
  return subject;
}

async function superseded(): Promise<Subject> {
  const subject = await determined();
  await subject.desk.determine();
  return subject;
}

describe('what is listed of a determination is accepted, and nothing else', () => {
  it.each([
    ['in force', () => determined()],
    [
      'that asks for no measure',
      () => determined('NO_MEASURE', { conduct: 'COMPLIANT', gravity: null, redLines: [] }),
    ],
    ['on whose line of business a dispute is open', disputed],
    ['that another took the place of', superseded],
  ] as const)('%s', async (_which, make) => {
    const trials = { issueRectificationOrder: issue };
    const found = await tryAll({ callers: CALLERS, make, listed: actionsOf, trials });
    expect(found.accepted).toEqual(found.listed);
  });

  it('for somebody, where it is in force', async () => {
    const office = CALLERS.get('office');
    if (!office) throw new Error('There is no office.');
    const actions = await actionsOf(await determined(), office);
    expect(actions.map(({ mutation }) => mutation)).toEqual(['issueRectificationOrder']);
  });
});

it('takes as many statements for many determinations as for few', async () => {
  const subjects = await Promise.all([determined(), determined(), determined()]);
  const [first] = subjects;
  if (!first) throw new Error('There is no subject.');
  const cost = async (some: readonly Subject[]): Promise<number> => {
    const cases = first.desk.desk.as('OFFICE');
    const read = async () =>
      Promise.all(
        some.map(async ({ caseId, determinationId }) => {
          const ofCase = await cases.determinationsOfCase.load(caseId);
          const determination = ofCase.find(({ id }) => id === determinationId);
          return determination && cases.binds(determination);
        }),
      );
    return (await statementsOf(database, read)).length;
  };
  expect(await cost(subjects)).toBe(await cost([first]));
});
