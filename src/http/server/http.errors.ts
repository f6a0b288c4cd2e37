import { defineRefusal } from '../../kernel/index.js';

export const addressUnknown = defineRefusal('ADDRESS_UNKNOWN', () => ({
  message: { en: 'There is nothing at this address.', zh: '此地址没有内容。' },
  remedy: { en: 'Send GraphQL operations to /graphql.', zh: '请将 GraphQL 操作发送至 /graphql。' },
}));

export const addressUnusable = defineRefusal('ADDRESS_UNUSABLE', () => ({
  message: { en: 'The address of the request cannot be read.', zh: '请求地址无法解析。' },
  remedy: { en: 'Percent-encode it as UTF-8.', zh: '请按 UTF-8 进行百分号编码。' },
}));

export const methodNotAllowed = defineRefusal<{ allowed: string }>('METHOD_NOT_ALLOWED', ({ allowed }) => ({
  message: { en: 'This address does not take the method of the request.', zh: '此地址不接受该请求方法。' },
  remedy: { en: `Send ${allowed}.`, zh: `请使用 ${allowed}。` },
}));

export const mutationByGet = defineRefusal('MUTATION_BY_GET', () => ({
  message: { en: 'GET is for queries and changes nothing.', zh: 'GET 仅用于查询，不作任何变更。' },
  remedy: { en: 'Send a mutation with POST.', zh: '变更操作请使用 POST。' },
}));

/** A cookie alone proves only which browser sends, and not which page. */
export const csrfProofMissing = defineRefusal('CSRF_PROOF_MISSING', () => ({
  message: {
    en: 'The request carries a session cookie, but no proof that a page of the console sent it.',
    zh: '请求携带会话凭据，但未证明由本系统页面发出。',
  },
  remedy: {
    en: 'Send it from a page of the console, with the header "x-csrf: 1"; a program sends a token instead.',
    zh: '请由本系统页面发送，并带请求头“x-csrf: 1”；程序请改用令牌。',
  },
}));

export const notAcceptable = defineRefusal<{ offered: string }>('NOT_ACCEPTABLE', ({ offered }) => ({
  message: {
    en: 'The answer cannot be given in any form that the header Accept takes.',
    zh: '无法以请求头 Accept 所接受的任何格式作答。',
  },
  remedy: { en: `Accept ${offered}.`, zh: `请在 Accept 中包含 ${offered}。` },
}));

export const contentTypeNotTaken = defineRefusal('CONTENT_TYPE_NOT_TAKEN', () => ({
  message: { en: 'The body is not JSON in UTF-8.', zh: '请求体不是 UTF-8 编码的 JSON。' },
  remedy: {
    en: 'Send it as "Content-Type: application/json", in UTF-8.',
    zh: '请以“Content-Type: application/json”发送，并采用 UTF-8 编码。',
  },
}));

export const contentEncodingNotTaken = defineRefusal('CONTENT_ENCODING_NOT_TAKEN', () => ({
  message: { en: 'The body is compressed.', zh: '请求体经过压缩。' },
  remedy: {
    en: 'Send it as it is, without the header Content-Encoding.',
    zh: '请原样发送，不带请求头 Content-Encoding。',
  },
}));

export const bodyTooLarge = defineRefusal<{ limit: 'body'; bound: number; found: number | null }>(
  'BODY_TOO_LARGE',
  ({ bound, found }) => ({
    message:
      found === null
        ? {
            en: `The request has more than the ${bound} bytes that are allowed.`,
            zh: `请求超过所允许的 ${bound} 个字节。`,
          }
        : {
            en: `The request has ${found} bytes, more than the ${bound} that are allowed.`,
            zh: `请求有 ${found} 个字节，超过所允许的 ${bound} 个字节。`,
          },
    remedy: {
      en: 'Send a shorter document and fewer variables, or several requests.',
      zh: '请缩短文档、减少变量，或分多次请求。',
    },
  }),
);

export const bodyTooSlow = defineRefusal('BODY_TOO_SLOW', () => ({
  message: { en: 'The body of the request did not arrive in time.', zh: '请求体未在规定时间内到达。' },
  remedy: { en: 'Send the request again, without pauses.', zh: '请重新发送，中途不要停顿。' },
}));

/** Told to nobody, but recorded: the sender has gone. */
export const bodyIncomplete = defineRefusal('BODY_INCOMPLETE', () => ({
  message: {
    en: 'The connection ended before the whole body was there.',
    zh: '连接在请求体完整到达之前中断。',
  },
  remedy: { en: 'Send the request again.', zh: '请重新发送。' },
}));

export const bodyNotJson = defineRefusal('BODY_NOT_JSON', () => ({
  message: { en: 'The body of the request is not JSON.', zh: '请求体不是有效的 JSON。' },
  remedy: {
    en: 'Send one JSON object, whole, and without a key "__proto__".',
    zh: '请发送一个完整的 JSON 对象，且不含键“__proto__”。',
  },
}));

export const headerRepeated = defineRefusal<{ header: string }>('HEADER_REPEATED', ({ header }) => ({
  message: {
    en: `The header ${header} is there more than once.`,
    zh: `请求头 ${header} 重复出现。`,
  },
  remedy: { en: 'Send it once.', zh: '请只发送一次。' },
}));

export const hostUnusable = defineRefusal('HOST_UNUSABLE', () => ({
  message: {
    en: 'The header Host is missing or is no host name.',
    zh: '缺少请求头 Host，或其值不是主机名。',
  },
  remedy: {
    en: 'Send the name and port of this server as "Host".',
    zh: '请以“Host”发送本服务器的名称和端口。',
  },
}));

export const expectationFailed = defineRefusal('EXPECTATION_FAILED', () => ({
  message: { en: 'This server cannot meet the header Expect.', zh: '本服务器无法满足请求头 Expect。' },
  remedy: {
    en: 'Send "100-continue", or leave the header out.',
    zh: '请发送“100-continue”，或不带该请求头。',
  },
}));

export const tooManyConnections = defineRefusal('TOO_MANY_CONNECTIONS', () => ({
  message: {
    en: 'As many connections are open as this server takes, in all or from your address.',
    zh: '连接数已达上限（总数或来自您的地址的连接数）。',
  },
  remedy: {
    en: 'Use connections again instead of opening new ones, and try again later.',
    zh: '请复用已有连接，并稍后重试。',
  },
}));

export const headTooLarge = defineRefusal<{ limit: 'head'; bound: number; found: null }>(
  'HEAD_TOO_LARGE',
  ({ bound }) => ({
    message: {
      en: `The address and the headers of the request are larger than ${bound} bytes.`,
      zh: `请求的地址和请求头超过 ${bound} 字节。`,
    },
    remedy: {
      en: 'Send the operation in the body of a POST, or as a trusted document by its id.',
      zh: '请以 POST 请求体发送操作，或按编号使用受信文档。',
    },
  }),
);

export const requestTooSlow = defineRefusal('REQUEST_TOO_SLOW', () => ({
  message: { en: 'The request did not arrive in time.', zh: '请求未在规定时间内到达。' },
  remedy: { en: 'Send it again, as one whole HTTP request.', zh: '请将其作为一个完整的 HTTP 请求重新发送。' },
}));

export const requestUnreadable = defineRefusal('REQUEST_UNREADABLE', () => ({
  message: { en: 'What was sent is not HTTP.', zh: '所发送的内容不是 HTTP 请求。' },
  remedy: { en: 'Send it again, as one whole HTTP request.', zh: '请将其作为一个完整的 HTTP 请求重新发送。' },
}));

export const insideFault = defineRefusal('INSIDE_FAULT', () => ({
  message: {
    en: 'Something went wrong inside. Quote the request id when you report it.',
    zh: '系统内部错误。报告问题时请提供请求编号。',
  },
  remedy: { en: 'Try again later.', zh: '请稍后重试。' },
}));
