import { createHash } from 'node:crypto';

/** A paper as the interface gives it (公文文本, GB/T 9704-2012). */
export interface PaperText {
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly addressee: string | null;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly issuingBody: string;
  readonly issuedOn: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 1 to 99 as headings are numbered: 一, 十一, 二十. */
function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
}

/** SHA-256 over the parts of a paper, line by line: the checksum that the console shows of the same paper. */
export function paperChecksum(paper: PaperText): string {
  const { kind, title, documentNumber, addressee, sections, issuingBody, issuedOn } = paper;
  const parts = sections.flatMap(({ heading, text }) => [heading, text]);
  const lines = [kind, title, documentNumber ?? '', addressee ?? '', ...parts, issuingBody, issuedOn];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** So many characters of the red mark stand on one line of 156 mm, by their size. */
const MARK_SIZES: readonly (readonly [most: number, size: string])[] = [
  [14, 'paper-mark'],
  [19, 'paper-mark long'],
];

/**
 * A paper as one page of HTML, to be printed by any browser: it needs nothing besides, loads nothing and runs nothing.
 *
 * @param styles the style sheet of official papers, as the console has it
 */
export function paperPage(paper: PaperText, styles: string): string {
  const { kind, title, documentNumber, addressee, sections, issuingBody, issuedOn } = paper;
  const isMinutes = kind === '纪要';
  const mark = `${issuingBody}${isMinutes ? '会议纪要' : '文件'}`;
  const size = MARK_SIZES.find(([most]) => mark.length <= most)?.[1] ?? 'paper-mark longest';
  const body = sections.map(
    ({ heading, text }, index) =>
      `<section><h2>${ordinal(index + 1)}、${escaped(heading)}</h2><p class="paper-text">${escaped(text)}</p></section>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
body { margin: 0; }
${styles}</style>
</head>
<body>
<article class="official-paper">
<p class="${size}">${escaped(mark)}</p>
<p class="paper-number">${escaped(documentNumber ?? '')}</p>
<hr class="paper-rule">
<h1>${escaped(title)}</h1>
${addressee === null ? '' : `<p>${escaped(addressee)}：</p>`}
${body.join('\n')}
<div class="paper-signature">${isMinutes ? '' : '<span class="paper-seal" aria-hidden="true">印章</span>'}<p>${escaped(issuingBody)}</p><p>${escaped(issuedOn)}</p></div>
<p class="paper-check">本件文本由本系统依据办理记录生成。内容校验值（SHA-256）：<code>${paperChecksum(paper)}</code>。核对时，在本系统打开同一文件，两处校验值应当一致。</p>
</article>
</body>
</html>
`;
}
