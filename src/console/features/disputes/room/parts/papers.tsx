import { Tag } from 'antd';
import { EnumTag } from '../../../../components/enum-tag';
import { Deadline } from '../../../../components/deadline';
import { Instant } from '../../../../components/instant';
import { defineTexts, useTexts } from '../../../../i18n/texts';
import { ActorName } from '../../../../names/names';
import type { DisputeShown } from '../dispute-shown';

const texts = defineTexts(
  {
    advice: '专家咨询意见',
    binds: '供参考，不具约束力',
    measures: '临时管控措施',
    until: '最迟至',
    supplements: '补正',
    answered: '已补正',
    waiting: '尚未补正',
  },
  {
    advice: 'Advice of experts',
    binds: 'binds nobody',
    measures: 'Interim measures',
    until: 'until',
    supplements: 'Supplements',
    answered: 'supplied',
    waiting: 'not yet',
  },
);

/** What experts advise. */
export function Advice({ dispute: { panelAdvice } }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  if (panelAdvice.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="advice">
      <h2 id="advice">
        {t.advice} <span className="quiet small">{t.binds}</span>
      </h2>
      {panelAdvice.map(({ panel, advice, recordedAt }) => (
        <p key={recordedAt}>
          <strong>{panel}</strong>：{advice}{' '}
          <span className="quiet">
            <Instant at={recordedAt} />
          </span>
        </p>
      ))}
    </section>
  );
}

/** Interim measures, those in force first. */
export function Measures({ dispute: { interimMeasures } }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  if (interimMeasures.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="measures">
      <h2 id="measures">{t.measures}</h2>
      <ul className="plain-list">
        {interimMeasures.map(({ id, status, measure, addressee, until, reasons }) => (
          <li key={id}>
            <EnumTag name="InterimMeasureStatus" value={status} />
            <strong>{measure}</strong> <ActorName actor={addressee} />，{t.until} <Instant at={until} />
            <div className="quiet">{reasons}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the office asked parties for, and what they answered. */
export function Supplements({ dispute: { supplementRequests, status } }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  if (supplementRequests.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="supplements">
      <h2 id="supplements">{t.supplements}</h2>
      {supplementRequests.map(({ parts, answers, dueAt, requestedAt }, index) => (
        <div key={requestedAt}>
          <p className="quiet">
            <Instant at={requestedAt} />{' '}
            {status === 'COMPLETENESS' && index === supplementRequests.length - 1 && <Deadline at={dueAt} />}
          </p>
          <ul className="plain-list">
            {parts.map(({ agency, missing }) => {
              const answer = answers.find((each) => each.agency === agency);
              return (
                <li key={agency}>
                  <ActorName actor={agency} />：{missing}{' '}
                  <Tag color={answer ? 'success' : 'processing'}>{answer ? t.answered : t.waiting}</Tag>
                  {answer && <div className="quiet">{answer.answer}</div>}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
