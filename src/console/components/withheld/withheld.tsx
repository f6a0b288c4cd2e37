import { Button, Popover } from 'antd';
import { Link } from 'react-router';
import type { AnswerError } from '../../api/ask';
import { useExchange } from '../../api/exchange';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName } from '../../names/names';
import { wayOut } from './way-out';

const texts = defineTexts(
  {
    withheld: '未提供',
    why: '原因',
    owner: '数据所属部门',
    remedy: '办法',
    rule: '依据规则',
    propose: '申请共享',
    warrant: '办理账户查询手续',
    purpose: '选择用途',
    matter: '选择事项',
    basis: '填写依据',
    details: (message: string) => `未提供。${message}`,
  },
  {
    withheld: 'withheld',
    why: 'Why',
    owner: 'Owner',
    remedy: 'What to do',
    rule: 'Rule',
    propose: 'Propose sharing',
    warrant: 'Ask for a warrant',
    purpose: 'Choose a purpose',
    matter: 'Choose a matter',
    basis: 'State the basis',
    details: (message: string) => `Withheld. ${message}`,
  },
);

export interface WithheldProps {
  readonly error: AnswerError;
  /** The platform that the field is about, to begin a warrant with. */
  readonly platform?: string | undefined;
  /** Shows that it was withheld, without the way out: it stands beside another that has it. */
  readonly compact?: boolean;
}

/** A field that was withheld: that it was, why, by which rule, whose it is, and the one step that may open it. */
export function Withheld({ error, platform, compact = false }: WithheldProps) {
  const t = useTexts(texts);
  const { extensions } = error;
  return (
    <span className="withheld">
      <Popover
        trigger={['click']}
        content={
          <dl className="why">
            <dt>{t.why}</dt>
            <dd>{error.message}</dd>
            {extensions?.owner && (
              <>
                <dt>{t.owner}</dt>
                <dd>
                  <ActorName actor={extensions.owner} />
                </dd>
              </>
            )}
            {extensions?.remedy && (
              <>
                <dt>{t.remedy}</dt>
                <dd>{extensions.remedy}</dd>
              </>
            )}
            {extensions?.rule && (
              <>
                <dt>{t.rule}</dt>
                <dd className="code">{extensions.rule}</dd>
              </>
            )}
          </dl>
        }
      >
        <button type="button" className="tool withheld-mark" aria-label={t.details(error.message)}>
          <span aria-hidden="true">⌀</span> {t.withheld}
        </button>
      </Popover>
      {!compact && <WithheldStep error={error} platform={platform} />}
    </span>
  );
}

function WithheldStep({ error, platform }: WithheldProps) {
  const t = useTexts(texts);
  const { openBar } = useExchange();
  const {
    owner = '',
    item,
    policy,
  } = (error.extensions ?? {}) as { owner?: string; item?: string; policy?: string };
  switch (wayOut(error)) {
    case 'PURPOSE':
    case 'MATTER':
    case 'BASIS':
      return (
        <Button type="link" size="small" onClick={() => openBar(true)}>
          {wayOut(error) === 'PURPOSE' ? t.purpose : wayOut(error) === 'MATTER' ? t.matter : t.basis}
        </Button>
      );
    case 'WARRANT':
      return (
        <Link to={`/warrants/new?${new URLSearchParams(platform ? { platform } : {}).toString()}`}>
          {t.warrant}
        </Link>
      );
    case 'AGREEMENT':
      return (
        <Link to={`/agreements/new?${new URLSearchParams({ owner, item: item ?? policy ?? '' }).toString()}`}>
          {t.propose}
        </Link>
      );
    default:
      return null;
  }
}
