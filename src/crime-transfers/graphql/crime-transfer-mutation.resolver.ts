import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Outcome } from '../../kernel/index.js';
import { refusalIn, type SubgraphContext } from '../../subgraph-kit/index.js';
import type { CrimeTransferServices } from '../services/open-crime-transfers.js';
import {
  ReportSuspectedCrimeInput,
  DecideCrimeTransferInput,
  HandOverCrimeTransferInput,
  CompleteCrimeTransferPapersInput,
  AnswerCrimeTransferInput,
  ObjectToCrimeTransferRefusalInput,
  AdviseProsecutorInput,
  SuperviseCrimeTransferInput,
  HandOverCrimeTransferGoodsInput,
  RecordAdministrativeDisposalInput,
} from './crime-transfer.inputs.js';
import {
  ReportSuspectedCrimePayload,
  DecideCrimeTransferPayload,
  HandOverCrimeTransferPayload,
  CompleteCrimeTransferPapersPayload,
  AnswerCrimeTransferPayload,
  ObjectToCrimeTransferRefusalPayload,
  AdviseProsecutorPayload,
  SuperviseCrimeTransferPayload,
  HandOverCrimeTransferGoodsPayload,
  RecordAdministrativeDisposalPayload,
  type CrimeTransferPayload,
} from './crime-transfer.types.js';

type Context = SubgraphContext<{ readonly crimeTransfers: CrimeTransferServices }>;

/** The transfer that the outcome names, freshly read, or its refusal in the caller's language. */
async function answerOf(
  services: CrimeTransferServices,
  outcome: Outcome<string>,
): Promise<CrimeTransferPayload> {
  const crimeTransfer = outcome.ok ? await services.find(outcome.value) : null;
  return { crimeTransfer, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver()
export class CrimeTransferMutationResolver {
  @Mutation(() => ReportSuspectedCrimePayload, {
    description:
      'Prepares the transfer of a suspected crime to the police (报告涉嫌犯罪), in any matter and at any time; for enforcement agencies.',
  })
  async reportSuspectedCrime(
    @Arg('input', () => ReportSuspectedCrimeInput) input: ReportSuspectedCrimeInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(
      crimeTransfers,
      await crimeTransfers.report({
        ...input,
        caseId: input.caseId ?? null,
        amount: input.amount ?? null,
        papers: input.papers ?? [],
      }),
    );
  }

  @Mutation(() => DecideCrimeTransferPayload, {
    description:
      'Approves a transfer or not, with reasons (决定是否移送); for the head of the sending office.',
  })
  async decideCrimeTransfer(
    @Arg('input', () => DecideCrimeTransferInput) input: DecideCrimeTransferInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(crimeTransfers, await crimeTransfers.decide({ ...input }));
  }

  @Mutation(() => HandOverCrimeTransferPayload, {
    description:
      'Hands an approved transfer over to the police of the same level and place (移送); for the sender.',
  })
  async handOverCrimeTransfer(
    @Arg('input', () => HandOverCrimeTransferInput) input: HandOverCrimeTransferInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(crimeTransfers, await crimeTransfers.handOver({ ...input }));
  }

  @Mutation(() => CompleteCrimeTransferPapersPayload, {
    description: 'Supplies papers that the police named as missing (补正移送材料); for the sender.',
  })
  async completeCrimeTransferPapers(
    @Arg('input', () => CompleteCrimeTransferPapersInput) input: CompleteCrimeTransferPapersInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(crimeTransfers, await crimeTransfers.completePapers({ ...input }));
  }

  @Mutation(() => AnswerCrimeTransferPayload, {
    description:
      'Answers a transfer (公安机关答复): receipt, forwarding, filing, refusal and what is between; for the police office that it is with.',
  })
  async answerCrimeTransfer(
    @Arg('input', () => AnswerCrimeTransferInput) input: AnswerCrimeTransferInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(
      crimeTransfers,
      await crimeTransfers.answer({
        ...input,
        reason: input.reason ?? null,
        legalBasis: input.legalBasis ?? null,
        missingPapers: input.missingPapers ?? null,
        office: input.office ? { level: input.office.level, region: input.office.region ?? null } : null,
        period: input.period ?? null,
        approvedBy: input.approvedBy ?? null,
        caseNumber: input.caseNumber ?? null,
      }),
    );
  }

  @Mutation(() => ObjectToCrimeTransferRefusalPayload, {
    description: 'Asks the police once to think again about filing no case (提请复议); for the sender alone.',
  })
  async objectToCrimeTransferRefusal(
    @Arg('input', () => ObjectToCrimeTransferRefusalInput) input: ObjectToCrimeTransferRefusalInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(crimeTransfers, await crimeTransfers.object({ ...input }));
  }

  @Mutation(() => AdviseProsecutorPayload, {
    description: 'Advises the procuratorate to supervise the filing (建议立案监督); for the sender alone.',
  })
  async adviseProsecutor(
    @Arg('input', () => AdviseProsecutorInput) input: AdviseProsecutorInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(crimeTransfers, await crimeTransfers.advise({ ...input }));
  }

  @Mutation(() => SuperviseCrimeTransferPayload, {
    description:
      'Supervises the filing (立案监督): asks for reasons, has the police file, or ends it; for the procuratorate.',
  })
  async superviseCrimeTransfer(
    @Arg('input', () => SuperviseCrimeTransferInput) input: SuperviseCrimeTransferInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(crimeTransfers, await crimeTransfers.supervise({ ...input }));
  }

  @Mutation(() => HandOverCrimeTransferGoodsPayload, {
    description: 'Says that the goods were handed over after the filing (移交涉案物品); for the sender.',
  })
  async handOverCrimeTransferGoods(
    @Arg('input', () => HandOverCrimeTransferGoodsInput) input: HandOverCrimeTransferGoodsInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(crimeTransfers, await crimeTransfers.handOverGoods({ ...input }));
  }

  @Mutation(() => RecordAdministrativeDisposalPayload, {
    description:
      'Records what the agency did by administrative law where no case is filed for good (登记行政处理); for the sender.',
  })
  async recordAdministrativeDisposal(
    @Arg('input', () => RecordAdministrativeDisposalInput) input: RecordAdministrativeDisposalInput,
    @Ctx() { data: { crimeTransfers } }: Context,
  ): Promise<CrimeTransferPayload> {
    return answerOf(crimeTransfers, await crimeTransfers.recordDisposal({ ...input }));
  }
}
