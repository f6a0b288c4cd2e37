import type { Actor } from '../../kernel/index.js';
import type { OpinionEntity, OpinionVersionEntity } from '../rows/opinions/opinion.entity.js';
import type { DeterminationLoaders } from './determination.reads.js';
import { NO_SIGNING, stillSigns } from '../model/opinions/opinion-signing.js';
import { answerOf } from '../rows/opinions/opinion.repository.js';
import { opinionStatement } from '../model/opinions/opinion-statement.js';
import type { DeterminationSettings } from '../model/deadlines/consultation-window.js';
import { showSeverity, type ShownSeverity } from '../model/opinions/severity.js';
import { visibleOpinions } from '../model/opinions/visibility.js';

/** A version together with whose it is: what its signature signs. */
export interface SignedVersion {
  readonly opinion: OpinionEntity;
  readonly row: OpinionVersionEntity;
}

/** A signature with what it signs. */
export interface ReadableSignature {
  readonly jws: string;
  readonly kid: string;
  readonly algorithm: string;
  readonly signedAt: Date | null;
  readonly of: SignedVersion;
}

export type ReadableVersion = Omit<OpinionVersionEntity, 'signature'> & {
  readonly shownSeverity: ShownSeverity | null;
  readonly signature: ReadableSignature | null;
};

/** An opinion with what it says now and what it said before. */
export type ReadableOpinion = OpinionEntity &
  ReadableVersion & { readonly versions: readonly ReadableVersion[] };

function readable(opinion: OpinionEntity, row: OpinionVersionEntity): ReadableVersion {
  const shownSeverity = row.severity && showSeverity(row.severity);
  if (!row.signature) return { ...row, shownSeverity, signature: null };
  const { signedAt, ...signature } = row.signature;
  return {
    ...row,
    shownSeverity,
    signature: {
      ...signature,
      signedAt: signedAt === null ? null : new Date(signedAt),
      of: { opinion, row },
    },
  };
}

async function withVersions(loaders: DeterminationLoaders, opinion: OpinionEntity): Promise<ReadableOpinion> {
  const rows = await loaders.opinionVersions.load(opinion.id);
  const versions = rows.map((row) => readable(opinion, row));
  const current = versions.find(({ version }) => version === opinion.version);
  if (!current) throw new Error(`Opinion ${opinion.id} has no version ${opinion.version}.`);
  return { ...current, ...opinion, versions };
}

/** What says who may see a case's opinions. */
export interface OpinionsOf {
  readonly id: string;
  readonly status: string;
  readonly collectionClosedAt: Date | null;
}

/** The opinions on a case that the caller may see ({@link visibleOpinions}). */
export async function readCaseOpinions(
  loaders: DeterminationLoaders,
  caller: Actor,
  substanceCase: OpinionsOf,
): Promise<ReadableOpinion[]> {
  const opinions = await loaders.opinionsOfCase.load(substanceCase.id);
  const visible = visibleOpinions(caller, substanceCase, opinions);
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

/** Whether a version's signature signs what is stored of it (see {@link stillSigns}); null also where it has none. */
export async function versionStillSigned(
  loaders: DeterminationLoaders,
  { signing = NO_SIGNING }: DeterminationSettings,
  { opinion, row }: SignedVersion,
): Promise<boolean | null> {
  const substanceCase = await loaders.substanceCase.load(opinion.caseId);
  if (!row.signature || !substanceCase) return null;
  const { platformCode, businessLine } = substanceCase;
  const { agency, caseId } = opinion;
  const { version, act, withdrawalReason } = row;
  const members = (await loaders.membersOfCase.load(caseId)).map((member) => member.platformCode).toSorted();
  const statement = opinionStatement(
    { caseId, platformCode, members, businessLine, agency, officer: row.recordedBy, version, act },
    { answer: answerOf(row), withdrawalReason },
  );
  return stillSigns(
    row.signature,
    statement,
    { agency, officer: row.recordedBy, at: row.recordedAt },
    signing,
  );
}
