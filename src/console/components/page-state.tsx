import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { NotAnswered, type Answer, type AnswerError } from '../api/ask';
import { defineTexts, useTexts } from '../i18n/texts';
import { RefusalAlert } from './refusal-alert';

const texts = defineTexts(
  {
    loading: '正在读取',
    missing: '未找到，或者您无权查看。',
    partly: '部分内容未能提供',
  },
  {
    loading: 'Loading',
    missing: 'Not found, or not yours to see.',
    partly: 'Part of this could not be given',
  },
);

/** Errors that are no denial of a field that the page shows in its place. */
export function faultsOf(errors: readonly AnswerError[]): readonly AnswerError[] {
  return errors.filter(
    ({ extensions }) => extensions?.code !== 'FIELD_DENIED' && extensions?.code !== 'PURPOSE_REQUIRED',
  );
}

interface PageStateProps<Data, Part> {
  readonly query: UseQueryResult<Answer<Data>>;
  /** The part of the answer that the page is about; null says that there is none. */
  readonly pick: (data: Data) => Part | null | undefined;
  readonly children: (part: Part, errors: readonly AnswerError[]) => ReactNode;
  /** What stands there while it loads. */
  readonly skeleton?: ReactNode;
  /** What stands there where there is none. */
  readonly empty?: ReactNode;
}

/** The faces of a page that is asked for: loading, refused, not there, and there, with what was left out named. */
export function PageState<Data, Part>({
  query,
  pick,
  children,
  skeleton,
  empty,
}: PageStateProps<Data, Part>) {
  const t = useTexts(texts);
  if (query.isPending) {
    return (
      <div role="status" aria-label={t.loading}>
        {skeleton ?? <Skeleton active paragraph={{ rows: 8 }} />}
      </div>
    );
  }
  if (query.isError && !query.data) return <RefusalAlert failure={query.error} />;
  const { data, errors } = query.data ?? { data: null, errors: [] };
  const part = data ? pick(data) : null;
  const faults = faultsOf(errors);
  if (part === null || part === undefined) {
    const [first] = errors;
    if (first) {
      return (
        <RefusalAlert
          failure={
            new NotAnswered(first.extensions?.code ?? '', first.message, first.extensions?.remedy ?? null)
          }
        />
      );
    }
    return empty ?? <Empty description={t.missing} />;
  }
  return (
    <>
      {faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="refusal"
          title={t.partly}
          description={
            <ul className="plain-list">
              {faults.slice(0, 5).map((fault) => (
                <li key={`${fault.path?.join('.') ?? ''}${fault.message}`}>{fault.message}</li>
              ))}
            </ul>
          }
        />
      )}
      {children(part, errors)}
    </>
  );
}
