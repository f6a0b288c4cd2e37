import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotentInput, LegalBasisInput } from '../../determination/index.js';
import type { Level, Rank } from '../../kernel/index.js';
import { ApproverRankEnum } from '../../law/index.js';
import { LevelEnum, PlatformCodeScalar, RegionCodeScalar } from '../../subgraph-kit/index.js';
import type { CrimeTransferState } from '../model/crime-transfer.machine.js';
import type { PaperKind } from '../model/papers.js';
import type { LongerReview } from '../model/transfer-clock.js';
import type { PoliceAnswer } from '../use-cases/police-steps.js';
import type { SupervisionAct } from '../use-cases/prosecutor-steps.js';
import {
  CrimeTransferAnswerEnum,
  CrimeTransferReviewEnum,
  CrimeTransferStatusEnum,
  FilingSupervisionEnum,
  TransferPaperKindEnum,
} from './crime-transfer.enums.js';

@InputType('TransferPaperInput', { description: 'A paper of a transfer, by its SHA-256 (移送材料).' })
export class TransferPaperInput {
  @Field(() => TransferPaperKindEnum, { description: 'What it is.' })
  kind!: PaperKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its SHA-256, 64 hexadecimal digits.' })
  sha256!: string;
}

@InputType('ReportSuspectedCrimeInput')
export class ReportSuspectedCrimeInput extends IdempotentInput {
  @Field(() => PlatformCodeScalar, { description: 'The firm that it is about (从业机构).' })
  platformCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The case in which it came up; left out where there is none: a transfer needs none.',
  })
  caseId?: string | null;

  @Field(() => String, { description: 'The offence suspected (涉嫌罪名).' })
  offence!: string;

  @Field(() => String, { description: 'What happened (案情).' })
  facts!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The amount concerned (涉案金额), in minor units (分); left out where it is not known.',
  })
  amount?: string | null;

  @Field(() => [String], { description: 'The officers who prepare it (承办人员), two or more.' })
  officers!: string[];

  @Field(() => [TransferPaperInput], {
    nullable: true,
    description: 'Papers that are there already (移送材料); the others go with the handing over.',
  })
  papers?: TransferPaperInput[] | null;
}

@InputType()
abstract class TransferRequestInput extends IdempotentInput {
  @Field(() => ID, { description: 'The transfer.' })
  transferId!: string;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}

@InputType('DecideCrimeTransferInput')
export class DecideCrimeTransferInput extends TransferRequestInput {
  @Field(() => Boolean, { description: 'Whether the case is transferred (是否移送).' })
  approve!: boolean;

  @Field(() => ApproverRankEnum, {
    description: 'The head’s rank (职务): the principal head, or the head in charge for the time being.',
  })
  rank!: Rank;

  @Field(() => String, { description: 'Why, for the file (理由).' })
  reason!: string;
}

@InputType('HandOverCrimeTransferInput')
export class HandOverCrimeTransferInput extends TransferRequestInput {
  @Field(() => [TransferPaperInput], {
    description:
      'Papers beside those listed already (移送材料); letter, report and list of goods have to be there.',
  })
  papers!: TransferPaperInput[];
}

@InputType('CompleteCrimeTransferPapersInput')
export class CompleteCrimeTransferPapersInput extends TransferRequestInput {
  @Field(() => [TransferPaperInput], { description: 'The papers that were missing (补正材料).' })
  papers!: TransferPaperInput[];
}

@InputType('PoliceOfficeInput', { description: 'A police office (公安机关).' })
export class PoliceOfficeInput {
  @Field(() => LevelEnum, { description: 'Its level (层级).' })
  level!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Its region; left out for the national one.',
  })
  region?: string | null;
}

@InputType('AnswerCrimeTransferInput')
export class AnswerCrimeTransferInput extends TransferRequestInput {
  @Field(() => CrimeTransferAnswerEnum, { description: 'What is answered.' })
  answer!: PoliceAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Why (理由); not asked for with RECEIVED, PAPERS_MISSING and CASE_FILED.',
  })
  reason?: string | null;

  @Field(() => [LegalBasisInput], { nullable: true, description: 'The law (法律依据), with REFUSED.' })
  legalBasis?: LegalBasisInput[] | null;

  @Field(() => [TransferPaperKindEnum], {
    nullable: true,
    description: 'Papers that are missing (缺少的材料), with RECEIVED and PAPERS_MISSING.',
  })
  missingPapers?: PaperKind[] | null;

  @Field(() => PoliceOfficeInput, { nullable: true, description: 'The competent office, with FORWARDED.' })
  office?: PoliceOfficeInput | null;

  @Field(() => CrimeTransferReviewEnum, {
    nullable: true,
    description: 'The longer review that is taken, with REVIEW_EXTENDED.',
  })
  period?: LongerReview | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who in the police approved it (批准人), with a period of thirty days or more.',
  })
  approvedBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the criminal case (立案编号), with CASE_FILED.',
  })
  caseNumber?: string | null;
}

@InputType('ObjectToCrimeTransferRefusalInput')
export class ObjectToCrimeTransferRefusalInput extends TransferRequestInput {
  @Field(() => String, { description: 'Why the police should file (理由).' })
  reason!: string;
}

@InputType('AdviseProsecutorInput')
export class AdviseProsecutorInput extends TransferRequestInput {
  @Field(() => String, { description: 'Why the police should file (理由).' })
  reason!: string;
}

@InputType('SuperviseCrimeTransferInput')
export class SuperviseCrimeTransferInput extends TransferRequestInput {
  @Field(() => FilingSupervisionEnum, { description: 'What the procuratorate does.' })
  act!: SupervisionAct;

  @Field(() => String, { description: 'Why (理由).' })
  reason!: string;
}

@InputType('HandOverCrimeTransferGoodsInput')
export class HandOverCrimeTransferGoodsInput extends TransferRequestInput {
  @Field(() => String, { description: 'What was handed over, to whom (交接情况).' })
  note!: string;
}

@InputType('RecordAdministrativeDisposalInput')
export class RecordAdministrativeDisposalInput extends TransferRequestInput {
  @Field(() => String, { description: 'What the agency did by its own law (行政处理).' })
  disposal!: string;
}

@InputType('CrimeTransferFilter', { description: 'Which transfers to list; all given conditions must hold.' })
export class CrimeTransferFilterInput {
  @Field(() => PlatformCodeScalar, { nullable: true, description: 'Only those about this firm.' })
  platformCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that came up in this case.' })
  caseId?: string | null;

  @Field(() => CrimeTransferStatusEnum, { nullable: true, description: 'Only those of this status.' })
  status?: CrimeTransferState | null;
}
