import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import type { FirmHearingInput } from '../../../src/rectification/model/read-firm-hearing.js';
import { granted, refusalCode } from '../../testkit/fixtures/determination-desk.js';
import {
  NOTICE,
  on,
  openRectificationDatabase,
  RectificationDesk,
} from '../../testkit/fixtures/rectification-desk.js';

let database: DataSource;
let close: () => Promise<void>;
let desk: RectificationDesk;
let orderId: string;

beforeAll(async () => {
  ({ database, close } = await openRectificationDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  desk = await RectificationDesk.open(database);
  orderId = await desk.suspended();
});

const record = (input: FirmHearingInput) =>
  desk.as('SECURITIES').recordFirmHearing({ ...on(orderId), ...input });
const submit = () => desk.as('SECURITIES').submitRectification({ ...on(orderId), report: '已停业整改。' });
const until = (day: string) => desk.clock.set(new Date(`${day}T10:00:00+08:00`));

const HELD = {
  askedOn: '2016-06-15',
  noticeOn: '2016-06-16',
  heldOn: '2016-06-27',
  ledBy: 'securities-9',
  inquiredBy: ['securities-2', 'securities-3'],
  record: '当事人对事实无异议。',
};

describe('before a measure that closes or revokes, the firm', () => {
  it('is told and heard, or the work is not taken: FIRM_NOT_HEARD', async () => {
    expect(await submit()).toMatchObject({
      error: { code: 'FIRM_NOT_HEARD', facts: { gap: 'NOT_RECORDED' } },
    });
    granted(await record({ notice: NOTICE }));
    // Five working days to ask for a hearing, to the end of the last one.
    expect(await submit()).toMatchObject({ error: { facts: { gap: 'TIME_RUNNING' } } });
    desk.clock.set(new Date('2016-06-20T15:59:59.999Z'));
    expect(refusalCode(await submit())).toBe('FIRM_NOT_HEARD');
    desk.clock.set(new Date('2016-06-20T16:00:00.000Z'));
    granted(await submit());
  });

  it('may waive it, or state its case, which is checked', async () => {
    const statement = {
      statedOn: '2016-06-13',
      statement: '愿意整改，请求减轻。',
      check: '经复核，理由部分成立。',
    };
    granted(await record({ notice: NOTICE, statement, waivedOn: '2016-06-13' }));
    granted(await submit());
    const noted = (await desk.as('OFFICE').firmHearings.load(orderId)).at(-1);
    expect(noted).toMatchObject({
      content: { notice: NOTICE, statement, hearing: null },
      recordedBy: 'securities-1',
    });
  });

  it('gets the hearing that it asked for, before the work is taken', async () => {
    until('2016-06-15');
    granted(await record({ notice: NOTICE, hearing: { askedOn: '2016-06-15' } }));
    until('2016-06-27');
    expect(await submit()).toMatchObject({ error: { facts: { gap: 'NOT_HELD' } } });
    granted(await record({ notice: NOTICE, hearing: HELD }));
    granted(await submit());
  });

  it('is not told of what is no penalty, which the note gives the reason of', async () => {
    granted(await record({ notPenaltyReason: '系责令改正，不属于行政处罚。' }));
    expect(refusalCode(await submit())).toBeNull();
  });
});

describe('the note', () => {
  it.each([
    ['told nothing', {}, 'INPUT_MISSING'],
    ['stated before it was told', { waivedOn: '2016-06-13' }, 'INPUT_MISSING'],
    [
      'notice of six working days',
      { notice: NOTICE, hearing: { ...HELD, noticeOn: '2016-06-17' } },
      'HEARING_NOTICE_TOO_SHORT',
    ],
    [
      'led by who inquired',
      { notice: NOTICE, hearing: { ...HELD, ledBy: 'securities-2' } },
      'HEARING_LED_BY_INQUIRER',
    ],
    [
      'led by who works on the order',
      { notice: NOTICE, hearing: { ...HELD, ledBy: 'securities-1' } },
      'HEARING_LED_BY_INQUIRER',
    ],
    [
      'asked before it was told',
      { notice: NOTICE, hearing: { ...HELD, askedOn: '2016-06-12' } },
      'HEARING_DAYS_UNUSABLE',
    ],
    [
      'held in the future',
      { notice: NOTICE, hearing: { ...HELD, heldOn: '2016-06-29' } },
      'HEARING_DAYS_UNUSABLE',
    ],
    ['held without a notice', { notice: NOTICE, hearing: { ...HELD, noticeOn: null } }, 'INPUT_MISSING'],
  ] as const)('%s is refused', async (_, input, code) => {
    until('2016-06-28');
    expect(refusalCode(await record(input))).toBe(code);
    expect(await desk.as('OFFICE').firmHearings.load(orderId)).toEqual([]);
  });

  it('is not for measures that neither close nor revoke: HEARING_NOT_NEEDED', async () => {
    const other = await desk.accepted();
    const outcome = await desk.as('BANKING').recordFirmHearing({ ...on(other), notice: NOTICE });
    expect(refusalCode(outcome)).toBe('HEARING_NOT_NEEDED');
  });
});
