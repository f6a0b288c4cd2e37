import { GraphQLError } from 'graphql';
import {
  defineRefusal,
  parseRegionCode,
  type Actor,
  type Level,
  type Locale,
  inChinese,
  inEnglish,
} from '../kernel/index.js';
import { unusable, type OperationScope } from '../subgraph-kit/index.js';
import { StatisticsBusy, statisticsReaderOf } from './statistics-reader.js';
import type { WorkflowStatistics } from './workflow-statistics.js';

const DAY = 86_400_000;
const MAX_DAYS = 3_660;

const windowUnusable = defineRefusal('STATISTICS_WINDOW_UNUSABLE', () => ({
  message: {
    en: inEnglish`Statistics are of cases opened in a window of at most ${MAX_DAYS} days that ends after it begins.`,
    zh: inChinese`统计范围为不超过 ${MAX_DAYS} 日的时间段内启动的认定事项，且截止须晚于起始。`,
  },
  remedy: {
    en: 'Give a "to" later than "from", and at most ten years later.',
    zh: '请使 to 晚于 from，且相距不超过十年。',
  },
}));

const RETRY_SECONDS = 5;

function busy(locale: Locale): GraphQLError {
  const zh = locale === 'zh';
  return new GraphQLError(zh ? '等待统计的请求过多。' : 'Too many requests for statistics are waiting.', {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfterSeconds: RETRY_SECONDS,
      remedy: zh ? '请数秒后重试。' : 'Ask again in a few seconds.',
    },
  });
}

/** Who sees everybody's figures; the others see their own. */
const SEES_ALL: ReadonlySet<Actor> = new Set<Actor>(['OFFICE', 'LEADING_GROUP']);

/** What a request asks figures of. */
export interface StatisticsRequest {
  readonly from: Date;
  readonly to: Date;
  readonly level?: Level | null;
  readonly region?: string | null;
}

/**
 * 工作统计 for one caller: everybody's for the office and the leading group, its own for an agency.
 *
 * @returns what answers a request. It throws GraphQLError BAD_USER_INPUT for a window that cannot be
 *   used, and RATE_LIMITED with `retryAfterSeconds` where too many wait already
 */
export function openStatistics({ database, clock, context: { caller } }: OperationScope) {
  const agency = SEES_ALL.has(caller.agency) ? null : caller.agency;
  return async ({
    from,
    to,
    level = null,
    region = null,
  }: StatisticsRequest): Promise<WorkflowStatistics> => {
    const length = to.getTime() - from.getTime();
    if (!(length > 0 && length <= MAX_DAYS * DAY)) throw unusable(windowUnusable({}));
    const parsed = region === null ? null : parseRegionCode(region);
    if (parsed && !parsed.ok) throw unusable(parsed.error);
    try {
      const window = { from, to, level, region: parsed?.value ?? null };
      return await statisticsReaderOf(database).read(agency, window, clock.now());
    } catch (error) {
      throw error instanceof StatisticsBusy ? busy(caller.locale) : error;
    }
  };
}

export type WorkflowStatisticsService = ReturnType<typeof openStatistics>;
