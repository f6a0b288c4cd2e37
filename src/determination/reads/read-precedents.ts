import type { DeterminationEntity } from '../rows/determinations/determination.entity.js';
import type { DeterminationLoaders } from './determination.reads.js';
import type { PlatformDirectory } from '../model/cases/platform-directory.js';
import type { PrecedentQuestion } from './find-precedents.js';
import type { PrecedentMatch } from '../model/precedents/precedent.js';
import { readCaseOpinions } from './read-opinions.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import type { Actor } from '../../kernel/index.js';

type Case = Pick<
  SubstanceCaseEntity,
  'id' | 'status' | 'platformCode' | 'businessLine' | 'collectionClosedAt'
>;

/** A determined case that is alike, as it is shown. */
export interface Precedent {
  readonly determination: DeterminationEntity;
  readonly score: number;
  readonly matches: readonly PrecedentMatch[];
}

/** What the caller knows of the case: its determination, or the opinions that stand and that he may see. */
async function questionOf(
  loaders: DeterminationLoaders,
  caller: Actor,
  platforms: PlatformDirectory,
  substanceCase: Case,
): Promise<PrecedentQuestion> {
  const { id: caseId, platformCode, businessLine } = substanceCase;
  const platform = await platforms.find(platformCode);
  const determined = (await loaders.determinationsOfCase.load(caseId)).at(-1);
  const known = { caseId, businessLine, sectors: determined?.sectors ?? platform?.sectors ?? [] };
  if (determined) {
    const { substanceClass, redLines, legalBasis } = determined;
    return { ...known, substanceClasses: [substanceClass], redLines, legalBasis };
  }
  const opinions = (await readCaseOpinions(loaders, caller, substanceCase)).filter(
    ({ status }) => status === 'ACTIVE',
  );
  return {
    ...known,
    substanceClasses: opinions.flatMap(({ substanceClass }) => substanceClass ?? []),
    redLines: [...new Set(opinions.flatMap(({ redLines }) => redLines.map(({ redLine }) => redLine)))],
    legalBasis: opinions.flatMap(({ legalBasis }) => legalBasis),
  };
}

/** Similar determined cases, as many as asked for. */
export async function readPrecedents(
  loaders: DeterminationLoaders,
  caller: Actor,
  platforms: PlatformDirectory,
  substanceCase: Case,
  size: number,
): Promise<Precedent[]> {
  const question = await questionOf(loaders, caller, platforms, substanceCase);
  const found = (await loaders.precedentsOf.load(question)).slice(0, size);
  const rows = await Promise.all(
    found.map(({ determinationId }) => loaders.determination.load(determinationId)),
  );
  return found.flatMap(({ score, matches }, index) => {
    const determination = rows[index];
    return determination ? [{ determination, score, matches }] : [];
  });
}
