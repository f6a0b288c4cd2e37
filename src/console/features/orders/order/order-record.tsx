import { Instant } from '../../../components/instant';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName, OfficerName } from '../../../names/names';
import type { OrderShown } from './order-shown';
import { orderStepWord } from './order-words';
import { saidWith } from './said-with';

const texts = defineTexts(
  {
    title: '办理记录',
    system: '本系统',
    evidence: '佐证材料',
    checksum: (sha256: string) => `校验值（SHA-256）${sha256}`,
  },
  {
    title: 'Record of steps',
    system: 'The hub',
    evidence: 'Documents',
    checksum: (sha256: string) => `checksum (SHA-256) ${sha256}`,
  },
);

/** 办理记录: each step of an order, with what was said: the report that is verified, findings, reasons. */
export function OrderRecord({ events }: Pick<OrderShown, 'events'>) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  return (
    <section className="panel" aria-labelledby="record">
      <h2 id="record">{t.title}</h2>
      <ol className="plain-list">
        {events.map(({ version, command, agency, officer, at, rule, details }) => {
          const { statement, evidence } = saidWith(details);
          return (
            <li key={version}>
              <Instant at={at} /> {agency ? <ActorName actor={agency} /> : t.system}{' '}
              <OfficerName agency={agency} officer={officer} />{' '}
              <strong>{orderStepWord(command, locale)}</strong> <span className="quiet">{rule}</span>
              {statement && <div className="written">{statement}</div>}
              {evidence.map(({ description, sha256 }) => (
                <div key={sha256} className="quiet">
                  {t.evidence} {description} <span className="code checksum">{t.checksum(sha256)}</span>
                </div>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
