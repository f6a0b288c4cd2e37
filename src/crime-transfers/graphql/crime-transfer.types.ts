import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Level, Rank } from '../../kernel/index.js';
import { ApproverRankEnum } from '../../law/index.js';
import {
  connectionType,
  DateTimeScalar,
  LevelEnum,
  payloadType,
  PlatformCodeScalar,
  RegionCodeScalar,
  StatusField,
  type Payload,
} from '../../subgraph-kit/index.js';
import type { CrimeTransferState } from '../model/crime-transfer.machine.js';
import type { PaperKind } from '../model/papers.js';
import { CrimeTransferStatusEnum, TransferPaperKindEnum } from './crime-transfer.enums.js';

@ObjectType('TransferPaper', { description: 'A paper of a transfer (移送材料).' })
export class TransferPaperType {
  @Field(() => TransferPaperKindEnum, { description: 'What it is.' })
  kind!: PaperKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its SHA-256, 64 hexadecimal digits.' })
  sha256!: string;
}

@ObjectType('CrimeTransferEvent', { description: 'A step of a transfer (移送流水).' })
export class CrimeTransferEventType {
  @Field(() => Int, { description: 'The version that the step made.' })
  version!: number;

  @Field(() => String, { description: 'What was done, as the table of steps names it.' })
  command!: string;

  @Field(() => CrimeTransferStatusEnum, {
    nullable: true,
    description: 'Where the transfer stood before (移送状态); null for the report.',
  })
  from!: CrimeTransferState | null;

  @Field(() => CrimeTransferStatusEnum, { description: 'Where it stood from then on (移送状态).' })
  to!: CrimeTransferState;

  @Field(() => String, { nullable: true, description: 'Code of who did it; null for the system itself.' })
  agency!: string | null;

  @Field(() => LevelEnum, {
    nullable: true,
    description: 'Level of the acting office (层级); null for the system.',
  })
  level!: Level | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the acting office; null for a national one and for the system.',
  })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'The person who did it; null for the system itself.' })
  officer!: string | null;

  @Field(() => String, { nullable: true, description: 'The reasons given (理由); null where none were.' })
  reason!: string | null;

  @Field(() => String, { description: 'Law and article that the step rests on (法律依据).' })
  rule!: string;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;
}

@ObjectType('CrimeTransfer', {
  description: 'A transfer of suspected crime to the police (涉嫌犯罪案件移送), seen by its parties alone.',
})
export class CrimeTransferType {
  @Field(() => ID, { description: 'Identifier of the transfer.' })
  id!: string;

  @Field(() => String, { description: 'Code of the sending agency (移送机关).' })
  sender!: string;

  @Field(() => LevelEnum, { description: 'Level of the sending office (层级).' })
  senderLevel!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the sending office; null for a national one.',
  })
  senderRegion!: string | null;

  @Field(() => PlatformCodeScalar, { description: 'The firm that it is about (从业机构).' })
  platformCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The case in which the suspicion came up; null where there is none.',
  })
  caseId!: string | null;

  @Field(() => String, { description: 'The offence suspected (涉嫌罪名).' })
  offence!: string;

  @Field(() => String, { description: 'What happened (案情).' })
  facts!: string;

  /** Minor units; the resolver makes money of it. */
  amount!: string | null;

  @Field(() => [String], { description: 'The officers who prepared it, two or more (承办人员).' })
  officers!: string[];

  @Field(() => DateTimeScalar, { description: 'When the suspicion was reported to the head (报告时间).' })
  reportedAt!: Date;

  @StatusField(() => CrimeTransferStatusEnum, { description: 'Where it stands (移送状态).' })
  state!: CrimeTransferState;

  @Field(() => Int, { description: 'Counts the steps so far, from 1.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The head who decided (批准人); null until then.' })
  approver!: string | null;

  @Field(() => ApproverRankEnum, { nullable: true, description: 'The head’s rank (职务); null until then.' })
  approverRank!: Rank | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the head decided; null until then.' })
  decidedAt!: Date | null;

  @Field(() => [TransferPaperType], { description: 'Its papers (移送材料).' })
  papers!: readonly TransferPaperType[];

  @Field(() => [TransferPaperKindEnum], {
    description: 'Papers that the police miss (缺少的材料); none when complete.',
  })
  missingPapers!: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the papers are to be completed; null where none are missing.',
  })
  completeBy!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was handed over (移送时间); null until then.',
  })
  handedOverAt!: Date | null;

  @Field(() => LevelEnum, {
    nullable: true,
    description: 'Level of the police office that it is with (层级); null until it is handed over.',
  })
  policeLevel!: Level | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that police office; null for the national one, and until it is handed over.',
  })
  policeRegion!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the police signed for it (接收时间); null until then.',
  })
  receivedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the criminal case (立案编号); null until then.',
  })
  caseNumber!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when the sender may object, or advise after an objection (复议期限); null where it cannot.',
  })
  objectionUntil!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the agency did by administrative law (行政处理); null until then.',
  })
  disposal!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the present step is due (期限); null where no law sets a time.',
  })
  dueAt!: Date | null;
}

export const CrimeTransferConnectionType = connectionType('CrimeTransfer', () => CrimeTransferType);

const TRANSFER = { crimeTransfer: CrimeTransferType };

export type CrimeTransferPayload = Payload<typeof TRANSFER>;

export const ReportSuspectedCrimePayload = payloadType('ReportSuspectedCrime', TRANSFER);
export const DecideCrimeTransferPayload = payloadType('DecideCrimeTransfer', TRANSFER);
export const HandOverCrimeTransferPayload = payloadType('HandOverCrimeTransfer', TRANSFER);
export const CompleteCrimeTransferPapersPayload = payloadType('CompleteCrimeTransferPapers', TRANSFER);
export const AnswerCrimeTransferPayload = payloadType('AnswerCrimeTransfer', TRANSFER);
export const ObjectToCrimeTransferRefusalPayload = payloadType('ObjectToCrimeTransferRefusal', TRANSFER);
export const AdviseProsecutorPayload = payloadType('AdviseProsecutor', TRANSFER);
export const SuperviseCrimeTransferPayload = payloadType('SuperviseCrimeTransfer', TRANSFER);
export const HandOverCrimeTransferGoodsPayload = payloadType('HandOverCrimeTransferGoods', TRANSFER);
export const RecordAdministrativeDisposalPayload = payloadType('RecordAdministrativeDisposal', TRANSFER);
