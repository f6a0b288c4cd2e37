import type { EntityManager } from 'typeorm';
import { readList, requiredText, type Idempotent } from '../../determination/index.js';
import { runIdempotent } from '../../database/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { newId, ok, refused, type Outcome } from '../../kernel/index.js';
import { holdsPersonalNumber, readIdentifier, type Identifier } from '../model/identifiers.js';
import { identifierPersonal } from '../model/platform-identity.errors.js';
import { splitMachine } from '../model/platform-split.machine.js';
import { covers, mayKeepRegistry } from '../model/registrar.js';
import { splitAlreadyProposed } from '../model/split.errors.js';
import type { PlatformSplitEntity, SplitRecords } from '../rows/platform-split.entity.js';
import { proposedSplitOf } from '../rows/platform-split.repository.js';
import { lockRegistry } from '../rows/registry-rows.js';
import { checkSplit, type SplitTerms } from './check-split.js';
import { standingFor } from './merge-platform.js';
import { splitRecorder } from './split-recorder.js';
import type { UseCaseContext } from './use-case-context.js';

export interface SplitPlatform extends Idempotent {
  readonly platform: string;
  /** Of the part; null where it is not registered and gets an interim code. */
  readonly unifiedSocialCreditCode: string | null;
  readonly name: string;
  readonly registeredRegion: string | null;
  readonly operatingRegions: readonly string[];
  readonly sectors: readonly string[];
  readonly remainingRegions: readonly string[];
  readonly remainingSectors: readonly string[];
  readonly identifiers: readonly Identifier[];
  readonly cases: readonly string[];
  readonly records: readonly SplitRecords[];
  readonly reason: string;
}

type Read = SplitTerms & Pick<PlatformSplitEntity, 'partName' | 'reason'>;

const once = (values: readonly string[]): string[] => [...new Set(values)];

function read(input: SplitPlatform): Outcome<Read> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const name = requiredText('name', 'name', input.name);
  if (!name.ok) return name;
  if (holdsPersonalNumber(name.value)) return refused(identifierPersonal({ field: 'name' }));
  const identifiers = readList('identifiers', input.identifiers, (given, place) =>
    readIdentifier(given, `${place}.value`),
  );
  if (!identifiers.ok) return identifiers;
  const cases = readList('cases', once(input.cases), (id) => ok(id.toLowerCase()));
  if (!cases.ok) return cases;
  const records = readList('records', input.records, ({ agency, rows }, place) => {
    const text = requiredText(`${place}.rows`, 'sentence', rows);
    return text.ok ? ok({ agency, rows: text.value }) : text;
  });
  if (!records.ok) return records;
  return ok({
    reason: reason.value,
    partName: name.value,
    part: input.unifiedSocialCreditCode,
    registeredRegion: input.registeredRegion,
    operatingRegions: once(input.operatingRegions),
    sectors: once(input.sectors),
    remainingRegions: once(input.remainingRegions),
    remainingSectors: once(input.remainingSectors),
    identifiers: [...identifiers.value],
    cases: [...cases.value],
    records: [...records.value],
  });
}

async function propose(
  manager: EntityManager,
  { caller, clock }: UseCaseContext,
  asked: string,
  terms: Read,
): Promise<Outcome<string>> {
  await lockRegistry(manager);
  const found = await standingFor(manager, asked, 'platform');
  if (!found.ok) return found;
  const platform = found.value;
  const covered = covers(caller, platform);
  if (!covered.ok) return covered;
  const open = await proposedSplitOf(manager, platform.code);
  if (open !== null) return refused(splitAlreadyProposed({ split: open }));
  const possible = await checkSplit(manager, platform, terms);
  if (!possible.ok) return possible;
  const at = clock.now();
  const row: PlatformSplitEntity = {
    ...terms,
    id: newId(),
    platform: platform.code,
    awaiting: [],
    state: splitMachine.initial,
    version: 1,
    proposer: caller.agency,
    proposerLevel: caller.level,
    proposerRegion: caller.region,
    proposedBy: caller.officer,
    proposedAt: at,
    decidedBy: null,
    decidedAt: null,
  };
  await splitRecorder.open(manager, row, { by: caller, at });
  return ok(row.id);
}

/**
 * 提请拆分从业机构: proposes that what goes by one code is two platforms, and what goes with the one that gets a new code: sectors, places,
 * identifiers, cases, and what the agencies are to file under it. A code that was merged stands for what it was merged into.
 *
 * Refuses PLATFORM_REGISTRAR_ONLY, PLATFORM_OUTSIDE_OFFICE, MERGE_PLATFORM_UNKNOWN, SPLIT_ALREADY_PROPOSED, PLATFORM_IDENTIFIER_PERSONAL,
 * what {@link checkSplit}, {@link readIdentifier} and the limits of texts refuse.
 *
 * @returns the split's id
 */
export async function splitPlatform(context: UseCaseContext, given: SplitPlatform): Promise<Outcome<string>> {
  const { database, caller } = context;
  const { idempotencyKey, ...input } = given;
  const terms = read(given);
  if (!terms.ok) return terms;
  const request = { actor: idempotencyActor(caller), operation: 'splitPlatform', key: idempotencyKey, input };
  return runIdempotent(database, request, {
    authorize: async () => mayKeepRegistry(caller),
    perform: (manager) => propose(manager, context, input.platform, terms.value),
  });
}
