import { GraphQLError } from 'graphql';
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
      en: `${id === null ? type : `${type} ${id}`} is left out: what is stored as its ${field} is not a known code.`,
      zh: `${id === null ? type : `${type} ${id}`} 未列出：其 ${field} 的存储值不是已知代码。`,
    },
    remedy: {
      en: 'Everything else is complete. Tell the operator of the hub, who finds the row with "huishang rows".',
      zh: '其余结果完整。请告知本系统运维人员，由其通过“huishang rows”查找并更正该记录。',
    },
  }),
);

/** ROW_UNREADABLE, in both languages, with its remedy. */
export function unreadableRowError(row: UnreadableRow): GraphQLError {
  const { code, message, remedy } = rowUnreadable({ ...row });
  return new GraphQLError(message.en, { extensions: { ...row, code, message, remedy } });
}

/** Told of each row that is left out of an answer. */
export type OnUnreadableRow = (row: UnreadableRow) => void;

/**
 * The rows that one operation leaves out of lists, each once. In the data nothing stands in their place, so their errors have
 * no path.
 */
export class UnreadableRows {
  readonly #errors = new Map<string, GraphQLError>();
  readonly #told: OnUnreadableRow;

  constructor(told: OnUnreadableRow) {
    this.#told = told;
  }

  add(row: UnreadableRow): void {
    const key = `${row.type} ${row.id}`;
    if (row.id !== null && this.#errors.has(key)) return;
    this.#errors.set(row.id === null ? `${key} ${this.#errors.size}` : key, unreadableRowError(row));
    this.#told(row);
  }

  /** Of one that stands by itself, whose place in the data has the error. */
  tell(row: UnreadableRow): void {
    this.#told(row);
  }

  /** ROW_UNREADABLE for each. */
  errors(): readonly GraphQLError[] {
    return [...this.#errors.values()];
  }
}
