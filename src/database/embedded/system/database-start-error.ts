import { CodedError, type LocalizedText } from '../../../kernel/index.js';

/** Why the embedded database did not start, and what the operator can do, in both languages. */
export class DatabaseStartError extends CodedError {
  readonly code = 'DATABASE_START_ERROR';
  override readonly name = 'DatabaseStartError';
  readonly messageZh: string;
  readonly remedy: string;
  readonly remedyZh: string;

  /**
   * @param message one sentence in each language
   * @param remedy what to do about it, in each language
   * @param cause the fault underneath, for the log
   */
  constructor(message: LocalizedText, remedy: LocalizedText, cause?: unknown) {
    super(message.en, cause === undefined ? undefined : { cause });
    this.messageZh = message.zh;
    this.remedy = remedy.en;
    this.remedyZh = remedy.zh;
  }

  /** Leaves a DatabaseStartError as it is and puts any other fault (a full disk, a read-only folder) into one. */
  static from(fault: unknown, dataDirectory: string): DatabaseStartError {
    if (fault instanceof DatabaseStartError) return fault;
    const reason = (fault instanceof Error ? fault.message : String(fault)).replaceAll(/\s*\n\s*/g, ' ');
    return new DatabaseStartError(
      {
        en: `The embedded database in ${dataDirectory} could not be started: ${reason}`,
        zh: `无法启动 ${dataDirectory} 中的内嵌数据库：${reason}`,
      },
      {
        en: 'Check that the data directory can be written to and that the disk is not full, then start again.',
        zh: '请检查数据目录是否可写、磁盘是否已满，然后重新启动。',
      },
      fault,
    );
  }
}
