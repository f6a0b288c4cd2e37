import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import type { FirmHearingInput } from '../../../src/rectification/model/read-firm-hearing.js';
import { snapshotOf, readShippedLaw } from '../../../src/law/index.js';
import {
  hearingAskedUntil,
  hearingGap,
  type FirmHearing,
} from '../../../src/rectification/model/firm-hearing.js';
import { readFirmHearing } from '../../../src/rectification/model/read-firm-hearing.js';
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
    // Three days to ask for a hearing, by the law of then, to the end of the last one.
    expect(await submit()).toMatchObject({
      error: { facts: { gap: 'TIME_RUNNING', until: '2016-06-16T15:59:59.999Z', articles: 'BEFORE_2021' } },
    });
    desk.clock.set(new Date('2016-06-16T15:59:59.999Z'));
    expect(refusalCode(await submit())).toBe('FIRM_NOT_HEARD');
    desk.clock.set(new Date('2016-06-16T16:00:00.000Z'));
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

  it('need not get one that it asked for too late', async () => {
    until('2016-06-20');
    granted(await record({ notice: NOTICE, hearing: { askedOn: '2016-06-17' } }));
    expect(refusalCode(await submit())).toBeNull();
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
      'notice of six days',
      { notice: NOTICE, hearing: { ...HELD, noticeOn: '2016-06-21' } },
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

describe('the time for a hearing is that of the day on which the firm was told', () => {
  const law = snapshotOf(readShippedLaw());
  const noted = (notifiedOn: string): FirmHearing => ({
    notice: { ...NOTICE, notifiedOn },
    statement: null,
    hearing: null,
    waivedOn: null,
    notPenaltyReason: null,
  });

  it.each([
    // A Wednesday: three days, of which the last is a Saturday, so the next working day.
    ['2021-07-14', '2021-07-19T15:59:59.999Z'],
    // Five working days.
    ['2021-07-15', '2021-07-22T15:59:59.999Z'],
    ['2026-06-15', '2026-06-23T15:59:59.999Z'],
  ])('%s: until %s', (notifiedOn, last) => {
    expect(hearingAskedUntil(law, { notifiedOn }).toISOString()).toBe(last);
    expect(hearingGap('CLOSE', noted(notifiedOn), law, new Date(last))).toBe('TIME_RUNNING');
    expect(hearingGap('CLOSE', noted(notifiedOn), law, new Date(Date.parse(last) + 1))).toBeNull();
  });

  it.each([
    ['2021-06-07', '2021-06-14', null],
    ['2021-06-08', '2021-06-14', 'HEARING_NOTICE_TOO_SHORT'],
    ['2026-03-02', '2026-03-11', null],
    ['2026-03-03', '2026-03-11', 'HEARING_NOTICE_TOO_SHORT'],
  ])('a hearing announced on %s is held on %s: %s', (noticeOn, heldOn, code) => {
    const hearing = { ...HELD, askedOn: noticeOn, noticeOn, heldOn };
    const read = readFirmHearing(
      { notice: { ...NOTICE, notifiedOn: noticeOn }, hearing },
      law,
      new Date('2026-06-01T00:00:00Z'),
    );
    expect(refusalCode(read)).toBe(code);
  });
});
