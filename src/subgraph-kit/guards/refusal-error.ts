import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { defineRefusal, type Refusal } from '../../kernel/index.js';

export const itemNotGranted = defineRefusal<{ policy: string }>('ITEM_NOT_GRANTED', ({ policy }) => ({
  message: {
    en: `The caller context does not grant ${policy}.`,
    zh: `调用上下文未授予 ${policy}。`,
  },
  remedy: {
    en: 'Ask the hub, which leaves out what may not be read.',
    zh: '请通过本系统查询，本系统会略去无权查阅的内容。',
  },
}));

export const filterNotGranted = defineRefusal<{ policy: string }>('FILTER_NOT_GRANTED', ({ policy }) => ({
  message: {
    en: `The caller context does not allow filtering by ${policy}.`,
    zh: `调用上下文不允许按 ${policy} 筛选或排序。`,
  },
  remedy: {
    en: 'Filter and sort by what the caller may read unmasked.',
    zh: '请仅按调用方可查阅原值的内容筛选或排序。',
  },
}));

export const subgraphStopping = defineRefusal('SUBGRAPH_STOPPING', () => ({
  message: { en: 'This subgraph is stopping.', zh: '本站点正在停机。' },
  remedy: { en: 'Subscribe again.', zh: '请重新订阅。' },
}));

export const slowConsumer = defineRefusal('SLOW_CONSUMER', () => ({
  message: { en: 'Events came faster than they were read.', zh: '事件到达快于读取。' },
  remedy: { en: 'Subscribe again, and read without pauses.', zh: '请重新订阅，并持续读取。' },
}));

export const subgraphFault = defineRefusal('INTERNAL', () => ({
  message: { en: 'Something went wrong inside the subgraph.', zh: '站点内部错误。' },
  remedy: { en: 'Try again later.', zh: '请稍后重试。' },
}));

/** A refusal as an error of a result: its words in both languages, for the hub to choose from. */
export function formatRefusal(refusal: Refusal, code = refusal.code): GraphQLFormattedError {
  const { message, remedy, facts } = refusal;
  return { message: message.en, extensions: { ...facts, code, message, remedy } };
}

/** The same, to be thrown or to be put beside other errors. */
export function refusalError(refusal: Refusal, code?: string): GraphQLError {
  const { message, extensions } = formatRefusal(refusal, code);
  return new GraphQLError(message, { extensions: extensions ?? {} });
}
