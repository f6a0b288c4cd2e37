import { failed, judge, passed, type Check } from '../check.js';
import { dataOf, describe } from '../site-under-test.js';

const JSON_TYPES = /^application\/(json|graphql-response\+json)(;|$)/i;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const BODY = JSON.stringify({ query: '{ __typename }' });

const isRefusal = (status: number): boolean => status >= 400 && status < 500;

/** 1 Transport. */
export const TRANSPORT_CHECKS: readonly Check[] = [
  {
    id: 'tls',
    clause: '1.1',
    title: { en: 'The address is HTTPS', zh: '地址使用 HTTPS' },
    run: ({ facts: { url, allowHttp } }) => {
      if (url.protocol === 'https:') return Promise.resolve(passed('The address is HTTPS.'));
      const excused = allowHttp && LOOPBACK.test(url.hostname);
      return Promise.resolve(
        excused
          ? passed('Plain HTTP, on this machine alone.')
          : failed(`${url.origin} is plain HTTP; the hub asks HTTPS sites only.`),
      );
    },
  },
  {
    id: 'post-only',
    clause: '1.2',
    title: { en: 'GraphQL is answered to POST alone', zh: 'GraphQL 仅应答 POST' },
    run: async (site) => {
      const token = await site.contexts.sign();
      const answer = await site.send({ token, method: 'GET', search: '?query=%7B__typename%7D' });
      const fine = isRefusal(answer.status) && !dataOf(answer);
      return judge(fine ? [] : [`GET was answered with ${describe(answer)}.`], `GET: HTTP ${answer.status}.`);
    },
  },
  {
    id: 'json-only',
    clause: '1.2',
    title: { en: 'Bodies that are not JSON are refused', zh: '拒绝非 JSON 请求体' },
    run: async (site) => {
      const token = await site.contexts.sign();
      const text = await site.send({ token, body: BODY, contentType: 'text/plain' });
      const broken = await site.send({ token, body: '{"query":' });
      return judge(
        [
          ...(isRefusal(text.status) ? [] : [`text/plain was answered with ${describe(text)}.`]),
          ...(isRefusal(broken.status) ? [] : [`Broken JSON was answered with ${describe(broken)}.`]),
        ],
        `text/plain: HTTP ${text.status}, broken JSON: HTTP ${broken.status}.`,
      );
    },
  },
  {
    id: 'media-type',
    clause: '1.3',
    title: { en: 'Answers are JSON, as they were asked for', zh: '应答为所要求的 JSON' },
    run: async (site) => {
      const answer = await site.send({ token: await site.contexts.sign(), body: BODY });
      const type = answer.headers.get('content-type') ?? '';
      const encoding = answer.headers.get('content-encoding') ?? 'identity';
      return judge(
        [
          ...(answer.status === 200 ? [] : [`{ __typename } was answered with ${describe(answer)}.`]),
          ...(JSON_TYPES.test(type) ? [] : [`The content type is ${type || 'missing'}.`]),
          ...(encoding === 'identity' ? [] : [`It is encoded as ${encoding}, which was not asked for.`]),
        ],
        `HTTP 200, ${type}.`,
      );
    },
  },
  {
    id: 'health',
    clause: '1.4',
    title: { en: 'Health is told without a context', zh: '无需上下文即可查询运行状态' },
    run: async (site) => {
      const answer = await site.health();
      const fine = answer.status === 200 && answer.json?.['status'] === 'ready';
      return judge(fine ? [] : [`GET /health was answered with ${describe(answer)}.`], 'HTTP 200, ready.');
    },
  },
];
