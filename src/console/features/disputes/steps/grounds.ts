import type { Words } from '../../../components/steps/step';

/** What the steps of a dispute rest on, as an officer cites it. */
export const PLAN: Words = { zh: '国办发〔2016〕21号', en: 'State Council General Office (2016) No. 21' };
const decision = (zh: string, en: string): Words => ({
  zh: `《重大行政决策程序暂行条例》${zh}`,
  en: `Provisional Regulations on Procedures of Major Administrative Decisions, ${en}`,
});
export const LEGALITY = decision('第二十五条至第二十八条', 'articles 25 to 28');
export const COLLECTIVE = decision('第三十条', 'article 30');
export const EXPERTS = decision('第十九条至第二十二条', 'articles 19 to 22');
export const SUPERIOR: Words = {
  zh: '参照《行政处罚法》第二十五条',
  en: 'after the Administrative Penalties Law, article 25',
};
export const RECUSAL: Words = {
  zh: '参照《行政处罚法》第四十三条',
  en: 'after the Administrative Penalties Law, article 43',
};
