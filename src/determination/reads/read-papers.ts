import type { OfficialPaper } from '../../kernel/index.js';
import type { LawSource } from '../../law/index.js';
import type { PlatformDirectory } from '../model/cases/platform-directory.js';
import { minutesPaper, type PrintedMinutes } from '../model/papers/minutes-paper.js';
import { opinionPaper, type PrintedOpinion } from '../model/papers/opinion-paper.js';
import { rulingPaper, type PaperCase, type PrintedRuling } from '../model/papers/ruling-paper.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import type { DeterminationLoaders } from './determination.reads.js';

/** Papers of a dispute as they are printed (公文文本). */
export function openPapers(loaders: DeterminationLoaders, platforms: PlatformDirectory, law: LawSource) {
  const paperCase = async (
    substanceCase: SubstanceCaseEntity,
    { level, region }: PaperCase['group'],
  ): Promise<PaperCase> => {
    const { platformCode, businessLine, concernedAgencies, offices, homeRegion, openedAt } = substanceCase;
    const members = await loaders.membersOfCase.load(substanceCase.id);
    const [platform, ...others] = await Promise.all(
      [platformCode, ...members.map((member) => member.platformCode)].map((code) => platforms.find(code)),
    );
    const sectors = [...new Set([platform, ...others].flatMap((each) => each?.sectors ?? []))];
    return {
      firm: platform?.name ?? platformCode,
      platformCode,
      members: members.map((member, at) => ({
        firm: others[at]?.name ?? member.platformCode,
        platformCode: member.platformCode,
      })),
      businessLine,
      parties: concernedAgencies,
      offices,
      group: { level, region },
      rules: { sectors, region: homeRegion, openedAt },
    };
  };
  const caseOf = async (disputeId: string): Promise<PaperCase> => {
    const dispute = await loaders.dispute.load(disputeId);
    const substanceCase = dispute && (await loaders.substanceCase.load(dispute.caseId));
    if (!dispute || !substanceCase) throw new Error(`There is no dispute ${disputeId} of a case.`);
    return paperCase(substanceCase, dispute);
  };
  return {
    opinionPaperOf: async (opinion: PrintedOpinion & { readonly id: string }): Promise<OfficialPaper> => {
      const kept = await loaders.opinion.load(opinion.id);
      const substanceCase = kept && (await loaders.substanceCase.load(kept.caseId));
      if (!substanceCase) throw new Error(`There is no opinion ${opinion.id} on a case.`);
      return opinionPaper(law.snapshot(), opinion, await paperCase(substanceCase, substanceCase));
    },
    /** @param differing reasons of those who did not agree */
    rulingPaperOf: async (
      ruling: PrintedRuling & { readonly disputeId: string },
      differing: readonly string[],
    ): Promise<OfficialPaper> =>
      rulingPaper(law.snapshot(), ruling, await caseOf(ruling.disputeId), differing),
    minutesPaperOf: async (
      minutes: PrintedMinutes & { readonly disputeId: string },
    ): Promise<OfficialPaper> => minutesPaper(law.snapshot(), minutes, await caseOf(minutes.disputeId)),
  };
}
