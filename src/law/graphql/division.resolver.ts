import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import {
  divisions,
  isRegionCode,
  prefectureOf,
  provinceOf,
  regionLevel,
  regionName,
  type Level,
} from '../../kernel/index.js';
import { LevelEnum, RegionCodeScalar } from '../../subgraph-kit/index.js';

@ObjectType('Division', { description: 'An administrative division (行政区划, GB/T 2260).' })
export class DivisionType {
  @Field(() => RegionCodeScalar, { description: 'Its code (行政区划代码).' })
  code!: string;

  @Field(() => String, { description: 'Its own name (名称).' })
  name!: string;

  @Field(() => String, { description: 'Its name with those above it (全称).' })
  fullName!: string;

  @Field(() => LevelEnum, { description: 'Its level (层级).' })
  level!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'The division above it (上级); null for a province.',
  })
  parent!: string | null;
}

function show(code: string, name: string): DivisionType[] {
  if (!isRegionCode(code)) return [];
  const level = regionLevel(code);
  const above = [prefectureOf(code), provinceOf(code)].find((each) => each !== null && each !== code);
  return [{ code, name, fullName: regionName(code), level, parent: above ?? null }];
}

@Resolver()
export class DivisionResolver {
  @Query(() => [DivisionType], {
    description:
      'Divisions as they are today (行政区划), by code, without headings such as 市辖区: all of one province, or the provinces and the cities where none is given.',
  })
  divisions(
    @Arg('within', () => RegionCodeScalar, {
      nullable: true,
      description: 'Those of the province of this division (所在省); left out for provinces and cities.',
    })
    within: string | null | undefined,
    @Arg('level', () => LevelEnum, { nullable: true, description: 'Only those of this level (层级).' })
    level: Level | null | undefined,
  ): DivisionType[] {
    const province = within?.slice(0, 2) ?? null;
    const found = [...divisions().current]
      .filter(([, { heading }]) => !heading)
      .filter(([code]) => (province === null ? code.endsWith('00') : code.startsWith(province)))
      .flatMap(([code, { name }]) => show(code, name));
    return (level ?? null) === null ? found : found.filter((each) => each.level === level);
  }
}
