import { z } from 'zod';
import type { LocalizedText } from '../../kernel/index.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

const CASE_FILES = `query CaseFiles($code: PlatformCode!) {
  platform(code: $code) { name police { hasOpenCase caseFiles { caseNo } } }
}`;

const EXPLAIN = `query Explain($operation: String!) {
  explainAccess(operation: $operation) { allowed fields { field item allowed rule reason remedy } }
}`;

/** Titles of the catalogue's items that are asked for (政务数据目录). */
const ITEMS: ReadonlyMap<string, string> = new Map([
  ['police.case_status', '是否有在办刑事案件'],
  ['police.case_files', '刑事案件、涉嫌罪名及阶段'],
]);
const itemText = (item: string): LocalizedText => ({ en: item, zh: ITEMS.get(item) ?? item });

/** What the rules say that judge these items. */
const RULES: ReadonlyMap<string, string> = new Map([
  ['purpose-covered', '使用目的在许可范围内'],
  ['agreement-in-force', '两部门之间没有有效的共享协议'],
]);

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
  scene.acts(cast.commerceSystem, {
    en: 'asks the police whether there is a criminal case, and for the case files, on which the two have no sharing agreement.',
    zh: '向公安机关查询有无在办刑事案件及案件情况；两部门未就后者签订共享协议。',
  });
  const { data, errors } = await world.send(cast.commerceSystem, CASE_FILES, { code: platform.code });
  const [denial] = errors;
  const { code, policy, owner, reason, remedy } = denial?.extensions ?? NO_DENIAL;
  const item = [{ en: 'item', zh: '数据项' }, itemText(policy ?? '')];
  scene.quotes({ message: denial?.message ?? '', remedy }, [item]);
  scene.checkEqual(
    {
      en: 'The case files, and they alone, are denied: FIELD_DENIED, NO_AGREEMENT, with policy and owner',
      zh: '仅案件情况不予提供，答复注明数据项、数源部门和原因',
    },
    [errors.length, code, policy, owner, reason, denial?.path],
    [1, 'FIELD_DENIED', 'police.case_files', 'POLICE', 'NO_AGREEMENT', ['platform', 'police', 'caseFiles']],
  );
  scene.check(
    { en: 'The denial says what to do about it', zh: '答复说明处理办法' },
    typeof remedy === 'string' && remedy !== '',
    remedy,
  );
  scene.checkEqual({ en: 'The rest of the answer stands', zh: '其余查询结果照常提供' }, data, {
    platform: { name: platform.name, police: { hasOpenCase: true, caseFiles: null } },
  });
}

async function askWithoutPurpose(world: World, scene: Scene): Promise<void> {
  const { cast, platform } = world;
  scene.acts(cast.commerceSystem, {
    en: 'asks again and leaves out what it needs the data for.',
    zh: '再次查询，但未说明使用目的。',
  });
  const request = { purpose: null };
  const { data, errors } = await world.send(
    cast.commerceSystem,
    CASE_FILES,
    { code: platform.code },
    request,
  );
  const onStatus = errors.find(({ path }) => path?.at(-1) === 'hasOpenCase');
  scene.quotes({ message: onStatus?.message ?? '', remedy: onStatus?.extensions.remedy });
  scene.checkEqual(
    { en: 'Without a purpose: PURPOSE_REQUIRED', zh: '未说明使用目的的，不予提供' },
    [onStatus?.extensions.code, onStatus?.extensions.policy],
    ['PURPOSE_REQUIRED', 'police.case_status'],
  );
  scene.checkEqual({ en: 'Nothing of the police was disclosed', zh: '公安机关的数据未作任何提供' }, data, {
    platform: { name: platform.name, police: { hasOpenCase: null, caseFiles: null } },
  });
}

async function explain(world: World, scene: Scene): Promise<void> {
  const { cast } = world;
  scene.acts(cast.commerceSystem, {
    en: 'asks explainAccess, which fetches nothing, why that is so.',
    zh: '请本系统说明原因；该项说明不调取任何数据。',
  });
  const { explainAccess } = await world.read(explanationShape, cast.commerceSystem, EXPLAIN, {
    operation: CASE_FILES,
  });
  const guarded = explainAccess.fields.filter(({ item }) => item !== null);
  scene.shows(
    guarded.map(({ item, allowed, rule, reason }) => [
      itemText(item ?? ''),
      allowed ? { en: 'allowed', zh: '予以提供' } : { en: 'denied', zh: '不予提供' },
      { en: reason ? `${rule}: ${reason}` : rule, zh: RULES.get(rule) ?? rule },
    ]),
  );
  scene.checkEqual(
    {
      en: 'The explanation gives decision, rule and reason for each field that is guarded',
      zh: '对每个受控数据项，均说明是否提供、依据的规则和原因',
    },
    Object.fromEntries(guarded.map(({ item, allowed, rule, reason }) => [item, [allowed, rule, reason]])),
    {
      'police.case_status': [true, 'purpose-covered', null],
      'police.case_files': [false, 'agreement-in-force', 'NO_AGREEMENT'],
    },
  );
  scene.checkEqual(
    { en: 'And the operation as a whole is not allowed', zh: '该次查询整体上不予提供' },
    explainAccess.allowed,
    false,
  );
}

export const beDenied: Step = {
  title: { en: 'Data without an agreement, and without a purpose', zh: '未签订共享协议和未说明使用目的' },
  async run(world, scene) {
    await askWithoutAgreement(world, scene);
    await askWithoutPurpose(world, scene);
    await explain(world, scene);
  },
};
