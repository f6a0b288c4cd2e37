import type { Locale, LocalizedText } from '../kernel/index.js';
import { wordFor } from '../kernel/index.js';
import type { Persona } from '../personas/index.js';

/** No script, no style but this origin's, no frame; forms go to this origin alone. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

const TEXT = {
  title: { en: 'Choose who you are', zh: '选择登录人员' },
  lead: {
    en: 'For trying things out on this machine. In production, people sign in with their agency’s own identity provider.',
    zh: '仅供本机试用。正式环境中，人员通过本单位的身份认证服务登录。',
  },
  error: { en: 'The sign-in did not succeed', zh: '登录未能完成' },
  back: { en: 'Sign in again', zh: '重新登录' },
} as const satisfies Record<string, LocalizedText>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function page(locale: Locale, title: string, body: string, styleSheet: string): string {
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · 会商</title>
<link rel="stylesheet" href="${escaped(styleSheet)}">
</head>
<body>
<main>
<p class="mark" lang="zh-CN">会商</p>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function officeOf({ level, role, rank }: Persona, locale: Locale): string {
  const words = [wordFor(level, locale), wordFor(rank ?? role, locale)];
  return words.filter((word) => word !== null).join(' · ');
}

/** The list of one agency's personas, each a button. */
export function personaPage(
  locale: Locale,
  {
    agency,
    personas,
    action,
    styleSheet,
  }: {
    readonly agency: LocalizedText;
    readonly personas: readonly Persona[];
    readonly action: string;
    readonly styleSheet: string;
  },
): string {
  const buttons = personas
    .map(
      (each) => `<li><button type="submit" name="persona" value="${escaped(each.id)}">
<strong>${escaped(each.title[locale])}</strong>
<span>${escaped(officeOf(each, locale))}</span>
</button></li>`,
    )
    .join('\n');
  const body = `<p class="agency">${escaped(agency[locale])}</p>
<p>${escaped(TEXT.lead[locale])}</p>
<form method="post" action="${escaped(action)}">
<ul>
${buttons}
</ul>
</form>`;
  return page(locale, TEXT.title[locale], body, styleSheet);
}

/** What went wrong, and the way back. */
export function errorPage(locale: Locale, message: string, styleSheet: string): string {
  const body = `<p lang="en">${escaped(message)}</p>
<p><a href="/sign-in">${escaped(TEXT.back[locale])}</a></p>`;
  return page(locale, TEXT.error[locale], body, styleSheet);
}

/** Light and dark, by the system's wish; contrast of at least 4.5 to 1 in both. */
export const STYLE_SHEET = `:root { color-scheme: light dark; --ink: #1f2329; --quiet: #565d68; --paper: #f4f6f9; --card: #ffffff; --line: #c3c9d3; --accent: #1553b3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --quiet: #b0b6c0; --paper: #16191e; --card: #22262d; --line: #4a515c; --accent: #8fb8ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.5rem; }
.mark { margin: 0; color: var(--accent); font-weight: 700; letter-spacing: 0.2em; }
h1 { margin: 0.25rem 0 0; font-size: 1.6rem; }
.agency { margin: 0.25rem 0 1rem; font-size: 1.1rem; }
ul { list-style: none; margin: 1.5rem 0 0; padding: 0; display: grid; gap: 0.75rem; }
button { width: 100%; min-height: 3.5rem; padding: 0.75rem 1rem; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem; text-align: left; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; cursor: pointer; }
button:hover, button:focus-visible { border-color: var(--accent); outline: 2px solid var(--accent); outline-offset: 1px; }
button span { color: var(--quiet); }
a { color: var(--accent); }
`;
