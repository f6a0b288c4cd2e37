import { Alert, Button, Popconfirm, Tabs } from 'antd';
import { useState } from 'react';
import { useExchange } from '../../api/exchange';
import { useSession, useSignInProviders } from '../../api/session';
import { instantText } from '../../components/instant';
import { OnlyFor } from '../../components/only-for';
import { RefusalAlert } from '../../components/refusal-alert';
import { ScrollRegion } from '../../components/scroll-region';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { curlOf } from './curl';
import { Decisions } from './decisions';
import './explorer.css';
import { keepHistory, keptHistory, withRun, type Run } from './history';
import { QueryEditor } from './query-editor';
import { readQuestion } from './read-question';
import { explorerTexts } from './texts';
import { useRun } from './use-run';
import { useSchema } from './use-schema';

const ROLES = ['SYSTEM', 'SYSTEM_ADMINISTRATOR'];
const FIRST = `query Firms {
  platforms(first: 5) {
    edges {
      node {
        code
        name
        banking {
          __typename
        }
      }
    }
  }
}
`;

/** 接口调试: for developers; in production for systems and their administrators. */
export default function ExplorerPage() {
  const { data: session } = useSession();
  const { data: providers } = useSignInProviders();
  const development = import.meta.env.DEV || (providers?.some((provider) => provider.development) ?? false);
  return (
    <OnlyFor roles={development ? [...ROLES, session?.role ?? ''] : ROLES}>
      <Explorer />
    </OnlyFor>
  );
}

function Explorer() {
  const t = useTexts(explorerTexts);
  const { locale } = useLocale();
  const { exchange } = useExchange();
  const schema = useSchema();
  const [history, setHistory] = useState<readonly Run[]>(keptHistory);
  const [text, setText] = useState(history[0]?.text ?? FIRST);
  const [variables, setVariables] = useState(history[0]?.variables ?? '{}');
  const [problem, setProblem] = useState<string | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [copied, setCopied] = useState(false);
  const { shown, run, explain, stop } = useRun();

  const read = () => {
    const question = readQuestion(text, variables);
    setCopied(false);
    setProblem(
      question.ok ? null : `${t[question.problem]}${question.problem === 'SYNTAX' ? question.detail : ''}`,
    );
    return question.ok ? question : null;
  };
  const runNow = (confirmed: boolean): void => {
    const question = read();
    if (!question) return;
    if (question.kind === 'mutation' && !confirmed) {
      setConfirming(true);
      return;
    }
    setConfirming(false);
    const next = withRun(history, { text, variables, at: new Date().toISOString() });
    setHistory(next);
    keepHistory(next);
    void run(question.kind, text, question.variables);
  };
  const copy = async (): Promise<void> => {
    const question = read();
    if (!question) return;
    const stream = question.kind === 'subscription';
    await navigator.clipboard.writeText(
      curlOf(location.origin, { text, variables: question.variables }, exchange, { locale, stream }),
    );
    setCopied(true);
  };

  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="quiet">{t.keys}</span>
      </div>
      <p className="quiet">{t.note}</p>
      {schema.data === null && <Alert type="info" showIcon className="refusal" title={t.noSchema} />}
      <div className="bench">
        <section className="bench-part" aria-labelledby="operation">
          <h2 id="operation">{t.operation}</h2>
          <QueryEditor
            label={t.operation}
            language="graphql"
            text={text}
            onText={setText}
            schema={schema.data ?? undefined}
            onRun={() => runNow(false)}
          />
        </section>
        <section className="bench-part" aria-labelledby="variables">
          <h2 id="variables">{t.variables}</h2>
          <QueryEditor
            label={t.variables}
            language="json"
            text={variables}
            onText={setVariables}
            onRun={() => runNow(false)}
          />
        </section>
        <div className="bench-tools">
          <Popconfirm
            open={confirming}
            title={t.mutation}
            okText={t.confirm}
            cancelText={t.cancel}
            onConfirm={() => runNow(true)}
            onCancel={() => setConfirming(false)}
          >
            <Button type="primary" loading={shown.pending} onClick={() => runNow(false)}>
              {t.run}
            </Button>
          </Popconfirm>
          {shown.events !== null && <Button onClick={stop}>{t.stop}</Button>}
          <Button
            onClick={() => {
              const question = read();
              if (question) void explain(text, question.variables);
            }}
          >
            {t.explain}
          </Button>
          <Button onClick={() => void copy()}>{t.curl}</Button>
          <span className="quiet" role="status">
            {copied ? t.copied : ''}
            {shown.events === null ? '' : t.events(shown.events)}
            {shown.milliseconds === null ? '' : t.took(shown.milliseconds)}
          </span>
          {problem && (
            <span className="danger" role="alert">
              {problem}
            </span>
          )}
        </div>
        <section className="bench-part" aria-labelledby="answer">
          <h2 id="answer">{t.answer}</h2>
          <RefusalAlert failure={shown.failure} />
          <ScrollRegion label={t.answer} className="answer">
            <pre className="code">{shown.answer ?? t.nothing}</pre>
          </ScrollRegion>
        </section>
        <section className="bench-part" aria-label={t.access}>
          <Tabs
            size="small"
            items={[
              { key: 'access', label: t.access, children: <Decisions explanation={shown.explanation} /> },
              {
                key: 'plan',
                label: t.plan,
                children: shown.explanation ? (
                  <ScrollRegion label={t.plan} className="answer">
                    <pre className="code">{shown.explanation.plan}</pre>
                  </ScrollRegion>
                ) : (
                  <p className="quiet">{t.noPlan}</p>
                ),
              },
              {
                key: 'history',
                label: t.history,
                children: (
                  <History
                    history={history}
                    onChoose={(chosen) => {
                      setText(chosen.text);
                      setVariables(chosen.variables);
                    }}
                  />
                ),
              },
            ]}
          />
        </section>
      </div>
    </>
  );
}

interface HistoryProps {
  readonly history: readonly Run[];
  readonly onChoose: (run: Run) => void;
}

function History({ history, onChoose }: HistoryProps) {
  const t = useTexts(explorerTexts);
  const { locale } = useLocale();
  if (history.length === 0) return <p className="quiet">{t.noHistory}</p>;
  return (
    <ul className="runs">
      {history.map((run) => (
        <li key={`${run.at}${run.text}`}>
          <button type="button" className="tool" onClick={() => onChoose(run)}>
            <span className="quiet">{instantText(run.at, locale)}</span>{' '}
            <code className="code">{run.text.replaceAll(/\s+/g, ' ').slice(0, 120)}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}
