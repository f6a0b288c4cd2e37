import { Result } from 'antd';
import { Link } from 'react-router';
import { defineTexts, useTexts } from '../../i18n/texts';

const texts = defineTexts(
  { title: '没有这个页面', note: '地址可能有误，或者该页面已调整。', home: '回到首页' },
  {
    title: 'There is no such page',
    note: 'The address may be wrong, or the page was moved.',
    home: 'Go to the first page',
  },
);

/** An address that the console does not know. */
export default function NotFoundPage() {
  const t = useTexts(texts);
  return (
    <Result status="404" icon={null} title={t.title} subTitle={t.note} extra={<Link to="/">{t.home}</Link>} />
  );
}
