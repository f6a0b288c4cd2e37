import { DirectiveLocation, GraphQLDirective, GraphQLInt } from 'graphql';
import { Arg, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphManifest } from '../../../src/subgraph-kit/index.js';
import {
  ArchiveType,
  FilingType,
  OfficerType,
  RetiredFilingType,
  StudyType,
  type FilingSizeType,
} from './register.types.js';

const size: FilingSizeType = { format: 'A4', pages: 12, unit: 'sheet' };
/** As this subgraph knows her; the officers' subgraph counts otherwise, which shows who was asked. */
const officer: OfficerType = {
  email: 'lin@example.cn',
  name: 'Lin Yi',
  filingsPrepared: 1337,
  yearsOfService: 10,
};

const studies: readonly StudyType[] = [
  { dossier: { caseNumber: '1234', description: 'Pooled funds' }, outcome: null },
  { dossier: { caseNumber: '1235', description: 'Guarantees' }, outcome: null },
];

const filing = (id: string, number: string, office: string, variant: string, study: number): FilingType => ({
  id,
  number,
  office,
  variant: { id: variant },
  size,
  preparedBy: officer,
  notes: null,
  studies: studies.slice(study, study + 1),
  fee: 4200,
  seal: 'red',
});
const filings: readonly FilingType[] = [
  filing('filing-1', 'N1', 'east', 'annual', 0),
  filing('filing-2', 'N2', '', 'interim', 1),
];

const retired: RetiredFilingType = {
  number: 'N0',
  office: 'east',
  reason: 'Replaced by N1',
  preparedBy: officer,
};
const isRetired = (number: unknown, office: unknown): boolean =>
  number === retired.number && office === retired.office;

@Resolver()
class RegisterResolver {
  @Query(() => FilingType, { nullable: true })
  filing(@Arg('id', () => ID) id: string): FilingType | null {
    return filings.find((each) => each.id === id) ?? null;
  }

  @Query(() => RetiredFilingType, { nullable: true, deprecationReason: 'Use filing.' })
  retiredFiling(
    @Arg('number', () => String) number: string,
    @Arg('office', () => String) office: string,
  ): RetiredFilingType | null {
    return isRetired(number, office) ? retired : null;
  }
}

@Resolver(() => OfficerType)
class OfficerResolver {
  @Directive('@requires(fields: "filingsPrepared yearsOfService")')
  @FieldResolver(() => Int, { nullable: true })
  averagePerYear(@Root() { filingsPrepared, yearsOfService }: OfficerType): number | null {
    return filingsPrepared === null ? null : Math.round(filingsPrepared / yearsOfService);
  }
}

@Resolver(() => ArchiveType)
class ArchiveResolver {
  @FieldResolver(() => [RetiredFilingType])
  retiredFilings(@Root() { id }: ArchiveType): RetiredFilingType[] {
    return id === 'archive-1' ? [retired] : [];
  }
}

type Reference = Readonly<Record<string, unknown>>;
const idIn = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Reference)[key] : undefined;

function isFiling(each: FilingType, { id, number, office, variant }: Reference): boolean {
  if (id !== undefined) return each.id === id;
  if (each.number !== number) return false;
  return variant === undefined ? each.office === office : each.variant?.id === idIn(variant, 'id');
}

export const register: SubgraphManifest<null> = {
  name: 'register',
  resolvers: [RegisterResolver, OfficerResolver, ArchiveResolver],
  types: [ArchiveType],
  entities: [],
  items: [
    {
      id: 'register.fee',
      owner: 'COMMERCE',
      shareType: 'CONDITIONAL',
      dataLevel: 2,
      personal: false,
      masking: 'NONE',
      purposeRequired: true,
      warrantRequired: false,
      updateFrequency: 'ON_CHANGE',
      description: { en: 'Fee for a filing', zh: '备案费用' },
    },
  ],
  open: () => null,
  references: {
    Filing: { resolve: (reference) => filings.find((each) => isFiling(each, reference)) ?? null },
    RetiredFiling: { resolve: ({ number, office }) => (isRetired(number, office) ? retired : null) },
    Study: {
      resolve: ({ dossier }) =>
        studies.find((each) => each.dossier.caseNumber === idIn(dossier, 'caseNumber')) ?? null,
    },
    // What a field requires comes with the reference, from its owner.
    Officer: {
      resolve: (reference) => ({
        ...reference,
        name: reference['email'] === officer.email ? officer.name : null,
      }),
    },
    Archive: { resolve: ({ id }) => ({ id }) },
  },
  composedDirectives: [
    {
      specification: 'https://specs.huishang.invalid/retention/v1.0',
      definition: new GraphQLDirective({
        name: 'retention',
        locations: [DirectiveLocation.OBJECT],
        args: { days: { type: GraphQLInt } },
      }),
    },
  ],
};
