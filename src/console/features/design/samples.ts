import type { AnswerError } from '../../api/ask';
import type { Refusal } from '../../api/use-tell';

/** Made-up values for the designer's page; none of them comes from a hub. */
export const REFUSAL: Refusal = {
  code: 'ACTOR_NOT_ALLOWED',
  message: '银监部门经办人员无权办理“受理”。',
  remedy: '请由领导小组办公室办理。',
};

export const FIELD_REFUSAL: Refusal = {
  code: 'REASON_MISSING',
  message: '理由不能为空。',
  remedy: '请填写理由。',
  field: 'reason',
};

const denied = (reason: string, message: string, remedy: string): AnswerError => ({
  message,
  extensions: { code: 'FIELD_DENIED', reason, owner: 'COMMERCE', item: 'commerce.registration', remedy },
});

export const DENIALS: readonly AnswerError[] = [
  denied('NO_AGREEMENT', '工商部门未与本部门约定共享此项。', '请向工商部门申请共享。'),
  denied('WARRANT_REQUIRED', '账户流水须办理账户查询手续。', '请办理账户查询手续。'),
  denied('PURPOSE_REQUIRED', '请求未说明使用目的。', '请选择用途。'),
  denied('CASE_REQUIRED', '请求未注明认定事项。', '请选择事项。'),
  denied('NOT_SHARED', '此项不予共享。', '请与数源部门联系。'),
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Deadlines in all their states, counted from a moment. */
export function deadlines(now: number): readonly (string | null)[] {
  return [now - 3 * DAY, now - HOUR, now + HOUR, now + 30 * HOUR, now + 10 * DAY]
    .map((time): string | null => new Date(time).toISOString())
    .concat([null]);
}

export const SUMS = ['528600000000', '500000000', '123456789', '-100', '0'].map((amount) => ({
  amount,
  currency: 'CNY',
}));

export interface SampleRow {
  readonly name: string;
  readonly count: number;
}

export const ROWS: readonly SampleRow[] = [
  { name: '北京澜穗金融信息服务有限公司', count: 3 },
  { name: '=1+1（表格软件会当作公式的名称）', count: 12 },
  { name: '江苏示例网络科技有限公司', count: 7 },
];
