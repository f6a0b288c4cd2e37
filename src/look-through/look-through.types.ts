import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../subgraph-kit/index.js';
import type { LookedThrough } from './open-look-through.js';

@ObjectType('LookThrough', {
  description:
    'What links a firm with others, layer by layer (穿透), as far as the caller may see it. All figures are of what is visible to the caller.',
})
export class LookThroughType {
  @Field(() => ID, { description: 'The node of the firm that was asked (查询主体).' })
  root!: string;

  @Field(() => [ID], {
    description:
      'The nodes of all firms that were asked as one (查询主体), the one above first; mostly it alone.',
  })
  roots!: readonly string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant whose recorded values it rests on (截至时间); null for present ones.',
  })
  asOf!: Date | null;

  @Field(() => Int, { description: 'Layers each way that were asked for (穿透层数).' })
  depth!: number;

  @Field(() => Boolean, {
    description:
      'Whether it ended before its depth (是否截断): it is bounded to 1,000 parties and ten seconds.',
  })
  truncated!: boolean;

  /** Not in the schema: what the measures are worked out from. */
  looked!: LookedThrough;
}

export const lookThroughType = (looked: LookedThrough): LookThroughType => ({
  root: looked.root,
  roots: looked.roots,
  asOf: looked.asOf,
  depth: looked.depth,
  truncated: looked.graph.truncated,
  looked,
});
