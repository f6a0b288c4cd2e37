import type { OperationResult } from '../../engine/index.js';

/** To a subscription that did not ask for an event stream. */
export const NOT_STREAMED: OperationResult = {
  errors: [
    {
      message: 'A subscription is answered as an event stream only.',
      extensions: {
        code: 'BAD_USER_INPUT',
        message: {
          en: 'A subscription is answered as an event stream only.',
          zh: '订阅只能以事件流方式返回。',
        },
        remedy: {
          en: 'Send it to /graphql/stream with "Accept: text/event-stream".',
          zh: '请以“Accept: text/event-stream”发送至 /graphql/stream。',
        },
      },
    },
  ],
};

/** To any other operation that did. */
export const NOT_A_SUBSCRIPTION: OperationResult = {
  errors: [
    {
      message: 'Only subscriptions are answered as an event stream.',
      extensions: {
        code: 'BAD_USER_INPUT',
        message: {
          en: 'Only subscriptions are answered as an event stream.',
          zh: '事件流仅用于订阅。',
        },
        remedy: {
          en: 'Send queries and mutations to /graphql with "Accept: application/json".',
          zh: '查询和变更请以“Accept: application/json”发送至 /graphql。',
        },
      },
    },
  ],
};
