import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { EvidenceStatus } from '../../evidence/index.js';
import type { SubgraphContext } from '../../subgraph-kit/index.js';
import { AuditEntryType } from '../audit/index.js';
import type { ReceiptServices } from './open-receipts.js';
import { EvidenceReceiptType, EvidenceStatusEnum } from './receipt.types.js';

type Context = SubgraphContext<{ readonly receipts: ReceiptServices }>;

/** Units of cost: the record and its way to the root of the log are read. */
const RECEIPT_COST = 20;

@Resolver(() => AuditEntryType)
export class ReceiptResolver {
  @Directive(`@cost(weight: ${RECEIPT_COST})`)
  @Query(() => EvidenceReceiptType, {
    nullable: true,
    description:
      'The receipt of a request (存证回执), for who made it, auditors of his agency, of the office and of agencies whose items were given; null for others.',
  })
  receipt(
    @Arg('id', () => ID, {
      description: 'Identifier of the entry, which is `jti` of the receipt in the answer.',
    })
    id: string,
    @Ctx() { data }: Context,
  ): Promise<EvidenceReceiptType | null> {
    return data.receipts.receipt(id);
  }

  @Directive(`@cost(weight: ${RECEIPT_COST})`)
  @FieldResolver(() => EvidenceReceiptType, {
    name: 'receipt',
    nullable: true,
    description: 'The receipt of the entry (存证回执), as `receipt` of its id gives it.',
  })
  receiptOfEntry(
    @Root() { id }: AuditEntryType,
    @Ctx() { data }: Context,
  ): Promise<EvidenceReceiptType | null> {
    return data.receipts.receipt(id);
  }

  @FieldResolver(() => EvidenceStatusEnum, {
    description: 'What the evidence log says of the entry (存证状态); `receipt` of the same id proves it.',
  })
  evidence(@Root() { id }: AuditEntryType, @Ctx() { data }: Context): Promise<EvidenceStatus> {
    return data.receipts.statusOf(id);
  }
}
