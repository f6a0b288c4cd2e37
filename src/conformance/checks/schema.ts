import { parse } from 'graphql';
import { composeGuardedSupergraph } from '../../gateway/index.js';
import { judge, notChecked, type Check } from '../check.js';
import { dataOf, describe } from '../site-under-test.js';

/** 3 Schema. */
export const SCHEMA_CHECKS: readonly Check[] = [
  {
    id: 'sdl',
    clause: '3.1',
    title: { en: 'The SDL is told', zh: '提供 SDL' },
    run: async (site) => {
      const sdl = await site.sdl();
      return judge([], `${parse(sdl).definitions.length} definitions.`);
    },
  },
  {
    id: 'composes',
    clause: '3.2',
    title: { en: 'The SDL composes with the other subgraphs', zh: 'SDL 可与其他子图组合' },
    run: async (site) => {
      const { name, items, federation, url } = site.facts;
      if (items === null) return notChecked('The catalogue items of the site were not given.');
      const sdl = await site.sdl();
      const composed = composeGuardedSupergraph(
        [...federation.subgraphs, { name, origin: url.href, sdl }],
        [...federation.items, ...items],
      );
      const faults = composed.ok ? [] : composed.problems.map(({ code, message }) => `${code}: ${message}`);
      return judge(faults, `Composed with ${federation.subgraphs.length} others.`);
    },
  },
  {
    id: 'own-items',
    clause: '3.3',
    title: { en: 'Policies name items of the agency alone', zh: '授权策略仅引用本部门目录项' },
    run: async (site) => {
      const { items } = await site.schema();
      const foreign = items.filter((item) => !item.startsWith(`${site.facts.name}.`));
      return judge(
        foreign.map((item) => `${item} does not begin with ${site.facts.name}.`),
        `${items.length} items.`,
      );
    },
  },
  {
    id: 'introspection',
    clause: '3.4',
    title: { en: 'Introspection is as configured', zh: '内省与配置一致' },
    run: async (site) => {
      const { introspection } = site.facts;
      if (introspection === null) return notChecked('It was not said whether it is allowed.');
      const answer = await site.ask('{ __schema { queryType { name } } }');
      const isAnswered = Boolean(dataOf(answer)?.['__schema']);
      const fine = isAnswered === (introspection === 'ALLOWED') && answer.status < 500;
      return judge(
        fine ? [] : [`Introspection should be ${introspection.toLowerCase()}: ${describe(answer)}.`],
        `${introspection === 'ALLOWED' ? 'Answered' : 'Refused'}, as configured.`,
      );
    },
  },
];
