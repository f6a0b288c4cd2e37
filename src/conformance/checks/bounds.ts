import { judge, notApplicable, notChecked, type Check } from '../check.js';
import { codesOf, dataOf, describe, entitiesOf, errorsOf, type SiteAnswer } from '../site-under-test.js';

const LARGE_BYTES = 1_100_000;
const LEVELS = 6_000;
const TOO_MANY = 100_001;
/** How the inside of a program looks from outside. */
const INSIDE =
  /\bat .+[:(]\d+:\d+|Traceback|\bException\b|\.(py|java|go|ts|js)[":]\d*|SELECT .+ FROM|stacktrace/i;

/** Why an answer to what cannot be answered is wrong; null where it is right. */
function reception(what: string, answer: SiteAnswer): string | null {
  const isRefused = answer.status >= 400 && answer.status < 500;
  const isError = answer.status === 200 && errorsOf(answer).length > 0 && !dataOf(answer);
  return isRefused || isError ? null : `${what} was answered with ${describe(answer)}.`;
}

const faultsOf = (answers: readonly (readonly [string, SiteAnswer])[]): string[] =>
  answers.flatMap(([what, answer]) => reception(what, answer) ?? []);

/** 6 Bounds. */
export const BOUND_CHECKS: readonly Check[] = [
  {
    id: 'body-bound',
    clause: '6.1',
    title: { en: 'Bodies of more than 1 MiB are refused', zh: '拒绝超过 1 MiB 的请求体' },
    run: async (site) => {
      const answer = await site.ask(`{ __typename }${' '.repeat(LARGE_BYTES)}`);
      const fine = answer.status >= 400 && answer.status < 500;
      return judge(fine ? [] : [`It was answered with ${describe(answer)}.`], `HTTP ${answer.status}.`);
    },
  },
  {
    id: 'nesting-bound',
    clause: '6.2',
    title: { en: 'Values nested too deep are refused', zh: '拒绝嵌套过深的变量' },
    run: async (site) => {
      const token = await site.contexts.sign();
      const value = `${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`;
      const body = `{"query":"{ __typename }","variables":{"v":${value}}}`;
      const answer = await site.send({ token, body });
      const after = await site.ask('{ __typename }');
      return judge(
        [
          ...faultsOf([[`A variable of ${LEVELS} levels`, answer]]),
          ...(after.status === 200 ? [] : [`Afterwards the site answered ${describe(after)}.`]),
        ],
        `HTTP ${answer.status}, and it goes on.`,
      );
    },
  },
  {
    id: 'invalid-operations',
    clause: '6.3',
    title: { en: 'Operations that are not valid are refused', zh: '拒绝无效操作' },
    run: async (site) => {
      const answers = [
        ['A syntax error', await site.ask('{ __typename')] as const,
        ['An unknown field', await site.ask('{ conformanceNothing }')] as const,
        [
          'A missing variable',
          await site.ask('query($r: [_Any!]!) { _entities(representations: $r) { __typename } }'),
        ] as const,
      ];
      return judge(faultsOf(answers), `${answers.length} refused.`);
    },
  },
  {
    id: 'inside-untold',
    clause: '6.4',
    title: { en: 'Errors tell nothing of the inside', zh: '错误信息不泄露内部情况' },
    run: async (site) => {
      const token = await site.contexts.sign();
      const answers = [
        await site.ask('{ __typename'),
        await site.ask('{ conformanceNothing }'),
        await site.send({ token: 'not.a.token', body: '{}' }),
        await site.send({ token, body: '[1, 2' }),
        await site.send({ token, body: '{"query": 1}' }),
        await site.entities(['\u0000', "'; --"], ''),
      ];
      const faults = answers.flatMap((answer) => [
        ...(INSIDE.test(answer.text) ? [`Told of the inside: ${describe(answer)}.`] : []),
        ...(answer.status >= 500
          ? [`A request of a client is no fault of the site: ${describe(answer)}.`]
          : []),
      ]);
      return judge(faults, `${answers.length} answers.`);
    },
  },
  {
    id: 'page-bound',
    clause: '6.5',
    title: { en: 'Pages out of bounds are refused', zh: '拒绝超限的分页' },
    run: async (site) => {
      const { pages, items: grants } = await site.schema();
      if (pages.length === 0) return notApplicable('No field has pages.');
      const faults: string[] = [];
      let reached = 0;
      for (const path of pages) {
        for (const first of [-1, TOO_MANY]) {
          const last = `${path.at(-1)}(first: ${first}) { __typename }`;
          const selection = path.slice(0, -1).reduceRight((inner, name) => `${name} { ${inner} }`, last);
          const answer = await site.entities(site.facts.known, selection, { grants });
          if (codesOf(answer).includes('BAD_USER_INPUT')) reached += 1;
          else if (JSON.stringify(entitiesOf(answer)).includes(`"${path.at(-1)}":{`)) {
            faults.push(`${path.join('.')}(first: ${first}) was answered with ${describe(answer)}.`);
          }
        }
      }
      if (faults.length === 0 && reached === 0) return notChecked('No known platform has such a list.');
      return judge(faults, `${pages.length} fields.`);
    },
  },
];
