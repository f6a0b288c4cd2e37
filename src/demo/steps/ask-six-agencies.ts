import { FACETS } from '../dossier.js';
import { count, yuan } from '../figures.js';
import type { Step } from '../step.js';

export const askSixAgencies: Step = {
  title: { en: 'Six agencies, one platform', zh: '六部门联合查询' },
  async run(world, scene) {
    const { platform, cast } = world;
    scene.acts(
      cast.pbocSystem,
      `asks six agencies about ${platform.name} (${platform.code}), for the purpose RISK_MONITORING 风险监测.`,
    );
    const dossier = await world.readDossier(cast.pbocSystem, 'RISK_MONITORING');
    world.memory.keep('dossier', dossier);
    const { commerce, pboc, banking, securities, insurance, police } = dossier;
    const [criminalCase] = police.caseFiles;
    const { lending } = banking;
    scene.shows([
      [
        'register 登记簿',
        `${dossier.name}; ${dossier.sectors.join(', ')}; ${dossier.operatingRegions.length} regions`,
      ],
      [
        'COMMERCE 工商',
        `${commerce.status} since ${commerce.establishedOn}, capital ${yuan(commerce.registeredCapital)}, legal representative ${commerce.legalRepresentative.name}, ${commerce.branches.length} branches and subsidiaries`,
      ],
      [
        'PBOC 人民银行',
        `${pboc.paymentLicences.length} payment licences, ${pboc.directBankLinks.length} direct links to banks`,
      ],
      [
        'BANKING 银监',
        `P2P filing ${banking.p2pFiling.status}; ${yuan(lending.outstanding)} outstanding from ${count(lending.lenders)} lenders; pooled funds: ${lending.pooledFunds}; custody: ${banking.custody?.bank ?? 'none'}`,
      ],
      [
        'SECURITIES 证监',
        `${securities.licences.length} licences, ${securities.privateFunds.length} private funds`,
      ],
      [
        'INSURANCE 保监',
        `${insurance.licences.length} licences, ${insurance.partnerships.length} partnerships`,
      ],
      [
        'POLICE 公安',
        criminalCase
          ? `${criminalCase.suspectedOffence}, ${criminalCase.stage}, ${count(criminalCase.victims)} victims, ${yuan(criminalCase.frozenAmount)} frozen`
          : 'no criminal case',
      ],
    ]);
    scene.checkEqual(
      'All six agencies answered and nothing was denied',
      FACETS.filter((facet) => dossier[facet]),
      [...FACETS],
    );
    scene.checkEqual(
      'Register and commerce bureau speak of the same firm',
      [dossier.code, dossier.name, commerce.registeredName],
      [platform.code, platform.name, platform.name],
    );
    const { name } = commerce.legalRepresentative;
    scene.check(
      "The legal representative's name comes masked (脱敏)",
      /^\p{Script=Han}\*+$/u.test(name),
      name,
    );
    scene.checkEqual('No determination is in force on the platform yet', dossier.determinationInForce, null);
  },
};
