import { dayText, instantText } from '../../components/instant';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { RegionName } from '../../names/names';
import { useActorName } from '../../names/use-names';
import { useEnumWord } from '../../i18n/enum-word';
import type { Figures } from './figures';
import type { Period } from './period';

const texts = defineTexts(
  {
    title: '互联网金融风险专项整治工作统计报告',
    period: (from: string, to: string) => `统计期间：${from}至${to}启动的认定事项`,
    place: '统计范围：',
    all: '全部地区、各层级',
    whose: '数据范围：',
    everybody: '全部部门',
    asOf: (at: string) => `数据截至${at}（北京时间）`,
  },
  {
    title: 'Report on the work of the rectification of internet finance',
    period: (from: string, to: string) => `Determinations opened from ${from} to ${to}`,
    place: 'Scope: ',
    all: 'every region and level',
    whose: 'Figures of ',
    everybody: 'every agency',
    asOf: (at: string) => `As of ${at}`,
  },
);

interface ReportCoverProps {
  readonly figures: Figures;
  readonly period: Period;
}

/** The first sheet of the printed report. */
export function ReportCover({ figures, period }: ReportCoverProps) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const actor = useActorName();
  const { level, region, agency, asOf } = figures;
  return (
    <section className="report-cover print-only" aria-hidden="true">
      <p className="report-title">{t.title}</p>
      <p>{t.period(dayText(period.from, locale), dayText(period.to, locale))}</p>
      <p>
        {t.place}
        {!region && !level && t.all}
        {region && <RegionName region={region} />} {level && word('Level', level)}
      </p>
      <p>
        {t.whose}
        {agency ? actor(agency) : t.everybody}
      </p>
      <p>{t.asOf(instantText(asOf, locale))}</p>
    </section>
  );
}
