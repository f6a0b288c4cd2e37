import { judge, notApplicable, notChecked, type Check } from '../check.js';
import { describe, dataOf, entitiesOf, errorsOf, type SiteUnderTest } from '../site-under-test.js';
import { selectionOf, valuesAt } from '../targets.js';

/** Well-formed codes of platforms that nobody holds anything about (GB 32100-2015). */
export const UNKNOWN_CODES = ['91110000MA0000000T', '91320100MA0000000N'] as const;
const MANY = 1_000;

const codeOf = (entity: unknown): unknown =>
  typeof entity === 'object' && entity !== null ? Reflect.get(entity, 'code') : null;

async function allItems(site: SiteUnderTest): Promise<readonly string[]> {
  return (await site.schema()).items;
}

/** 4 Entities. */
export const ENTITY_CHECKS: readonly Check[] = [
  {
    id: 'entities-in-order',
    clause: '4.1',
    title: { en: 'Entities are given in the order asked', zh: '实体按请求顺序给出' },
    run: async (site) => {
      const [first = UNKNOWN_CODES[0], ...more] = site.facts.known;
      const codes = [UNKNOWN_CODES[1], first, ...more, first, UNKNOWN_CODES[0]];
      const answer = await site.entities(codes, '');
      const found = entitiesOf(answer).map(codeOf);
      const fine = JSON.stringify(found) === JSON.stringify(codes);
      return judge(
        fine ? [] : [`${codes.join(' ')} was answered with ${describe(answer)}.`],
        `${codes.length} in order.`,
      );
    },
  },
  {
    id: 'entities-unknown',
    clause: '4.2',
    title: { en: 'Of an unknown platform all is null or empty', zh: '未知机构的各项为空' },
    run: async (site) => {
      const grants = await allItems(site);
      const { targets } = await site.schema();
      if (targets.length === 0) return notApplicable('No field of Platform is under a policy.');
      const faults: string[] = [];
      for (const { coordinate, path } of targets) {
        const answer = await site.entities(UNKNOWN_CODES, selectionOf(path), { grants });
        const entities = entitiesOf(answer);
        if (entities.length !== UNKNOWN_CODES.length || entities.some((each) => each === null)) {
          faults.push(`${coordinate} was answered with ${describe(answer)}.`);
        } else if (valuesAt(entities, path).some((value) => value !== null && value !== false)) {
          faults.push(`${coordinate} has a value for a platform that is not there.`);
        }
      }
      return judge(faults, `${targets.length} fields.`);
    },
  },
  {
    id: 'entities-null',
    clause: '4.3',
    title: { en: 'Other entities that are unknown are null', zh: '未知的其他实体为 null' },
    run: async (site) => {
      const { entities, items } = await site.schema();
      if (entities.length === 0) return notApplicable('Platform is the only entity.');
      const faults: string[] = [];
      for (const { type, keys } of entities) {
        const key = Object.fromEntries(keys.map((name) => [name, 'conformance-unknown']));
        const representation = { __typename: type, ...key };
        const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${keys.join(' ')} } } }`;
        const answer = await site.ask(query, { grants: items }, { r: [representation, representation] });
        const fine = JSON.stringify(entitiesOf(answer)) === '[null,null]';
        if (!fine) faults.push(`An unknown ${type} was answered with ${describe(answer)}.`);
      }
      return judge(faults, `${entities.length} types.`);
    },
  },
  {
    id: 'entities-of-no-type',
    clause: '4.4',
    title: { en: 'An entity of a strange type is an error', zh: '类型未知的实体报错' },
    run: async (site) => {
      const query = 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
      const answer = await site.ask(query, {}, { r: [{ __typename: 'ConformanceNothing', code: '1' }] });
      const fine = answer.status < 500 && errorsOf(answer).length > 0 && answer.json !== null;
      return judge(fine ? [] : [`It was answered with ${describe(answer)}.`], 'An error, and no failure.');
    },
  },
  {
    id: 'entities-many',
    clause: '4.5',
    title: { en: 'A thousand entities are given in time', zh: '一千个实体及时给出' },
    run: async (site) => {
      const { targets, items: grants } = await site.schema();
      const [target] = targets;
      if (!target) return notChecked('No field of Platform is under a policy.');
      const pool = [...site.facts.known, ...UNKNOWN_CODES];
      const codes = Array.from({ length: MANY }, (_none, index) => pool[index % pool.length] ?? '');
      const began = performance.now();
      const answer = await site.entities(codes, selectionOf(target.path), { grants });
      const took = Math.round(performance.now() - began);
      const found = dataOf(answer) ? entitiesOf(answer).map(codeOf) : [];
      const fine = found.length === MANY && found.every((code, index) => code === codes[index]);
      return judge(fine ? [] : [`${MANY} were answered with ${describe(answer)}.`], `${MANY} in ${took} ms.`);
    },
  },
];
