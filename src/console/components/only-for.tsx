import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../api/session';
import { useEnumWord } from '../i18n/enum-word';
import { useLocale } from '../i18n/locale';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  {
    title: '本页不向您的角色开放',
    note: (roles: string, own: string) =>
      `本页仅供${roles}使用，您以${own}登录。系统管理员、安全管理员、审计员分立，一人只任其一，任何一方均不能代行他方职责。`,
    home: '回到首页',
    yours: (role: string) =>
      `本页仅供${role}使用。系统管理员、安全管理员、审计员三员分立，其他角色的请求由本系统拒绝。`,
  },
  {
    title: 'This page is not open to your role',
    note: (roles: string, own: string) =>
      `It is for ${roles}; you are signed in as ${own}. System administrators, security administrators and auditors are kept apart: nobody holds two of these roles or does the work of another.`,
    home: 'Go to the first page',
    yours: (role: string) =>
      `For ${role} only. System administrators, security administrators and auditors are kept apart; requests of other roles are refused.`,
  },
);

interface OnlyForProps {
  readonly roles: readonly string[];
  readonly children: ReactNode;
}

/** A page of some roles (三员分立). The hub refuses the others as well; here they are told so before they ask. */
export function OnlyFor({ roles, children }: OnlyForProps) {
  const { data } = useSession();
  const role = data?.role ?? '';
  return roles.includes(role) ? children : <RoleNote roles={roles} role={role} />;
}

interface RoleNoteProps {
  readonly roles: readonly string[];
  /** Of whoever looks at it. */
  readonly role: string;
}

/** Tells whose a page is to whom it is not open. */
export function RoleNote({ roles, role }: RoleNoteProps) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const words = roles.map((each) => word('Role', each)).join(locale === 'zh' ? '、' : ', ');
  return (
    <section className="page-fault">
      <h1>{t.title}</h1>
      <p>{t.note(words, word('Role', role))}</p>
      <Link to="/">{t.home}</Link>
    </section>
  );
}

/** Says on a page whose it is. */
export function WhosePage({ roles }: Pick<OnlyForProps, 'roles'>) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const words = roles.map((each) => word('Role', each)).join(locale === 'zh' ? '、' : ', ');
  return <p className="quiet">{t.yours(words)}</p>;
}
