import { Tag } from 'antd';
import { ScrollRegion } from '../../components/scroll-region';
import { useTexts } from '../../i18n/texts';
import { explorerTexts } from './texts';
import type { Explanation } from './use-run';

/** What the hub decides on each field of the operation, and by which rule. */
export function Decisions({ explanation }: { readonly explanation: Explanation | null }) {
  const t = useTexts(explorerTexts);
  if (!explanation) return <p className="quiet">{t.noExplanation}</p>;
  return (
    <ScrollRegion label={t.access}>
      <p>{explanation.allowed ? t.all : <strong>{t.some}</strong>}</p>
      <table className="decisions">
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.decision}</th>
            <th scope="col">{t.rule}</th>
          </tr>
        </thead>
        <tbody>
          {explanation.fields.map((field) => (
            <tr key={field.field}>
              <td>
                <code className="code">{field.field}</code>
                {!field.allowed && (
                  <div className="quiet">
                    {field.message} {field.remedy}
                  </div>
                )}
              </td>
              <td>
                <Tag color={field.allowed ? (field.masked ? 'warning' : 'success') : 'error'}>
                  {field.allowed ? (field.masked ? t.masked : t.given) : t.denied}
                </Tag>
              </td>
              <td>
                <code className="code">{field.rule}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
