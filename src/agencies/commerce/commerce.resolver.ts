import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root, ArgsType, Field, Int } from 'type-graphql';
import { maskName } from '../../kernel/index.js';
import { cny, Policy, FiltersBy, rowsGiven, unusable } from '../../subgraph-kit/index.js';
import type { CommerceContext } from './commerce.data.js';
import { commerceItems } from './commerce.items.js';
import {
  AdvertisingCaseType,
  BranchType,
  CommercePlatformType,
  CommerceRecordType,
  HoldingType,
  LegalRepresentativeType,
  NameChangeType,
  ShareholderType,
} from './commerce.types.js';
import { heldBy } from './held-by.js';
import { ownershipChainLayers } from './commerce.errors.js';
import { selectsAny } from './selects-any.js';
import { MAX_CHAIN_LAYERS, ownershipChain, type ChainDirection } from './ownership-chains.js';

/** Which of a firm's shareholders are asked for. */
@ArgsType()
class ShareholdersArguments {
  @FiltersBy('commerce.person_id_number')
  @Field(() => String, {
    nullable: true,
    description:
      'Only what the person with this identity number holds (身份证件号码): GB 11643, 港澳台居民居住证 or 外国人永久居留身份证.',
  })
  idNumber?: string | null;
}

/** Fields of the record that come with it, from the firm's registration. */
const REGISTERED: ReadonlySet<string> = new Set([
  'registeredName',
  'status',
  'establishedOn',
  'registeredCapital',
  'businessScope',
]);

@Resolver(() => CommercePlatformType)
export class CommercePlatformResolver {
  @FieldResolver(() => CommerceRecordType, { nullable: true })
  async commerce(
    @Root() platform: CommercePlatformType,
    @Ctx() { data }: CommerceContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommerceRecordType> {
    // A look-through reads holdings of some hundred firms, and nothing of their registration.
    const row = selectsAny(info, REGISTERED) ? await data.registration.load(platform.code) : null;
    return {
      platformCode: platform.code,
      registeredName: row?.registeredName ?? null,
      status: row?.status ?? null,
      establishedOn: row?.establishedOn ?? null,
      registeredCapital: cny(row?.registeredCapital ?? null),
      businessScope: row?.businessScope ?? null,
    };
  }
}

/** @throws GraphQLError BAD_USER_INPUT for layers that are none, or too many */
async function chainOf(
  scope: CommerceContext,
  { platformCode }: CommerceRecordType,
  direction: ChainDirection,
  layers: number,
): Promise<CommercePlatformType[]> {
  if (!(layers >= 1 && layers <= MAX_CHAIN_LAYERS)) throw unusable(ownershipChainLayers({ layers }));
  const codes = await ownershipChain(scope, platformCode, direction, layers);
  return codes.map((code) => Object.assign(new CommercePlatformType(), { code }));
}

@Resolver(() => CommerceRecordType)
export class CommerceRecordResolver {
  @Policy('commerce.legal_representative')
  @FieldResolver(() => LegalRepresentativeType, {
    nullable: true,
    description: 'The person who acts for the firm (法定代表人).',
  })
  async legalRepresentative(
    @Root() record: CommerceRecordType,
    @Ctx() { data }: CommerceContext,
  ): Promise<LegalRepresentativeType | null> {
    const row = await data.registration.load(record.platformCode);
    return (
      row && {
        platformCode: row.platformCode,
        name: row.legalRepresentativeName,
        idNumber: row.legalRepresentativeIdNumber,
      }
    );
  }

  @Policy('commerce.shareholders')
  @FieldResolver(() => [ShareholderType], {
    nullable: true,
    description: 'Who holds the firm’s capital (股东).',
  })
  async shareholders(
    @Root() record: CommerceRecordType,
    @Args(() => ShareholdersArguments) { idNumber }: ShareholdersArguments,
    @Ctx() { data, context }: CommerceContext,
  ): Promise<ShareholderType[]> {
    const held = await data.shareholders.load(record.platformCode);
    const rows = idNumber === undefined ? held : heldBy(idNumber, held);
    // A firm's name is public; a natural person's is shortened where the item is granted masked only.
    const maskPersons = context.masked.has('commerce.shareholders');
    return rows.map((row) => ({
      platformCode: row.platformCode,
      name: maskPersons && row.kind === 'PERSON' ? maskName(row.name) : row.name,
      code: row.holderCode,
      kind: row.kind,
      ratio: Number(row.ratio),
      idNumber: row.idNumber,
    }));
  }

  @Policy('commerce.shareholders')
  @FieldResolver(() => [HoldingType], {
    nullable: true,
    description:
      'What the firm holds of other firms (对外投资), by their lists of shareholders; of the firms alone about which the caller may read these.',
  })
  async holdings(@Root() record: CommerceRecordType, @Ctx() scope: CommerceContext): Promise<HoldingType[]> {
    const { platformCode } = record;
    const rows = await rowsGiven(scope, {
      catalogue: commerceItems,
      item: 'commerce.shareholders',
      platformCode,
      rows: () => scope.data.holdings.load(platformCode),
    });
    return rows.map((row) => ({
      platformCode: row.platformCode,
      code: row.platformCode,
      ratio: Number(row.ratio),
    }));
  }

  @Policy('commerce.shareholders')
  @FieldResolver(() => [CommercePlatformType], {
    nullable: true,
    description:
      'Firms above it through chains of shareholders (上层股东企业), the nearest first, at most 1,000; of the lists alone that the caller may read.',
  })
  ownersAbove(
    @Root() record: CommerceRecordType,
    @Arg('layers', () => Int, { description: 'Through how many layers (层数), 1 to 10.' }) layers: number,
    @Ctx() scope: CommerceContext,
  ): Promise<CommercePlatformType[]> {
    return chainOf(scope, record, 'OWNERS', layers);
  }

  @Policy('commerce.shareholders')
  @FieldResolver(() => [CommercePlatformType], {
    nullable: true,
    description:
      'Firms below it through chains of holdings (下层被投资企业), the nearest first, at most 1,000; of the lists alone that the caller may read.',
  })
  heldBelow(
    @Root() record: CommerceRecordType,
    @Arg('layers', () => Int, { description: 'Through how many layers (层数), 1 to 10.' }) layers: number,
    @Ctx() scope: CommerceContext,
  ): Promise<CommercePlatformType[]> {
    return chainOf(scope, record, 'HELD', layers);
  }

  @Policy('commerce.branches')
  @FieldResolver(() => [BranchType], {
    nullable: true,
    description: 'Branches, subsidiaries and partnerships of the firm (分支机构).',
  })
  async branches(
    @Root() record: CommerceRecordType,
    @Ctx() { data }: CommerceContext,
  ): Promise<BranchType[]> {
    const rows = await data.branches.load(record.platformCode);
    return rows.map((row) => ({ ...row, code: row.branchCode }));
  }

  @Policy('commerce.registration')
  @FieldResolver(() => [NameChangeType], {
    nullable: true,
    description: 'Earlier names and when they changed (名称变更).',
  })
  nameChanges(
    @Root() record: CommerceRecordType,
    @Ctx() { data }: CommerceContext,
  ): Promise<NameChangeType[]> {
    return data.nameChanges.load(record.platformCode);
  }

  @Policy('commerce.advertising_cases')
  @FieldResolver(() => [AdvertisingCaseType], {
    nullable: true,
    description: 'Cases about internet-finance advertising (广告案件).',
  })
  async advertisingCases(
    @Root() record: CommerceRecordType,
    @Ctx() { data }: CommerceContext,
  ): Promise<AdvertisingCaseType[]> {
    const rows = await data.advertisingCases.load(record.platformCode);
    return rows.map((row) => ({ ...row, penalty: cny(row.penalty) }));
  }
}

@Resolver(() => HoldingType)
export class HoldingResolver {
  @Policy('commerce.registration')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Registered name of the firm that is held (注册名称).',
  })
  async name(
    @Root() { platformCode }: HoldingType,
    @Ctx() { data }: CommerceContext,
  ): Promise<string | null> {
    return (await data.registration.load(platformCode))?.registeredName ?? null;
  }
}
