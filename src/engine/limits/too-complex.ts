import { GraphQLError } from 'graphql';
import type { OperationLimits } from '../settings/index.js';
import { defineRefusal, type LocalizedText } from '../../kernel/index.js';

type Limit = keyof OperationLimits;

interface Words {
  /** What is counted, in the plural. */
  readonly counted: LocalizedText;
  readonly remedy: LocalizedText;
}

const FEWER_FIELDS: LocalizedText = {
  en: 'Ask for fewer fields, or send several requests.',
  zh: '请减少所选字段，或分多次请求。',
};

const WORDS: Readonly<Record<Limit, Words>> = {
  body: {
    counted: { en: 'bytes', zh: '个字节' },
    remedy: {
      en: 'Send a shorter document and fewer variables, or several requests.',
      zh: '请缩短文档、减少变量，或分多次请求。',
    },
  },
  values: {
    counted: { en: 'values in its variables', zh: '个变量值' },
    remedy: {
      en: 'Send shorter lists and fewer variables, or several requests.',
      zh: '请缩短列表、减少变量，或分多次请求。',
    },
  },
  tokens: {
    counted: { en: 'tokens', zh: '个词元' },
    remedy: {
      en: 'Shorten the document; put long values into variables.',
      zh: '请缩短文档；较长的值请放入变量。',
    },
  },
  nesting: {
    counted: { en: 'levels of nested brackets', zh: '层嵌套括号' },
    remedy: {
      en: 'Nest fewer fragments, lists and objects in one another.',
      zh: '请减少片段、列表和对象的嵌套层数。',
    },
  },
  comparisons: {
    counted: { en: 'pairs of selections of the same field', zh: '对重复选择的字段' },
    remedy: {
      en: 'Ask for each field of an object once, and use fewer fragments on one object.',
      zh: '请对同一对象的每个字段只选择一次，并减少同一对象上的片段。',
    },
  },
  depth: {
    counted: { en: 'levels of nested fields', zh: '层嵌套字段' },
    remedy: {
      en: 'Ask for the outer part first, then for the inner part by its key.',
      zh: '请先查询外层，再按主键查询内层。',
    },
  },
  fields: {
    counted: {
      en: 'fields after its fragments are put in their places',
      zh: '个字段（片段展开后）',
    },
    remedy: FEWER_FIELDS,
  },
  rootFields: { counted: { en: 'root fields', zh: '个根字段' }, remedy: FEWER_FIELDS },
  aliases: {
    counted: { en: 'aliases after its fragments are put in their places', zh: '个别名（片段展开后）' },
    remedy: {
      en: 'Use a list field instead of many aliases, or send several requests.',
      zh: '请以列表字段代替大量别名，或分多次请求。',
    },
  },
  directives: {
    counted: { en: 'directives after its fragments are put in their places', zh: '个指令（片段展开后）' },
    remedy: { en: 'Put directives on fragments instead of fields.', zh: '请将指令置于片段而非逐个字段。' },
  },
  cost: {
    counted: { en: 'units of cost', zh: '个成本单位' },
    remedy: {
      en: 'Ask for shorter lists ("first"), for fewer nested lists, or for fewer fields of each.',
      zh: '请减小列表长度（“first”）、减少嵌套列表，或减少每项的字段。',
    },
  },
};

/** An operation is larger than a limit allows. `found` is null where it was not counted to its end. */
export const operationTooComplex = defineRefusal<{ limit: Limit; bound: number; found: number | null }>(
  'OPERATION_TOO_COMPLEX',
  ({ limit, bound, found }) => {
    const { counted, remedy } = WORDS[limit];
    return {
      message:
        found === null
          ? {
              en: `The request has more than the ${bound} ${counted.en} that are allowed.`,
              zh: `请求超过所允许的 ${bound} ${counted.zh}。`,
            }
          : {
              en: `The request has ${found} ${counted.en}, more than the ${bound} that are allowed.`,
              zh: `请求有 ${found} ${counted.zh}，超过所允许的 ${bound} ${counted.zh}。`,
            },
      remedy,
    };
  },
);

/** The refusal as a GraphQL error, whose words the edge puts into the caller's language. */
export function tooComplex(limit: Limit, bound: number, found: number | null): GraphQLError {
  const { code, message, remedy, facts } = operationTooComplex({ limit, bound, found });
  return new GraphQLError(message.en, { extensions: { code, ...facts, message, remedy } });
}
