import type { OperationResult } from '../../engine/index.js';
import type { LocalizedText } from '../../kernel/index.js';

/** Why a stream ends otherwise than by itself. The client gets it as the last answer, before the completion. */
export type StreamEnd =
  | 'SLOW_CONSUMER'
  | 'HUB_STOPPING'
  | 'SUPERGRAPH_CHANGED'
  | 'AUTHORIZATION_CHANGED'
  | 'AGENCY_UNAVAILABLE'
  | 'INTERNAL';

interface Words {
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
}

const SUBSCRIBE_AGAIN: LocalizedText = {
  en: 'Subscribe again with Last-Event-ID; without one, read what you follow: it may have changed meanwhile.',
  zh: '请以 Last-Event-ID 重新订阅；没有该标识的，请重新读取所关注的数据：其间可能已有变化。',
};

const ENDS: Readonly<Record<StreamEnd, Words>> = {
  SLOW_CONSUMER: {
    message: {
      en: 'Events came faster than they were read, and no more could be held.',
      zh: '事件读取过慢，积压已达上限。',
    },
    remedy: SUBSCRIBE_AGAIN,
  },
  HUB_STOPPING: {
    message: { en: 'This hub process is stopping.', zh: '本系统进程正在停止。' },
    remedy: SUBSCRIBE_AGAIN,
  },
  SUPERGRAPH_CHANGED: {
    message: {
      en: 'The schema that the stream was opened with has been replaced by another one.',
      zh: '订阅开始时所用的模式已被更换。',
    },
    remedy: SUBSCRIBE_AGAIN,
  },
  AUTHORIZATION_CHANGED: {
    message: {
      en: 'What you may read has changed since the stream was opened.',
      zh: '自订阅开始以来，您的授权已发生变化。',
    },
    remedy: SUBSCRIBE_AGAIN,
  },
  AGENCY_UNAVAILABLE: {
    message: { en: 'The agency ended its event stream.', zh: '该部门的事件流已中断。' },
    remedy: SUBSCRIBE_AGAIN,
  },
  INTERNAL: {
    message: {
      en: 'Something went wrong inside the hub. Quote the request id when you report it.',
      zh: '本系统内部错误。报告问题时请提供请求编号。',
    },
    remedy: SUBSCRIBE_AGAIN,
  },
};

/** The last answer of a stream that ends for this reason. */
export function endOf(code: StreamEnd): OperationResult {
  const { message, remedy } = ENDS[code];
  return { errors: [{ message: message.en, extensions: { code, message, remedy } }] };
}
