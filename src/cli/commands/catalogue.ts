import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, extname } from 'node:path';
import { Option, type Command } from 'commander';
import {
  CATALOGUE_FORMATS,
  catalogueDocument,
  importCatalogue,
  readCatalogueEntries,
  writeCatalogueFile,
  type CatalogueFormat,
} from '../../access/index.js';
import { withOwner } from '../../hub/prepare-database.js';
import { buildCatalogue } from '../../hub/start-hub.js';
import { CommandFailure } from '../failures/command-failure.js';
import { openOwnerUrl } from '../hubs/open-owner-url.js';
import { recordCommand } from '../hubs/record-command.js';
import { catalogueLines } from '../reports/catalogue-report.js';
import { faultLines } from '../reports/law-report.js';
import type { Say } from '../table/say.js';

export function defineCataloguePrint(command: Command): void {
  command.action(() => {
    process.stdout.write(catalogueDocument(buildCatalogue()));
  });
}

interface ExportOptions {
  readonly format: CatalogueFormat;
  readonly out?: string;
}

async function exportCatalogue({ format, out }: ExportOptions): Promise<void> {
  const { url, close } = await openOwnerUrl();
  try {
    const entries = await withOwner(url, (owner) => readCatalogueEntries(owner, buildCatalogue()));
    const text = writeCatalogueFile(entries, format);
    if (out === undefined) process.stdout.write(text);
    else await writeFile(out, text);
  } finally {
    await close();
  }
}

/** Spreadsheets in China write CSV as GB18030 where they are not told otherwise. */
function decoded(path: string, bytes: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new CommandFailure(`${path} is text in neither UTF-8 nor GB18030.`, 'Save it as UTF-8.');
}

async function importFile(path: string, { apply = false }: { readonly apply?: boolean }): Promise<void> {
  const bytes = await readFile(path).catch(() => {
    throw new CommandFailure(`${path} cannot be read.`, 'Name a file that catalogue export wrote.');
  });
  const file = basename(path);
  const given = {
    content: decoded(path, bytes),
    format: extname(path).toLowerCase() === '.json' ? ('json' as const) : ('csv' as const),
    file,
    by: userInfo().username,
    at: new Date(),
  };
  const { url, close } = await openOwnerUrl();
  try {
    const plan = await withOwner(url, async (owner) => {
      const catalogue = buildCatalogue();
      const checked = await importCatalogue(owner, catalogue, { ...given, write: false });
      if (!apply || checked.faults.length > 0 || checked.changed.length === 0) return checked;
      const facts = { file, sha256: hash('sha256', bytes), changed: checked.changed.length };
      await recordCommand(owner, 'catalogue import', facts);
      return importCatalogue(owner, catalogue, { ...given, write: true });
    });
    if (plan.faults.length > 0) {
      console.error(faultLines(plan.faults).join('\n'));
      process.exitCode = 1;
      return;
    }
    console.log(catalogueLines(plan, apply).join('\n'));
  } finally {
    await close();
  }
}

export function defineCatalogueExport(command: Command, say: Say): void {
  command
    .addOption(
      new Option('--format <format>', say('csv or json', 'csv 或者 json'))
        .choices(CATALOGUE_FORMATS)
        .default('csv'),
    )
    .option('--out <file>', say('standard output when left out', '不填则输出到标准输出'))
    .action(exportCatalogue);
}

export function defineCatalogueImport(command: Command, say: Say): void {
  command
    .argument('<file>', say('as catalogue export writes it', 'catalogue export 导出格式的文件'))
    .option('--apply', say('write it; without, nothing is written', '写入；不加则不写入任何内容'))
    .action(importFile);
}
