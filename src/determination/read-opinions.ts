import type { Actor } from '../kernel/index.js';
import type { OpinionEntity, OpinionVersionEntity } from './opinion.entity.js';
import type { DeterminationLoaders } from './determination.reads.js';
import { visibleOpinions } from './visibility.js';

/** An opinion with what it says now and what it said before. */
export type ReadableOpinion = OpinionEntity &
  OpinionVersionEntity & { readonly versions: readonly OpinionVersionEntity[] };

async function withVersions(loaders: DeterminationLoaders, opinion: OpinionEntity): Promise<ReadableOpinion> {
  const versions = await loaders.opinionVersions.load(opinion.id);
  const current = versions.find(({ version }) => version === opinion.version);
  if (!current) throw new Error(`Opinion ${opinion.id} has no version ${opinion.version}.`);
  return { ...current, ...opinion, versions };
}

/** The opinions on a case that the caller may see ({@link visibleOpinions}). */
export async function readCaseOpinions(
  loaders: DeterminationLoaders,
  caller: Actor,
  substanceCase: { readonly id: string; readonly status: string },
): Promise<ReadableOpinion[]> {
  const opinions = await loaders.opinionsOfCase.load(substanceCase.id);
  const visible = visibleOpinions(caller, substanceCase.status, opinions);
  return Promise.all(visible.map((opinion) => withVersions(loaders, opinion)));
}

/** The opinion that the caller has just filed or changed. */
export async function readOpinion(
  loaders: DeterminationLoaders,
  id: string,
): Promise<ReadableOpinion | null> {
  const opinion = await loaders.opinion.load(id);
  return opinion && withVersions(loaders, opinion);
}
