import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/identity/index.js';
import { regionCodeOf, type Actor, type Outcome } from '../../../src/kernel/index.js';
import type { RectificationServices } from '../../../src/rectification/index.js';
import { statementsOf } from '../../testkit/statements-of.js';
import { granted, NATIONAL } from '../../testkit/fixtures/determination-desk.js';
import { byName, tryAll, type Trial } from '../../testkit/fixtures/listed-and-accepted.js';
import {
  NOTICE,
  on,
  openRectificationDatabase,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

type Who = readonly [name: string, agency: Actor, more?: Partial<Caller>];
/** Of every side, capacity, role and place that a rule tells apart. */
const CALLERS = byName<Who>(
  [
    ['addressee', 'BANKING'],
    ['office above the addressee', 'BANKING', NATIONAL],
    ["addressee's leader", 'BANKING', { role: 'LEADER', officer: 'banking-2' }],
    ["addressee's system", 'BANKING', { role: 'SYSTEM' }],
    ['verifier', 'PBOC'],
    ['verifier of the same name', 'PBOC', { officer: 'banking-1' }],
    ["verifier's auditor", 'PBOC', { role: 'AUDITOR' }],
    ['police', 'POLICE'],
    ['party', 'SECURITIES'],
    ['nobody concerned', 'INSURANCE'],
    ['office', 'OFFICE'],
    ["office's leader", 'OFFICE', { role: 'LEADER' }],
    ["office's administrator", 'OFFICE', { role: 'SYSTEM_ADMINISTRATOR' }],
    ['office elsewhere', 'OFFICE', { region: regionCodeOf('320000') }],
    ['office above', 'OFFICE', NATIONAL],
    ['leader of the group', 'LEADING_GROUP'],
  ],
  ([name]) => name,
);

interface Subject {
  readonly desk: RectificationDesk;
  readonly orderId: string;
}
const as = ({ desk }: Subject, [, agency, more]: Who): RectificationServices => desk.as(agency, more);

type Send = (services: RectificationServices, request: ReturnType<typeof on>) => Promise<Outcome<unknown>>;
const trial =
  (send: Send): Trial<Subject, Who> =>
  async (subject, who) =>
    (await send(as(subject, who), on(subject.orderId))).ok;

const TRIALS: Readonly<Record<string, Trial<Subject, Who>>> = {
  acceptRectificationOrder: trial((services, request) => services.acceptRectificationOrder(request)),
  reportRectificationProgress: trial((services, request) =>
    services.reportRectificationProgress({ ...request, percent: 50, done: '已清退一半' }),
  ),
  recordFirmHearing: trial((services, request) =>
    services.recordFirmHearing({ ...request, notice: NOTICE, waivedOn: '2016-06-13' }),
  ),
  submitRectification: trial((services, request) =>
    services.submitRectification({ ...request, report: '已清退完毕' }),
  ),
  verifyRectification: trial((services, request) =>
    services.verifyRectification({ ...request, result: 'PASSED', findings: '属实' }),
  ),
  extendRectificationOrder: trial((services, request) =>
    services.extendRectificationOrder({ ...request, workingDays: 5, reason: '节假日' }),
  ),
  withdrawRectificationOrder: trial((services, request) =>
    services.withdrawRectificationOrder({ ...request, reason: '有误' }),
  ),
  closeRectificationOrder: trial((services, request) => services.closeRectificationOrder(request)),
  takeUpRectificationOrder: trial((services, request) =>
    services.takeUpRectificationOrder({ ...request, reason: '跨区域，提级办理' }),
  ),
};

let database: DataSource;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
  await RectificationDesk.open(database);
});
afterAll(() => close());

const open = (make: (desk: RectificationDesk) => Promise<string>) => async (): Promise<Subject> => {
  const desk = await RectificationDesk.open(database);
  return { desk, orderId: await make(desk) };
};
const then =
  (make: () => Promise<Subject>, step: (subject: Subject) => Promise<Outcome<unknown>>) =>
  async (): Promise<Subject> => {
    const subject = await make();
    granted(await step(subject));
    return subject;
  };
const submitted = open((desk) => desk.submitted());
const verified = then(submitted, ({ desk, orderId }) => desk.verify(orderId));
const suspended = open((desk) => desk.suspended());

const STATES: Readonly<Record<string, () => Promise<Subject>>> = {
  issued: open((desk) => desk.issued()),
  accepted: open((desk) => desk.accepted()),
  'a suspension before which the firm was not heard': suspended,
  'a suspension before which the firm was heard': then(suspended, ({ desk, orderId }) =>
    desk.as('SECURITIES').recordFirmHearing({ ...on(orderId), notice: NOTICE, waivedOn: '2016-06-13' }),
  ),
  'extended once': then(
    open((desk) => desk.accepted()),
    ({ desk, orderId }) =>
      desk.as('OFFICE').extendRectificationOrder({ ...on(orderId), workingDays: 5, reason: '节假日' }),
  ),
  submitted,
  'sent back': then(submitted, ({ desk, orderId }) => desk.verify(orderId, 'RETURNED')),
  verified,
  closed: then(verified, ({ desk, orderId }) => desk.as('OFFICE').closeRectificationOrder(on(orderId))),
  'taken up by the office above': then(
    open((desk) => desk.accepted()),
    ({ desk, orderId }) =>
      desk.as('OFFICE', NATIONAL).takeUpRectificationOrder({ ...on(orderId), reason: '提级督办' }),
  ),
  withdrawn: then(
    open((desk) => desk.issued()),
    ({ desk, orderId }) => desk.as('OFFICE').withdrawRectificationOrder({ ...on(orderId), reason: '有误' }),
  ),
};

const listed = (subject: Subject, who: Who) => as(subject, who).actionsOfOrder(subject.orderId);

describe('what is listed is accepted, and nothing else, of an order that is', () => {
  const seen = new Set<string>();

  it.each(Object.entries(STATES))('%s', async (_state, make) => {
    const found = await tryAll({ callers: CALLERS, make, listed, trials: TRIALS });
    expect(found.accepted).toEqual(found.listed);
    for (const each of found.accepted) seen.add(each.slice(each.lastIndexOf(' ') + 1));
  });

  it('any of these: between them they accept every mutation', () => {
    expect([...seen].toSorted()).toEqual(Object.keys(TRIALS).toSorted());
  });
});

describe('a list of orders with what can be done about each', () => {
  it.each(['verifier', 'office', 'addressee'])(
    'takes as many statements for many as for few (%s)',
    async (name) => {
      const who = CALLERS.get(name);
      if (!who) throw new Error(`No ${name}`);
      const few = await Promise.all([submitted(), verified()]);
      const many = [...few, ...(await Promise.all([submitted(), verified(), submitted()]))];
      const count = async (subjects: readonly Subject[]): Promise<number> => {
        const [first] = subjects;
        if (!first) return 0;
        const services = as(first, who);
        const read = () => Promise.all(subjects.map(({ orderId }) => services.actionsOfOrder(orderId)));
        return (await statementsOf(database, read)).length;
      };
      const [forFew, forMany] = [await count(few), await count(many)];
      expect(forMany).toBe(forFew);
      expect(forFew).toBeLessThan(5);
    },
  );
});
