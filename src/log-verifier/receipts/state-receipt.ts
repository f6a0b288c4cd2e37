import { isObject, isString } from '../json/shapes.js';
import type { Leaf } from '../leaves/read-leaf.js';
import type { Place, Report, Sentence } from '../report/report.js';
import type { ReceiptPromise } from './promise.js';

/** A leaf of a receipt with what is disclosed of it. */
export interface CheckedLeaf extends Leaf {
  readonly shown: ReadonlyMap<string, unknown>;
}

/** What is told of a request, in this order, with its name in either language. */
const TOLD: readonly (readonly [member: string, named: Sentence])[] = [
  ['agency', { en: 'agency', zh: '机构' }],
  ['level', { en: 'level', zh: '层级' }],
  ['region', { en: 'region', zh: '地区' }],
  ['role', { en: 'role', zh: '角色' }],
  ['officer', { en: 'officer', zh: '人员' }],
  ['purpose', { en: 'purpose', zh: '使用目的' }],
  ['case', { en: 'case', zh: '认定事项' }],
  ['basis', { en: 'basis', zh: '依据' }],
  ['operation', { en: 'operation', zh: '操作' }],
  ['platforms', { en: 'platforms disclosed', zh: '提供的平台' }],
  ['refusal', { en: 'refused with', zh: '拒绝代码' }],
];

/** A value on one line, without characters by which a file could move the cursor of a terminal. */
function shortOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/\p{Cc}/gu, ' ').slice(0, 200);
}

/** `2016-06-01T01:13:00.123Z` as it is said in Beijing. */
function inBeijing(at: string): Sentence {
  const shifted = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  const [, year, month, day, time = ''] = /^(\d+)-(\d+)-(\d+)T([\d:]+)/.exec(shifted) ?? [];
  const [hours, minutes, seconds] = time.split(':').map(Number);
  return {
    en: `${shifted.slice(0, 10)} ${time}, Beijing time`,
    zh: `${year}年${Number(month)}月${Number(day)}日${hours}时${minutes}分${seconds}秒（北京时间）`,
  };
}

/** States what a receipt proves: who asked for what, when, why, and what came back. */
export function stateReceipt(
  { jti, answer }: ReceiptPromise,
  [{ at, members, shown }, late]: readonly [request: CheckedLeaf, late: CheckedLeaf | null],
  { file }: Place,
  report: Report,
): void {
  const { operation, platforms } = members;
  // Of a mutation, what was disclosed is in the leaf that was written when it had acted.
  const disclosed = late ? late.members['platforms'] : isObject(platforms) ? platforms['disclosed'] : null;
  const all: Readonly<Record<string, unknown>> = {
    ...members,
    ...Object.fromEntries(shown),
    operation: isObject(operation) ? [operation['kind'], operation['name']].filter(isString).join(' ') : null,
    platforms: Array.isArray(disclosed) ? disclosed.join(' ') : null,
  };
  const told = TOLD.flatMap(([member, named]) => {
    const value = all[member];
    if (value === undefined || value === null || value === '') return [];
    return [{ en: `    ${named.en}: ${shortOf(value)}`, zh: `    ${named.zh}：${shortOf(value)}` }];
  });
  const time = inBeijing(at);
  report.state({
    what: 'RECEIPT',
    values: { id: jti, at, answer, members, disclosed: Object.fromEntries(shown) },
    en: [`${file}: request ${jti}, recorded on ${time.en}.`, ...told.map(({ en }) => en)].join('\n'),
    zh: [`${file}：请求 ${jti}，记录于${time.zh}。`, ...told.map(({ zh }) => zh)].join('\n'),
  });
}
