import { crc32 } from 'node:zlib';

/** One stored entry of a ZIP file, and what of it is not as it should be. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Buffer;
  /** The name in the local header, where it is another than the directory's. */
  readonly localName?: string;
  /** Sizes in a ZIP64 field (APPNOTE 6.3, 4.5.3), as some office programs write them however small the file is. */
  readonly zip64?: boolean;
  /** What the directory says of the unpacked size, where it is another. */
  readonly claimedSize?: number;
  /** Bit flags; 1 says that the entry is encrypted. */
  readonly flags?: number;
}

const BEYOND_32_BITS = 0xffffffff;

function zip64Field(unpacked: number, packed: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(unpacked), 4);
  field.writeBigUInt64LE(BigInt(packed), 12);
  return field;
}

/** A ZIP file (APPNOTE 6.3) of stored entries. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data: content, localName = name, zip64 = false, claimedSize, flags = 0 } of entries) {
    const data = Buffer.from(content);
    const header = (entryName: string, size: number): Buffer => {
      const fields = Buffer.alloc(26);
      fields.writeUInt16LE(zip64 ? 45 : 20, 0);
      fields.writeUInt16LE(flags, 2);
      fields.writeUInt32LE(crc32(data), 10);
      fields.writeUInt32LE(zip64 ? BEYOND_32_BITS : data.length, 14);
      fields.writeUInt32LE(zip64 ? BEYOND_32_BITS : size, 18);
      fields.writeUInt16LE(Buffer.byteLength(entryName), 22);
      fields.writeUInt16LE(zip64 ? 20 : 0, 24);
      return fields;
    };
    const extra = zip64 ? zip64Field(claimedSize ?? data.length, data.length) : Buffer.alloc(0);
    const local = [
      Buffer.from('PK\u0003\u0004', 'latin1'),
      header(localName, data.length),
      Buffer.from(localName),
      extra,
      data,
    ];
    files.push(...local);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
      header(name, claimedSize ?? data.length),
      central,
      Buffer.from(name),
      extra,
    );
    offset += Buffer.concat(local).length;
  }
  const size = Buffer.concat(directory).length;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

/** A ZIP file of stored entries, as small office documents are. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  return zipOf(Object.entries(entries).map(([name, data]) => ({ name, data })));
}
