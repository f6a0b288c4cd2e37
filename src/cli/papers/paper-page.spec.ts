import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../inputs/project-file.js';
import { paperChecksum, paperPage, type PaperText } from './paper-page.js';

const PAPER: PaperText = {
  kind: '意见',
  title: '关于某机构“理财<计划>”的研究认定意见',
  documentNumber: '京互金整治办〔2016〕1号',
  addressee: '北京市银监局',
  sections: Array.from({ length: 21 }, (_value, index) => ({ heading: `部分${index}`, text: 'A & B' })),
  issuingBody: '领导小组',
  issuedOn: '2016年7月1日',
};

describe('paperPage', () => {
  it('is a page of its own that runs and loads nothing, with every word escaped', () => {
    const page = paperPage(PAPER, '');
    expect(page).not.toMatch(/<script|src=|url\(/);
    expect(page).toContain('“理财&lt;计划&gt;”');
    expect(page).toContain('A &amp; B');
    expect(page).toContain('<h2>十一、部分10</h2>');
    expect(page).toContain('<h2>二十一、部分20</h2>');
    expect(page).toContain(paperChecksum(PAPER));
  });

  it('has no seal and another mark on minutes', () => {
    const page = paperPage({ ...PAPER, kind: '纪要', addressee: null }, '');
    expect(page).toContain('领导小组会议纪要');
    expect(page).not.toContain('paper-seal');
  });

  it('uses classes that the style sheet has', async () => {
    const styles = await readFile(projectFile('src/console/features/print/official-paper.css'), 'utf8');
    const classes = [...paperPage(PAPER, '').matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(classes.filter((name) => !styles.includes(`.${name}`))).toEqual([]);
  });

  it('changes its checksum with any word', () => {
    expect(paperChecksum({ ...PAPER, issuedOn: '2016年7月2日' })).not.toBe(paperChecksum(PAPER));
  });
});
