import { judge, notChecked, type Check } from '../check.js';
import type { ContextFaults } from '../contexts.js';
import { dataOf, describe, type SiteAnswer, type SiteUnderTest } from '../site-under-test.js';

const BODY = JSON.stringify({ query: '{ _service { sdl } }' });
const sendWith = (site: SiteUnderTest, token: string | null): Promise<SiteAnswer> =>
  site.send({ token, body: BODY });

/** Why an answer to a context that is none is wrong; null where it is right. */
function acceptance(what: string, answer: SiteAnswer): string | null {
  if (answer.status === 401 && !dataOf(answer)) return null;
  return `A context ${what} was answered with ${describe(answer)} in place of HTTP 401.`;
}

async function refusesAll(
  site: SiteUnderTest,
  tokens: readonly (readonly [what: string, token: Promise<string>])[],
) {
  const faults: string[] = [];
  for (const [what, token] of tokens) {
    const fault = acceptance(what, await sendWith(site, await token));
    if (fault !== null) faults.push(fault);
  }
  return judge(faults, `${tokens.length} refused with HTTP 401.`);
}

const signed = (
  site: SiteUnderTest,
  cases: readonly (readonly [what: string, faults: ContextFaults])[],
): (readonly [string, Promise<string>])[] =>
  cases.map(([what, faults]) => [what, site.contexts.sign({}, faults)] as const);

/** 2 Caller contexts. */
export const CONTEXT_CHECKS: readonly Check[] = [
  {
    id: 'context-accepted',
    clause: '2.1',
    title: { en: 'A good context is accepted', zh: '接受有效上下文' },
    run: async (site) => {
      const cases = signed(site, [
        ['that is good', {}],
        ['whose typ has application/ before it', { typ: 'application/huishang-context+jwt' }],
        ['of a clock that is two seconds ahead', { issuedIn: 2 }],
      ]);
      const faults: string[] = [];
      for (const [what, token] of cases) {
        const answer = await sendWith(site, await token);
        if (answer.status !== 200) faults.push(`A context ${what} was answered with ${describe(answer)}.`);
      }
      return judge(faults, `${cases.length} accepted.`);
    },
  },
  {
    id: 'context-missing',
    clause: '2.2',
    title: { en: 'Nothing is answered without a context', zh: '无上下文不予应答' },
    run: async (site) => {
      const answer = await sendWith(site, null);
      const fault = acceptance('that is missing', answer);
      const scheme = answer.headers.get('www-authenticate') ?? '';
      return judge(
        [
          ...(fault === null ? [] : [fault]),
          ...(/^bearer/i.test(scheme) ? [] : ['The answer has no WWW-Authenticate: Bearer.']),
        ],
        'HTTP 401 with WWW-Authenticate.',
      );
    },
  },
  {
    id: 'context-forged',
    clause: '2.3',
    title: { en: 'Forged contexts are refused', zh: '拒绝伪造的上下文' },
    run: (site) =>
      refusesAll(site, [
        ['that is no JWT', Promise.resolve('not.a.token')],
        ['without a signature (alg none)', site.contexts.withAlgorithm('none')],
        ['with the public key as an HMAC secret', site.contexts.withAlgorithm('HS256')],
        ['that was altered after it was signed', site.contexts.altered([`${site.facts.name}.everything`])],
        ...signed(site, [
          ['of a strange key', { key: site.hub.strangeKey }],
          ['of a strange key under a known kid', { key: site.hub.strangeKey, kid: site.hub.key.kid }],
        ]),
      ]),
  },
  {
    id: 'context-expired',
    clause: '2.4',
    title: { en: 'Contexts out of their time are refused', zh: '拒绝不在有效期内的上下文' },
    run: (site) =>
      refusesAll(
        site,
        signed(site, [
          ['that ended half a minute ago', { issuedIn: -90 }],
          ['that is good for an hour', { lifetime: 3_600 }],
          ['of the next minute', { issuedIn: 60 }],
          ['without an end', { lifetime: null }],
        ]),
      ),
  },
  {
    id: 'context-foreign',
    clause: '2.5',
    title: { en: 'Contexts for something else are refused', zh: '拒绝用于其他对象的上下文' },
    run: (site) =>
      refusesAll(
        site,
        signed(site, [
          ['for another subgraph', { audience: `${site.facts.name}x` }],
          ['of another issuer', { issuer: 'https://identity.example' }],
          ['whose typ is at+jwt', { typ: 'at+jwt' }],
          ['whose typ is that of rulings', { typ: 'huishang-ruling+jws' }],
          ...(site.hub.servesKeys ? [['of the key for rulings', { key: site.hub.rulingKey }] as const] : []),
          ['that does not say what is granted', { without: ['grants'] }],
          ['that does not say who asks', { without: ['caller'] }],
        ]),
      ),
  },
  {
    id: 'key-rotation',
    clause: '2.6',
    title: { en: 'A new key of the hub is found', zh: '能够取得本系统的新公钥' },
    run: async (site) => {
      if (!site.hub.servesKeys) return notChecked('The site does not read the keys from the kit.');
      site.hub.publishNextKey();
      const answer = await site.untilKeysAreKnown(site.hub.nextKey);
      const fine = answer.status === 200;
      return judge(fine ? [] : [`It is still answered with ${describe(answer)}.`], 'Accepted.');
    },
  },
];
