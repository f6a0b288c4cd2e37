import { Field, Float, ID, ObjectType } from 'type-graphql';
import { EVIDENCE_STATUSES, type EvidenceStatus } from '../../evidence/index.js';
import { AuditArchiveType } from '../audit/index.js';
import { enumOf, JsonScalar } from '../../subgraph-kit/index.js';

export const EvidenceStatusEnum = enumOf(
  'EvidenceStatus',
  'What the evidence log says of a record (存证状态).',
  EVIDENCE_STATUSES,
  {
    ALTERED: 'The record is not the one in the log: it was changed or taken away (与存证不符).',
    UNLOGGED: 'The log has no such record, as of those from before there was a log (未存证).',
    ARCHIVED: 'In the log; the record itself is in the archive of its month alone (已归档).',
    PENDING: 'Recorded, and sealed within seconds (待入日志).',
    SEALED: 'In the log, which proves it (已存证).',
  },
);

@ObjectType('EvidenceReceipt', {
  description:
    'The proof that a request was recorded as it was (存证回执), which can be verified without the hub.',
})
export class EvidenceReceiptType {
  @Field(() => ID, { description: 'Identifier of the entry.' })
  id!: string;

  @Field(() => EvidenceStatusEnum, { description: 'What the log says of the record.' })
  status!: EvidenceStatus;

  @Field(() => String, { description: 'The same in a sentence, in the caller’s language.' })
  sentence!: string;

  @Field(() => AuditArchiveType, {
    nullable: true,
    description: 'The archive that has the record (归档文件); null where the database has it.',
  })
  archive!: AuditArchiveType | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Index of its leaf in the evidence log (存证序号), by which an archive has it; null before it is sealed.',
  })
  index!: number | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The receipt for keeping, as the format of the evidence log has it; null where nothing can be proved.',
  })
  document!: object | null;
}
