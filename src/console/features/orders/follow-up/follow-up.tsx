import { Alert } from 'antd';
import { Link } from 'react-router';
import { useEnumWord, type EnumName } from '../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { OfficeName } from '../../../names/names';
import { missingKinds } from '../board/board';
import { OrderBoard, type BoardOrder } from '../board/order-board';
import { transferAddress } from './transfer-address';

const texts = defineTexts(
  {
    title: '落实情况',
    board: '整治任务交办单',
    required: (kinds: string) => `须一并交办：${kinds}`,
    none: '尚未交办整治任务。',
    crime: '涉嫌犯罪，应当移送公安机关的单位',
    transfer: '移送涉嫌犯罪案件',
    accountability: '问责清单',
  },
  {
    title: 'What follows',
    board: 'Orders',
    required: (kinds: string) => `Still to be ordered with it: ${kinds}`,
    none: 'No order has been issued yet.',
    crime: 'Crime is suspected; it is to be transferred to the police by',
    transfer: 'Transfer the case',
    accountability: 'Accountability list',
  },
);

const KINDS: EnumName = 'RectificationOrderKind';

export interface FollowUpProps {
  readonly determination: {
    readonly orders: readonly BoardOrder[];
    readonly requiredOrders: readonly string[];
    readonly crimeReporters: readonly { readonly agency: string; readonly region: string | null }[];
  };
  readonly caseId: string;
  readonly platformCode: string;
}

/** Orders on a determination by state, what is still to be ordered, and the transfer of suspected crime. */
export function FollowUp({ determination, caseId, platformCode }: FollowUpProps) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { orders, requiredOrders, crimeReporters } = determination;
  const missing = missingKinds(requiredOrders, orders).map((kind) => word(KINDS, kind));
  return (
    <section className="panel" aria-labelledby="follow-up">
      <h2 id="follow-up">{t.title}</h2>
      {missing.length > 0 && (
        <Alert type="warning" showIcon className="refusal" title={t.required(missing.join('、'))} />
      )}
      {orders.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <OrderBoard orders={orders} label={t.board} />
      )}
      {crimeReporters.length > 0 && (
        <p>
          <strong>{t.crime}</strong>{' '}
          {crimeReporters.map(({ agency, region }, index) => (
            <span key={`${agency}${region ?? ''}`}>
              {index > 0 && '、'}
              <OfficeName agency={agency} region={region} />
            </span>
          ))}{' '}
          <Link to={transferAddress(caseId, platformCode)}>{t.transfer}</Link>
        </p>
      )}
      <p className="actions">
        <Link to="/accountability">{t.accountability}</Link>
      </p>
    </section>
  );
}
