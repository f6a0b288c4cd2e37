import { GraphQLError, responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import { defineRefusal } from '../../kernel/index.js';

/** A stored row that holds a code which this release does not know; it was written by hand or by another release. */
export interface UnreadableRow {
  /** The GraphQL type that it would be. */
  readonly type: string;
  /** Null where a row of this type has no id of its own. */
  readonly id: string | null;
  /** The field whose stored value is not one of its codes. */
  readonly field: string;
}

const rowUnreadable = defineRefusal<UnreadableRow & Record<string, unknown>>(
  'ROW_UNREADABLE',
  ({ type, id, field }) => ({
    message: {
      en: `${type} ${id ?? ''} is left out: what is stored as its ${field} is not a known code.`,
      zh: `${type} ${id ?? ''} 未列出：其 ${field} 的存储值不是已知代码。`,
    },
    remedy: {
      en: 'Everything else is complete. Tell the operator of the hub, who finds the row with "huishang rows".',
      zh: '其余结果完整。请告知平台运维人员，由其通过“huishang rows”查找并更正该记录。',
    },
  }),
);

/** ROW_UNREADABLE, in both languages, with its remedy. */
export function unreadableRowError(
  row: UnreadableRow,
  info?: Pick<GraphQLResolveInfo, 'path'>,
): GraphQLError {
  const { code, message, remedy } = rowUnreadable({ ...row });
  return new GraphQLError(message.en, {
    path: info ? responsePathAsArray(info.path) : null,
    extensions: { ...row, code, message, remedy },
  });
}

/** Told of each row that is left out of an answer. */
export type OnUnreadableRow = (row: UnreadableRow) => void;

/** The rows that one operation leaves out, each once. */
export class UnreadableRows {
  readonly #errors = new Map<string, GraphQLError>();
  readonly #told: OnUnreadableRow;

  constructor(told: OnUnreadableRow) {
    this.#told = told;
  }

  add(row: UnreadableRow, info: Pick<GraphQLResolveInfo, 'path'>): void {
    const key = `${row.type} ${row.id}`;
    if (row.id !== null && this.#errors.has(key)) return;
    this.#errors.set(row.id === null ? `${key} ${this.#errors.size}` : key, unreadableRowError(row, info));
    this.#told(row);
  }

  /** ROW_UNREADABLE for each. */
  errors(): readonly GraphQLError[] {
    return [...this.#errors.values()];
  }
}
