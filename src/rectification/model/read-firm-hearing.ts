import { optionalText, readList, requiredText } from '../../determination/index.js';
import {
  beijingDay,
  DAY_MILLISECONDS,
  inputMissing,
  ok,
  readPersonName,
  refused,
  startOfBeijingDay,
  workingDaysBetween,
  type PeriodPart,
  type Outcome,
} from '../../kernel/index.js';
import {
  hearingRules,
  type FirmHearing,
  type FirmHearingHeld,
  type FirmNotice,
  type FirmStatement,
} from './firm-hearing.js';
import type { LawSnapshot } from '../../law/index.js';
import {
  hearingDaysUnusable,
  hearingLedByInquirer,
  hearingNoticeTooShort,
  lengthOf,
} from './hearing.errors.js';

/** A hearing as a caller sends it. */
export interface FirmHearingHeldInput {
  readonly askedOn: string;
  readonly noticeOn?: string | null | undefined;
  readonly heldOn?: string | null | undefined;
  readonly ledBy?: string | null | undefined;
  readonly inquiredBy?: readonly string[] | null | undefined;
  readonly record?: string | null | undefined;
}

/** A note as a caller sends it. */
export interface FirmHearingInput {
  readonly notice?: FirmNotice | null | undefined;
  readonly statement?: FirmStatement | null | undefined;
  readonly hearing?: FirmHearingHeldInput | null | undefined;
  readonly waivedOn?: string | null | undefined;
  readonly notPenaltyReason?: string | null | undefined;
}

/** Reads texts that have to be there, each by its name. */
function readTexts<Names extends string>(
  place: string,
  texts: Readonly<Record<Names, string>>,
): Outcome<Record<Names, string>> {
  const read: Partial<Record<Names, string>> = {};
  for (const [name, text] of Object.entries<string>(texts) as [Names, string][]) {
    const outcome = requiredText(`${place}.${name}`, 'statement', text);
    if (!outcome.ok) return outcome;
    read[name] = outcome.value;
  }
  return ok(read as Record<Names, string>);
}

function readNotice({ notifiedOn, content, facts, reasons, rights }: FirmNotice): Outcome<FirmNotice> {
  const texts = readTexts('notice', { content, facts, reasons, rights });
  return texts.ok ? ok({ notifiedOn, ...texts.value }) : texts;
}

function readStatement({ statedOn, statement, check }: FirmStatement): Outcome<FirmStatement> {
  const texts = readTexts('statement', { statement, check });
  return texts.ok ? ok({ statedOn, ...texts.value }) : texts;
}

/** Days between two days in Beijing as a period counts them. */
function daysBetween(period: PeriodPart, first: string, last: string): number {
  const [from, to] = [startOfBeijingDay(first), startOfBeijingDay(last)];
  return 'days' in period ? (to.getTime() - from.getTime()) / DAY_MILLISECONDS : workingDaysBetween(from, to);
}

/** A hearing that was held says when it was announced, who led it and what it came to. */
function readHearing(input: FirmHearingHeldInput, law: LawSnapshot): Outcome<FirmHearingHeld> {
  const { askedOn, noticeOn = null, heldOn = null } = input;
  const inquiredBy = readList('hearing.inquiredBy', input.inquiredBy ?? [], (name, place) =>
    readPersonName(place, name),
  );
  if (!inquiredBy.ok) return inquiredBy;
  if (heldOn === null) {
    return ok({ askedOn, noticeOn, heldOn, ledBy: null, inquiredBy: inquiredBy.value, record: null });
  }
  if (noticeOn === null) return refused(inputMissing({ field: 'hearing.noticeOn' }));
  const ledBy = readPersonName('hearing.ledBy', input.ledBy ?? '');
  if (!ledBy.ok) return ledBy;
  const record = requiredText('hearing.record', 'statement', input.record ?? '');
  if (!record.ok) return record;
  const { notice, articles } = hearingRules(law, noticeOn);
  if (daysBetween(notice, noticeOn, heldOn) < lengthOf(notice)) {
    return refused(hearingNoticeTooShort({ noticeOn, heldOn, period: notice, articles }));
  }
  if (inquiredBy.value.includes(ledBy.value)) return refused(hearingLedByInquirer({ ledBy: ledBy.value }));
  return ok({
    askedOn,
    noticeOn,
    heldOn,
    ledBy: ledBy.value,
    inquiredBy: inquiredBy.value,
    record: record.value,
  });
}

/** Nothing is noted that has not happened, and nothing before the firm was told. Refuses HEARING_DAYS_UNUSABLE. */
function daysInOrder({ notice, statement, hearing, waivedOn }: FirmHearing, now: Date): Outcome<null> {
  const today = beijingDay(now);
  const told = notice?.notifiedOn ?? '';
  const days = {
    notifiedOn: notice?.notifiedOn ?? null,
    statedOn: statement?.statedOn ?? null,
    waivedOn,
    askedOn: hearing?.askedOn ?? null,
    noticeOn: hearing?.noticeOn ?? null,
    heldOn: hearing?.heldOn ?? null,
  };
  for (const [field, day] of Object.entries(days)) {
    if (day !== null && (day < told || day > today)) return refused(hearingDaysUnusable({ field, day }));
  }
  return ok(null);
}

/**
 * Reads a note of how a firm was heard. Refuses INPUT_MISSING where it says neither that the firm was told nor why the measure is
 * no penalty; HEARING_NOTICE_TOO_SHORT, HEARING_LED_BY_INQUIRER, HEARING_DAYS_UNUSABLE, and what the text limits refuse.
 */
export function readFirmHearing(input: FirmHearingInput, law: LawSnapshot, now: Date): Outcome<FirmHearing> {
  const notPenaltyReason = optionalText('notPenaltyReason', 'statement', input.notPenaltyReason);
  if (!notPenaltyReason.ok) return notPenaltyReason;
  const notice = input.notice ? readNotice(input.notice) : ok(null);
  if (!notice.ok) return notice;
  const isToldOfSomething = Boolean(input.statement ?? input.hearing ?? input.waivedOn);
  if (notice.value === null && (notPenaltyReason.value === null || isToldOfSomething)) {
    return refused(inputMissing({ field: 'notice' }));
  }
  const statement = input.statement ? readStatement(input.statement) : ok(null);
  if (!statement.ok) return statement;
  const hearing = input.hearing ? readHearing(input.hearing, law) : ok(null);
  if (!hearing.ok) return hearing;
  const noted: FirmHearing = {
    notice: notice.value,
    statement: statement.value,
    hearing: hearing.value,
    waivedOn: input.waivedOn ?? null,
    notPenaltyReason: notPenaltyReason.value,
  };
  const days = daysInOrder(noted, now);
  return days.ok ? ok(noted) : days;
}
