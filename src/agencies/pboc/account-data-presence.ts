import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import {
  defineRefusal,
  endOfBeijingDay,
  startOfBeijingDay,
  type Locale,
  type LocalizedText,
  inChinese,
  inEnglish,
} from '../../kernel/index.js';
import { unusable, type OperationScope } from '../../subgraph-kit/index.js';
import { countInquiries, INQUIRY_LIMITS } from './account-data-inquiries.js';
import { pastRows, runQuery } from '../../database/index.js';

/** 有无查询: may there be anything to ask for on a platform's accounts between two days, both included? */
export interface PresenceAsked {
  readonly platformCode: string;
  readonly from: string;
  readonly to: string;
}

const periodReversed = defineRefusal<{ from: string; to: string }>('PERIOD_REVERSED', ({ from, to }) => ({
  message: {
    en: inEnglish`The period ends (${to}) before it begins (${from}).`,
    zh: inChinese`期间的截止日（${to}）早于起始日（${from}）。`,
  },
  remedy: { en: 'Give a "to" not before "from".', zh: '请使 to 不早于 from。' },
}));

const LIMITED: LocalizedText = {
  en: inEnglish`No more than ${INQUIRY_LIMITS.officer} questions an hour by one officer, and ${INQUIRY_LIMITS.agency} by one agency, are answered on whether there is account data.`,
  zh: inChinese`有无账户数据的查询，每名人员每小时不超过 ${INQUIRY_LIMITS.officer} 次，每个单位不超过 ${INQUIRY_LIMITS.agency} 次。`,
};
const LIMITED_REMEDY: LocalizedText = {
  en: 'Ask again in the next hour, or request an account warrant for the platforms that matter (requestAccountWarrant).',
  zh: '请于下一小时再查询，或就确需查询的平台申请账户查询手续（requestAccountWarrant）。',
};

const BOOKINGS = 'pboc.account_transaction';

/** That a row is of the platform that is asked about, under whichever of its codes. */
const ofAsked = (row: string): string =>
  `${row}.platform_code = ANY (ARRAY(
             SELECT asked.code UNION ALL SELECT same_as FROM registry.same_platform WHERE code = asked.code))`;

const PAST_BOOKINGS = pastRows(
  { schema: 'pboc', tableName: 'account_transaction' },
  { instant: '$4::timestamptz', standing: ofAsked('stands'), replaced: ofAsked('version') },
);

function limited(locale: Locale, retryAfterSeconds: number): GraphQLError {
  return new GraphQLError(LIMITED[locale], {
    extensions: {
      code: 'RATE_LIMITED',
      policy: 'pboc.account_data_presence',
      owner: 'PBOC',
      retryAfterSeconds,
      remedy: LIMITED_REMEDY[locale],
    },
  });
}

/**
 * Answers yes or no, and nothing else, to as many questions as the caller has left. All questions of an operation are
 * counted together before any is answered.
 *
 * @returns what answers one question. It throws GraphQLError RATE_LIMITED, with `retryAfterSeconds`, beyond the limits,
 *   and BAD_USER_INPUT for a period that ends before it begins. A platform outside the jurisdiction that the caller is
 *   held to answers like one without data, and is counted like it
 */
export function openAccountDataPresence({
  database,
  context,
  clock,
  jurisdiction,
  asOf = null,
}: OperationScope) {
  const { caller } = context;
  const answers = new DataLoader<PresenceAsked, boolean, string>(
    async (questions) => {
      const { granted, retryAfterSeconds } = await countInquiries(
        database,
        caller,
        questions.length,
        clock.now(),
      );
      const present = await presenceOf(questions.slice(0, granted));
      return questions.map((_, place) =>
        place < granted ? (present[place] ?? false) : limited(caller.locale, retryAfterSeconds),
      );
    },
    { cacheKeyFn: ({ platformCode, from, to }) => `${platformCode} ${from} ${to}` },
  );

  async function presenceOf(questions: readonly PresenceAsked[]): Promise<boolean[]> {
    if (questions.length === 0) return [];
    const rows: { present: boolean }[] = await runQuery(
      database,
      `SELECT EXISTS (
         SELECT FROM ${asOf === null ? BOOKINGS : PAST_BOOKINGS} AS booking
         WHERE ${ofAsked('booking')}
           AND booking.booked_at >= asked.begins AND booking.booked_at < asked.ends
       ) AS present
       FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS asked (code, begins, ends, n)
       ORDER BY n`,
      [
        questions.map(({ platformCode }) => platformCode),
        questions.map(({ from }) => startOfBeijingDay(from)),
        questions.map(({ to }) => endOfBeijingDay(to)),
        ...(asOf === null ? [] : [asOf]),
      ],
    );
    return Promise.all(
      rows.map(async ({ present }, place) => {
        const { platformCode } = questions[place] ?? { platformCode: '' };
        return present && (jurisdiction === null || (await jurisdiction.covers(platformCode)));
      }),
    );
  }

  return async (asked: PresenceAsked): Promise<boolean> => {
    if (asked.to < asked.from) throw unusable(periodReversed({ from: asked.from, to: asked.to }));
    return answers.load(asked);
  };
}
