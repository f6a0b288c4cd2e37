import {
  Arg,
  Directive,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { SubgraphManifest } from '../../../src/subgraph-kit/index.js';

/** The subgraphs beside the one that is looked at: officers, and the stores where filings are kept. */

@Directive('@key(fields: "email")')
@ObjectType('Officer')
class OfficerType {
  @Field(() => ID)
  email!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Directive('@shareable')
  @Field(() => Int, { nullable: true })
  filingsPrepared!: number | null;

  @Field(() => Int)
  yearsOfService!: number;
}

@Resolver(() => OfficerType)
class OfficerResolver {
  @Query(() => OfficerType)
  officer(@Arg('email', () => ID) email: string): OfficerType {
    return officerOf(email);
  }
}

/** Her old name and a count of 40: other than what the register says. */
const officerOf = (email: string): OfficerType => ({
  email,
  name: 'Lin (old)',
  filingsPrepared: 40,
  yearsOfService: 10,
});

export const officers: SubgraphManifest<null> = {
  name: 'officers',
  resolvers: [OfficerResolver],
  types: [OfficerType],
  entities: [],
  items: [],
  open: () => null,
  references: { Officer: { resolve: ({ email }) => officerOf(String(email)) } },
};

@Directive('@shareable')
@ObjectType('FilingSize')
class FilingSizeType {
  @Field(() => String, { nullable: true })
  format!: string | null;

  @Field(() => Float, { nullable: true })
  pages!: number | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Filing')
class FilingType {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => FilingSizeType, { nullable: true })
  size!: FilingSizeType | null;
}

@Directive('@key(fields: "id")')
@InterfaceType('Archive', { resolveType: () => 'PaperArchive' })
abstract class ArchiveType {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('PaperArchive', { implements: ArchiveType })
class PaperArchiveType extends ArchiveType {
  @Field(() => Int)
  shelves!: number;
}

@Resolver(() => FilingType)
class FilingResolver {
  @Directive('@requires(fields: "size { format pages }")')
  @FieldResolver(() => String, { nullable: true })
  box(@Root() { size }: FilingType): string | null {
    return size && `${size.format}, ${size.pages === null ? '?' : size.pages / 100} boxes`;
  }

  @Query(() => ArchiveType, { nullable: true })
  archive(@Arg('id', () => ID) id: string): ArchiveType | null {
    return paper({ id });
  }
}

function paper({ id }: Readonly<Record<string, unknown>>): PaperArchiveType | null {
  return id === 'archive-1' ? Object.assign(new PaperArchiveType(), { id, shelves: 7 }) : null;
}

export const stores: SubgraphManifest<null> = {
  name: 'stores',
  resolvers: [FilingResolver],
  types: [FilingType, PaperArchiveType],
  entities: [],
  items: [],
  open: () => null,
  references: {
    Filing: { resolve: (reference) => reference },
    Archive: { resolve: paper },
    PaperArchive: { resolve: paper },
  },
};
