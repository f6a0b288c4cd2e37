import { withZipDirectory, type ZipDirectory } from './zip-directory.js';

/** GB/T 33190-2016: the fixed-layout format of official documents (版式文件). */
export const OFD = 'application/ofd';
const OOXML = 'application/vnd.openxmlformats-officedocument';
export const DOCX = `${OOXML}.wordprocessingml.document`;
export const XLSX = `${OOXML}.spreadsheetml.sheet`;

/** What no document holds: what a system would run when it is unpacked. */
const ACTIVE =
  /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|jar|lnk|reg|cpl|chm|html?|xhtml|svg|sh|py)$/iu;
/** Programs within an office document (ECMA-376 part 1, annex; MS-OFFMACRO2). */
const MACROS = /vbaProject|vbaData|activeX|macrosheet/iu;
const MACRO_TYPES = /macroEnabled|vbaProject|vnd\.ms-office\.activeX|ms-excel\.(?:intl)?macrosheet/iu;

/** ECMA-376 part 2, 7.2.3.2: the content types say what the main part of a package is. */
async function officeType({ names, read }: ZipDirectory): Promise<string | null> {
  const types = await read('[Content_Types].xml');
  if (types === null || MACRO_TYPES.test(types) || [...names].some((name) => MACROS.test(name))) return null;
  const found = [DOCX, XLSX].filter((type) => types.includes(`${type}.main+xml`));
  const [type] = found;
  return type !== undefined && found.length === 1 && names.has('_rels/.rels') ? type : null;
}

/** GB/T 33190-2016, 7.1: a package whose root has the entry `OFD.xml`. */
async function ofdType({ read }: ZipDirectory): Promise<string | null> {
  const root = await read('OFD.xml');
  return root !== null && /<(?:\w+:)?OFD[\s/>]/u.test(root) ? OFD : null;
}

/**
 * What a ZIP file is by its directory: OFD, DOCX or XLSX; null for any other, for one with programs in it, and for one that
 * different readers would read differently.
 */
export function packageTypeOf(path: string): Promise<string | null> {
  return withZipDirectory(path, async (directory) => {
    if ([...directory.names].some((name) => ACTIVE.test(name))) return null;
    const isOffice = directory.names.has('[Content_Types].xml');
    const isOfd = directory.names.has('OFD.xml');
    if (isOffice === isOfd) return null;
    return isOffice ? officeType(directory) : ofdType(directory);
  });
}
