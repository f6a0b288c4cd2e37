import { defineRefusal, type Refusal } from '../../kernel/index.js';
import { DatabaseUnusable } from '../errors/database-error.js';

interface Facts extends Record<string, unknown> {
  /** Migrations that the database has and this build does not, oldest first. */
  readonly unknown: readonly string[];
}

/** The database was made before the schema's baseline, and nothing leads from there to this build. */
export const schemaSuperseded = defineRefusal<Facts>('DATABASE_SCHEMA_SUPERSEDED', ({ unknown }) => ({
  message: {
    en: `The database was made by a build from before the present baseline of the schema (${unknown[0]}), and cannot be brought up to this one.`,
    zh: `数据库由现行结构基线之前的版本建立（${unknown[0]}），无法升级到本版本。`,
  },
  remedy: {
    en: 'Keep it with the build that made it, or begin with an empty database: another DATABASE_URL, or another DATA_DIR for the embedded one.',
    zh: '请继续以原版本使用该数据库，或改用空数据库：更换 DATABASE_URL；内置数据库则更换 DATA_DIR。',
  },
}));

/** A later build has written the schema. */
export const schemaNewer = defineRefusal<Facts>('DATABASE_SCHEMA_NEWER', ({ unknown }) => ({
  message: {
    en: `The database schema is newer than this build: it has ${unknown.join(', ')}.`,
    zh: `数据库结构新于本版本：其中已有 ${unknown.join('、')}。`,
  },
  remedy: {
    en: 'Start the build that wrote it, or a later one.',
    zh: '请启动写入该结构的版本或更高版本。',
  },
}));

/** A database whose schema this build must not touch; code, sentence and remedy are a refusal's, in both languages. */
export class DatabaseSchemaUnknown extends DatabaseUnusable {
  override readonly code: string;

  constructor({ code, message, remedy }: Refusal) {
    super(`${code}: ${message.en}\n  ${message.zh}`, `${remedy.en}\n  ${remedy.zh}`);
    this.code = code;
  }
}
