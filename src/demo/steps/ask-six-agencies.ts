import { inChinese, inEnglish, type LocalizedText } from '../../kernel/index.js';
import { FACETS, type Dossier } from '../dossier.js';
import { count, yuan } from '../figures.js';
import type { Step } from '../step.js';
import { listText } from '../told.js';
import { codeText } from '../words.js';

/** The criminal case on the firm, as far as the police share it. */
function criminalCaseText(found: Dossier['police']['caseFiles'][number] | undefined): LocalizedText {
  if (found === undefined) return { en: 'no criminal case', zh: '无刑事案件' };
  const { suspectedOffence, stage, victims } = found;
  const frozen = yuan(found.frozenAmount);
  return {
    en: `${suspectedOffence}, ${stage}, ${count(victims)} victims, ${frozen.en} frozen`,
    zh: inChinese`涉嫌${codeText(suspectedOffence, 'offence').zh}，案件阶段：${codeText(stage, 'stage').zh}，集资参与人${count(victims)}人，冻结资金${frozen.zh}`,
  };
}

export const askSixAgencies: Step = {
  title: { en: 'Six agencies, one platform', zh: '六部门联合查询' },
  async run(world, scene) {
    const { platform, cast } = world;
    const firm = `${platform.name} (${platform.code})`;
    scene.acts(cast.pbocSystem, {
      en: inEnglish`asks six agencies about ${firm}, for the purpose RISK_MONITORING.`,
      zh: inChinese`向六个部门查询${platform.name}（统一社会信用代码${platform.code}），使用目的为${'RISK_MONITORING'}。`,
    });
    const dossier = await world.readDossier(cast.pbocSystem, 'RISK_MONITORING');
    world.memory.keep('dossier', dossier);
    const { commerce, pboc, banking, securities, insurance, police } = dossier;
    const [criminalCase] = police.caseFiles;
    const { lending } = banking;
    const sectors = listText(dossier.sectors.map((sector) => codeText(sector, 'sector')));
    const [capital, outstanding] = [yuan(commerce.registeredCapital), yuan(lending.outstanding)];
    const legalRepresentative = commerce.legalRepresentative.name;
    const custodian = banking.custody?.bank ?? null;
    scene.shows([
      [
        { en: 'register', zh: '名录库' },
        {
          en: `${dossier.name}; ${sectors.en}; ${dossier.operatingRegions.length} regions`,
          zh: inChinese`${dossier.name}；领域：${sectors.zh}；在${dossier.operatingRegions.length}个地区经营`,
        },
      ],
      [
        { en: 'COMMERCE', zh: '工商部门' },
        {
          en: inEnglish`registration ${commerce.status} since ${commerce.establishedOn}, capital ${capital.en}, legal representative ${legalRepresentative}, ${commerce.branches.length} branches and subsidiaries`,
          zh: inChinese`登记状态：${codeText(commerce.status, 'registration').zh}；成立日期：${commerce.establishedOn}；注册资本：${capital.zh}；法定代表人：${legalRepresentative}；分支机构和子公司${commerce.branches.length}个`,
        },
      ],
      [
        { en: 'PBOC', zh: '人民银行' },
        {
          en: `${pboc.paymentLicences.length} payment licences, ${pboc.directBankLinks.length} direct links to banks`,
          zh: inChinese`支付业务许可${pboc.paymentLicences.length}项，直连银行${pboc.directBankLinks.length}家`,
        },
      ],
      [
        { en: 'BANKING', zh: '银监部门' },
        {
          en: `P2P filing ${banking.p2pFiling.status}; ${outstanding.en} outstanding from ${count(lending.lenders)} lenders; pooled funds: ${lending.pooledFunds ? 'yes' : 'no'}; custody: ${custodian ?? 'none'}`,
          zh: inChinese`网络借贷备案：${codeText(banking.p2pFiling.status, 'filing').zh}；待偿余额${outstanding.zh}，出借人${count(lending.lenders)}人；资金归集：${lending.pooledFunds ? '有' : '无'}；资金存管：${custodian ?? '无'}`,
        },
      ],
      [
        { en: 'SECURITIES', zh: '证监部门' },
        {
          en: `${securities.licences.length} licences, ${securities.privateFunds.length} private funds`,
          zh: inChinese`证券业务许可${securities.licences.length}项，私募基金${securities.privateFunds.length}只`,
        },
      ],
      [
        { en: 'INSURANCE', zh: '保监部门' },
        {
          en: `${insurance.licences.length} licences, ${insurance.partnerships.length} partnerships`,
          zh: inChinese`保险业务许可${insurance.licences.length}项，保险合作${insurance.partnerships.length}项`,
        },
      ],
      [{ en: 'POLICE', zh: '公安机关' }, criminalCaseText(criminalCase)],
    ]);
    scene.checkEqual(
      { en: 'All six agencies answered and nothing was denied', zh: '六个部门均已答复，无一项不予提供' },
      FACETS.filter((facet) => dossier[facet]),
      [...FACETS],
    );
    scene.checkEqual(
      {
        en: 'Register and commerce bureau speak of the same firm',
        zh: '名录库与工商部门登记的为同一从业机构',
      },
      [dossier.code, dossier.name, commerce.registeredName],
      [platform.code, platform.name, platform.name],
    );
    const { name } = commerce.legalRepresentative;
    scene.check(
      { en: "The legal representative's name comes masked", zh: '法定代表人姓名已作脱敏处理' },
      /^\p{Script=Han}\*+$/u.test(name),
      name,
    );
    scene.checkEqual(
      { en: 'No determination is in force on the firm yet', zh: '该从业机构尚无现行认定' },
      dossier.determinationInForce,
      null,
    );
  },
};
