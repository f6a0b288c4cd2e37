import { Alert, Button, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { signInAddress, useSignInProviders, type SignInProvider } from '../../api/session';
import { RefusalAlert } from '../../components/refusal-alert';
import { SandboxNotice } from '../../components/sandbox-notice';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { failureTexts } from './failures';

const texts = defineTexts(
  {
    product: '会商',
    subtitle: '互联网金融风险专项整治数据共享与协同系统',
    title: '登录',
    choose: '请选择所在部门，由该部门的统一身份认证登录。',
    development: '开发环境：选择一个身份登录',
    developmentNote: '以下身份及其数据均为虚构，仅供试用；正式环境没有此项。',
    none: '本系统尚未登记任何部门的身份认证服务。请系统管理员配置后再试。',
    language: 'English',
    failed: '未能登录',
  },
  {
    product: 'Huishang',
    subtitle: 'Data exchange and joint determination for the rectification of internet-finance risk',
    title: 'Sign in',
    choose: 'Choose your agency; its own identity service signs you in.',
    development: 'Development: choose somebody to be',
    developmentNote:
      'These people and their data are invented, for trying things out. In production there is no such list.',
    none: 'No agency’s identity service is registered with the system. Ask the system administrator to configure one.',
    language: '中文',
    failed: 'You are not signed in',
  },
);

/** The way in: one button for each agency's identity service, or the personas of a development hub. */
export default function SignInPage() {
  const t = useTexts(texts);
  const failures = useTexts(failureTexts);
  const { locale, setLocale } = useLocale();
  const [parameters] = useSearchParams();
  const providers = useSignInProviders();
  const asked = parameters.get('return') ?? '/';
  const back = asked.startsWith('/') && !asked.startsWith('//') ? asked : '/';
  const failed = parameters.get('failed');
  const real = providers.data?.filter(({ development }) => !development) ?? [];
  const invented = providers.data?.filter(({ development }) => development) ?? [];
  return (
    <main className="sign-in">
      <header>
        <img src="/emblem.svg" alt="" width="44" height="44" />
        <div>
          <h1>{t.product}</h1>
          <p className="quiet">{t.subtitle}</p>
          <SandboxNotice />
        </div>
        <Button
          type="text"
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
        >
          {t.language}
        </Button>
      </header>
      {failed !== null && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="refusal"
          title={t.failed}
          description={failures[failed as keyof typeof failures] ?? failures.OTHER}
        />
      )}
      {providers.isPending && <Skeleton active />}
      {providers.isError && <RefusalAlert failure={providers.error} />}
      {providers.data?.length === 0 && <Alert type="info" showIcon title={t.none} />}
      {real.length > 0 && (
        <section className="panel">
          <h2>{t.title}</h2>
          <p>{t.choose}</p>
          <ul className="providers">
            {real.map((provider) => (
              <li key={provider.id}>
                <a href={signInAddress(provider.id, back)}>{provider.name[locale]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {invented.length > 0 && (
        <section className="panel">
          <h2>{t.development}</h2>
          <p className="quiet">{t.developmentNote}</p>
          <div className="personas">
            {invented.map((provider) => (
              <Personas key={provider.id} provider={provider} back={back} />
            ))}
          </div>
        </section>
      )}
    </main>
  );
}

function Personas({ provider, back }: { readonly provider: SignInProvider; readonly back: string }) {
  const { locale } = useLocale();
  return (
    <section aria-label={provider.name[locale]}>
      <h3>{provider.name[locale]}</h3>
      <ul className="providers">
        {(provider.personas ?? []).map(({ id, title }) => (
          <li key={id}>
            <a href={signInAddress(provider.id, back, id)}>{title[locale]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
