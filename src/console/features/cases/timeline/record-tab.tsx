import { useAsk } from '../../../api/use-ask';
import { Instant, instantText } from '../../../components/instant';
import { ListTable } from '../../../components/list-table';
import { useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { useActorName } from '../../../names/use-names';
import { OfficerName } from '../../../names/names';
import type { Step } from './case-timeline';
import { CaseTimeline } from './timeline.generated';

const texts = defineTexts(
  {
    table: '办理记录（留痕）',
    at: '时间',
    who: '办理主体',
    officer: '人员',
    what: '办理事项',
    subject: '记录对象',
    to: '办理后状态',
    rule: '依据',
    system: '本系统',
    file: '办理记录',
    note: '每一步只增不改；可以导出存档。',
  },
  {
    table: 'Steps on record',
    at: 'When',
    who: 'Who',
    officer: 'Person',
    what: 'What',
    subject: 'About',
    to: 'State after it',
    rule: 'Rule',
    system: 'The system',
    file: 'steps',
    note: 'Steps are added and never changed; export them to keep them.',
  },
);

/** 记录: every step as it stands on record, exported as it is shown. */
export function RecordTab({ caseId }: { readonly caseId: string }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const actorName = useActorName();
  const answer = useAsk(CaseTimeline, { id: caseId });
  const who = ({ agency }: Step): string => (agency ? actorName(agency) : t.system);
  const state = ({ subject, to }: Step): string => {
    switch (subject) {
      case 'CASE':
        return word('SubstanceCaseStatus', to);
      case 'DISPUTE':
        return word('DisputeStatus', to);
      case 'INTERIM_MEASURE':
        return word('InterimMeasureStatus', to);
    }
  };
  return (
    <>
      <p className="quiet">{t.note}</p>
      <ListTable<Step>
        label={t.table}
        rows={answer.data?.data?.substanceCase?.timeline ?? []}
        keyOf={({ subject, subjectId, version }) => `${subject}${subjectId}${version}`}
        loading={answer.isPending}
        failure={answer.error}
        csvName={t.file}
        columns={[
          {
            key: 'at',
            title: t.at,
            render: ({ at }) => (
              <div className="narrow">
                <Instant at={at} />
              </div>
            ),
            text: ({ at }) => instantText(at, locale),
          },
          {
            key: 'who',
            title: t.who,
            render: (step) => (
              <div className="narrow">
                {who(step)}{' '}
                <span className="quiet">
                  <OfficerName agency={step.agency} officer={step.officer} />
                </span>
              </div>
            ),
            text: who,
          },
          {
            key: 'what',
            title: t.what,
            render: ({ sentence }) => <div className="narrow">{sentence}</div>,
            text: ({ sentence }) => sentence ?? '',
          },
          {
            key: 'to',
            title: t.to,
            render: (step) => (
              <div className="narrow">
                {state(step)} <div className="quiet">{word('TimelineSubject', step.subject)}</div>
              </div>
            ),
            text: state,
          },
          {
            key: 'rule',
            title: t.rule,
            render: ({ rule }) => <div className="narrow">{rule}</div>,
            text: ({ rule }) => rule,
          },
        ]}
      />
    </>
  );
}
