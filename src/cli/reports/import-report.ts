import type { DryRun, ImportOutcome, ImportRun } from '../../intake/index.js';
import type { Say } from '../table/say.js';

const STATES: Readonly<Record<ImportRun['state'], readonly [en: string, zh: string]>> = {
  QUEUED: ['waiting', '等待中'],
  RUNNING: ['not finished', '未完成'],
  COMPLETED: ['completed', '已完成'],
  REFUSED: ['refused as a whole', '整体拒收'],
  STOPPED: ['stopped', '已停止'],
};

const REASONS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  ROWS_REFUSED: ['a row was refused, so nothing went in', '有记录被拒收，全部未入库'],
  TOO_MANY_REFUSED: ['too many rows were refused: look at the mapping', '拒收过多，请检查字段对应关系'],
  CANCELLED: ['it was cancelled; rows of chunks before stay', '已取消，此前已入库的记录保留'],
  FAILED: ['the hub failed several times', '多次处理失败'],
  SAME_FILE: ['the file was the last to be imported', '该文件即上次导入的文件'],
  ABANDONED: ['another file was imported in its place', '已由另一文件的导入取代'],
  KEYS_UNREADABLE: [
    'absent rows stay: refused lines without a readable key may be theirs',
    '缺失记录予以保留：被拒收的行没有可读取的主键，可能与其对应',
  ],
  STILL_REFERENCED: ['absent rows stay that other rows name', '仍被其他记录引用的缺失记录予以保留'],
};

function countsOf(
  { added, changed, unchanged, refused }: Pick<ImportRun, 'added' | 'changed' | 'unchanged' | 'refused'>,
  say: Say,
): string {
  return say(
    `${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused`,
    `新增${added}，变更${changed}，未变${unchanged}，拒收${refused}`,
  );
}

/** One run on one line. */
export function runLine(run: ImportRun, say: Say): string {
  const removed = run.removed > 0 ? say(`, ${run.removed} removed`, `，移除${run.removed}`) : '';
  const withheld = run.withheld > 0 ? say(`, ${run.withheld} withheld`, `，暂留${run.withheld}`) : '';
  const state = say(...STATES[run.state]);
  return `${run.startedAt.toISOString()} ${run.table} ${run.fileName} ${state}: ${countsOf(run, say)}${removed}${withheld} (${run.id})`;
}

/** What is said at the end of an import. */
export function outcomeLines({ kind, run }: ImportOutcome, errors: string, say: Say): string[] {
  if (kind === 'SAME') {
    return [
      say(
        `${run.fileName} was imported already by run ${run.id}; nothing was changed.`,
        `${run.fileName}已由批次${run.id}导入，未作任何变更。`,
      ),
    ];
  }
  const reason = run.reason === null ? undefined : REASONS[run.reason];
  return [
    runLine(run, say),
    ...(reason ? [say(...reason)] : []),
    ...(kind === 'RESUMED' ? [say('It went on where it was interrupted.', '已从中断处继续。')] : []),
    ...(run.refused > 0 ? [say(`Refused rows: ${errors}`, `拒收记录：${errors}`)] : []),
  ];
}

/** What is said of a dry run. */
export function dryRunLines(found: DryRun, errors: string, say: Say): string[] {
  const examples = found.examples.map(({ line, before, after }) => {
    const changes = Object.keys(after)
      .filter((column) => JSON.stringify(after[column]) !== JSON.stringify(before[column]))
      .map((column) => `${column}: ${JSON.stringify(before[column])} → ${JSON.stringify(after[column])}`);
    return say(`  line ${line}: ${changes.join('; ')}`, `  第${line}行：${changes.join('；')}`);
  });
  const absent = found.absentKeys.length > 0 ? ` (${found.absentKeys.join(', ')}…)` : '';
  return [
    say(`Nothing was written. ${found.records} rows:`, `未写入任何内容。共${found.records}行：`) +
      countsOf(found, say),
    ...examples,
    say(`Absent from the file: ${found.absent}${absent}`, `文件中没有的记录：${found.absent}${absent}`),
    ...(found.refused > 0 ? [say(`Refused rows: ${errors}`, `拒收记录：${errors}`)] : []),
  ];
}
