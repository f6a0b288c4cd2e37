import { stringify } from 'csv-stringify/sync';
import type { WorkflowStatistics } from './workflow-statistics.js';

/** Columns, with what stands over them in both languages. Cells that a section has nothing for are empty. */
const COLUMNS = {
  section: '统计项 Section',
  subject: '对象 Subject',
  stage: '环节 Stage',
  agency: '部门 Agency',
  level: '层级 Level',
  age: '未结时长（工作日） Age (working days)',
  attribute: '要素 Attribute',
  kind: '类型 Kind',
  count: '数量 Count',
  open: '未结 Open',
  overdue: '逾期 Overdue',
  inTime: '按期反馈 In time',
  late: '逾期反馈 Late',
  missing: '逾期未反馈 Missing',
  awaited: '待反馈 Awaited',
  declined: '非本部门职责 Declined',
  medianHours: '用时中位数（小时） Median (hours)',
  ninetiethPercentileHours: '用时第90百分位（小时） 90th percentile (hours)',
  region: '地区 Region',
  month: '月份 Month',
  disputes: '进入协调 Disputes',
  sector: '领域 Sector',
} as const;

type Line = Partial<Record<keyof typeof COLUMNS, string | number | null>>;

function* linesOf(statistics: WorkflowStatistics): Generator<Line> {
  const { caseload, agencies, conflicts, stages, orders, regions, months, sectors, sharing } = statistics;
  for (const figure of caseload) yield { section: 'CASELOAD', ...figure };
  for (const { cases, openCases, ...figure } of agencies) {
    yield { section: 'AGENCY', count: cases, open: openCases, ...figure };
  }
  for (const { disputes, open, ...figure } of conflicts) {
    yield { section: 'CONFLICT', subject: 'DISPUTE', count: disputes, open, ...figure };
  }
  for (const { stays, ...figure } of stages) yield { section: 'STAGE_TIME', count: stays, ...figure };
  for (const { state, addressee, ...figure } of orders) {
    yield { section: 'ORDER', subject: 'ORDER', stage: state, agency: addressee, ...figure };
  }
  for (const { cases, ...figure } of regions) {
    yield { section: 'REGION', subject: 'CASE', count: cases, ...figure };
  }
  for (const { cases, ...figure } of months) {
    yield { section: 'MONTH', subject: 'CASE', count: cases, ...figure };
  }
  for (const { cases, ...figure } of sectors) {
    yield { section: 'SECTOR', subject: 'CASE', count: cases, ...figure };
  }
  for (const { clock, refused: _refused, ...figure } of sharing) {
    yield { section: `SHARING_${clock}`, subject: 'AGREEMENT', ...figure };
  }
}

/**
 * The figures as a table (RFC 4180), one line for each. It begins with a byte order mark, without which Excel reads
 * Chinese as Latin, and no cell begins with what a spreadsheet takes for a formula (OWASP, CSV Injection).
 */
export function statisticsCsv(statistics: WorkflowStatistics): string {
  return stringify([...linesOf(statistics)], {
    header: true,
    columns: { ...COLUMNS },
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
