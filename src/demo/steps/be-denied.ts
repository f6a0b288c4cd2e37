import { z } from 'zod';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

const CASE_FILES = `query CaseFiles($code: PlatformCode!) {
  platform(code: $code) { name police { hasOpenCase caseFiles { caseNo } } }
}`;

const EXPLAIN = `query Explain($operation: String!) {
  explainAccess(operation: $operation) { allowed fields { field item allowed rule reason remedy } }
}`;

/** What is compared when there was no denial at all. */
const NO_DENIAL = {
  code: undefined,
  policy: undefined,
  owner: undefined,
  reason: undefined,
  remedy: undefined,
};

const explanationShape = z.object({
  explainAccess: z.object({
    allowed: z.boolean(),
    fields: z.array(
      z.object({
        field: z.string(),
        item: z.string().nullable(),
        allowed: z.boolean(),
        rule: z.string(),
        reason: z.string().nullable(),
        remedy: z.string().nullable(),
      }),
    ),
  }),
});

async function askWithoutAgreement(world: World, scene: Scene): Promise<void> {
  const { cast, platform } = world;
  scene.acts(
    cast.commerceSystem,
    'asks the police whether there is a criminal case, and for the case files, on which the two have no sharing agreement (共享协议).',
  );
  const { data, errors } = await world.send(cast.commerceSystem, CASE_FILES, { code: platform.code });
  const [denial] = errors;
  const { code, policy, owner, reason, remedy } = denial?.extensions ?? NO_DENIAL;
  scene.shows([
    ['code', String(code)],
    ['policy', String(policy)],
    ['owner', String(owner)],
    ['reason', String(reason)],
    ['message', denial?.message ?? ''],
    ['remedy', String(remedy)],
  ]);
  scene.checkEqual(
    'The case files, and they alone, are denied: FIELD_DENIED, NO_AGREEMENT, with policy and owner',
    [errors.length, code, policy, owner, reason, denial?.path],
    [1, 'FIELD_DENIED', 'police.case_files', 'POLICE', 'NO_AGREEMENT', ['platform', 'police', 'caseFiles']],
  );
  scene.check('The denial says what to do about it', typeof remedy === 'string' && remedy !== '', remedy);
  scene.checkEqual('The rest of the answer stands', data, {
    platform: { name: platform.name, police: { hasOpenCase: true, caseFiles: null } },
  });
}

async function askWithoutPurpose(world: World, scene: Scene): Promise<void> {
  const { cast, platform } = world;
  scene.acts(cast.commerceSystem, 'asks again and leaves out what it needs the data for (使用目的).');
  const request = { purpose: null };
  const { data, errors } = await world.send(
    cast.commerceSystem,
    CASE_FILES,
    { code: platform.code },
    request,
  );
  const onStatus = errors.find(({ path }) => path?.at(-1) === 'hasOpenCase');
  scene.shows([
    ['code', String(onStatus?.extensions.code)],
    ['message', onStatus?.message ?? ''],
    ['remedy', String(onStatus?.extensions.remedy)],
  ]);
  scene.checkEqual(
    'Without a purpose: PURPOSE_REQUIRED',
    [onStatus?.extensions.code, onStatus?.extensions.policy],
    ['PURPOSE_REQUIRED', 'police.case_status'],
  );
  scene.checkEqual('Nothing of the police was disclosed', data, {
    platform: { name: platform.name, police: { hasOpenCase: null, caseFiles: null } },
  });
}

async function explain(world: World, scene: Scene): Promise<void> {
  const { cast } = world;
  scene.acts(cast.commerceSystem, 'asks explainAccess, which fetches nothing, why that is so.');
  const { explainAccess } = await world.read(explanationShape, cast.commerceSystem, EXPLAIN, {
    operation: CASE_FILES,
  });
  const guarded = explainAccess.fields.filter(({ item }) => item !== null);
  scene.shows(
    guarded.map(({ field, item, allowed, rule, reason }) => [
      field,
      item ?? '',
      allowed ? 'allowed' : 'denied',
      reason ? `${rule}: ${reason}` : rule,
    ]),
  );
  scene.checkEqual(
    'The explanation gives decision, rule and reason for each field that is guarded',
    Object.fromEntries(guarded.map(({ item, allowed, rule, reason }) => [item, [allowed, rule, reason]])),
    {
      'police.case_status': [true, 'purpose-covered', null],
      'police.case_files': [false, 'agreement-in-force', 'NO_AGREEMENT'],
    },
  );
  scene.checkEqual('And the operation as a whole is not allowed', explainAccess.allowed, false);
}

export const beDenied: Step = {
  title: { en: 'Data without an agreement, and without a purpose', zh: '无共享协议与未说明目的' },
  async run(world, scene) {
    await askWithoutAgreement(world, scene);
    await askWithoutPurpose(world, scene);
    await explain(world, scene);
  },
};
