import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { madeEdge, madeParty, madePicture } from '../model/made-picture';
import type { Words } from '../words';
import { bodsStatements } from './bods';
import { edgesCsv } from './csv';
import { followTheMoney } from './follow-the-money';

const FIRM = '91110105HY0000016E';
const INTERIM = 'XW110105000000001X';
const words: Words = {
  locale: 'zh',
  agencyOf: (agency) => (agency === 'COMMERCE' ? '工商部门' : agency),
  itemOf: (item) => (item === 'commerce.shareholders' ? '股东' : item),
};
const PICTURE = madePicture(
  [
    madeParty('firm', { name: '甲公司', code: FIRM }),
    madeParty('person', { kind: 'PERSON', name: '王一', layer: -1 }),
    madeParty('hidden', { kind: 'PERSON', name: '李*', masked: true, layer: -1 }),
    madeParty('site', { name: '=乙网站', code: INTERIM, layer: 1 }),
    madeParty('fund', { kind: 'PRODUCT', name: '丙产品', layer: 1 }),
    madeParty('bank', { kind: 'BANK', name: '丁银行', layer: 1 }),
    madeParty('account', { kind: 'ACCOUNT', name: '6222****0000', masked: true, layer: 2 }),
  ],
  [
    madeEdge('person', 'firm', 'OWNERSHIP', {
      share: 0.07,
      validFrom: '2014-02-21',
      record: '登记第1号',
      recordedAt: '2016-05-01T01:30:00.000Z',
    }),
    madeEdge('hidden', 'firm', 'CONTROL', { item: 'commerce.legal_representative', masked: true }),
    madeEdge('firm', 'site', 'CONTROL', { item: 'commerce.branches' }),
    madeEdge('firm', 'fund', 'NESTING', { agency: 'BANKING', item: 'banking.products' }),
    madeEdge('bank', 'firm', 'CUSTODY', { agency: 'BANKING', item: 'banking.custody' }),
    madeEdge('firm', 'account', 'FUNDS', { amount: { amount: '123450', currency: 'CNY' } }),
  ],
);

/**
 * What BODS 0.4 asks of the parts that are written here: statement.json, entity-record.json, person-record.json and
 * relationship-record.json of github.com/openownership/data-standard.
 */
const day = z.iso.date();
const unspecified = z.strictObject({
  reason: z.enum(['informationUnknownToPublisher']),
  description: z.string(),
});
const identifier = z.strictObject({ id: z.string(), schemeName: z.string() });
const statement = z.strictObject({
  statementId: z.string().min(32).max(64),
  declarationSubject: z.string(),
  statementDate: day,
  publicationDetails: z.strictObject({
    publicationDate: day,
    bodsVersion: z.literal('0.4'),
    publisher: z.strictObject({ name: z.string().min(1) }),
  }),
  recordId: z.string(),
  recordStatus: z.literal('new'),
});
const bods = z.array(
  z.discriminatedUnion('recordType', [
    statement.extend({
      recordType: z.literal('entity'),
      recordDetails: z.strictObject({
        isComponent: z.literal(false),
        entityType: z.strictObject({
          type: z.enum(['registeredEntity', 'arrangement', 'anonymousEntity']),
          details: z.string().optional(),
        }),
        unspecifiedEntityDetails: unspecified.optional(),
        name: z.string().optional(),
        jurisdiction: z.strictObject({ name: z.string(), code: z.string().length(2) }),
        identifiers: z.array(identifier).optional(),
      }),
    }),
    statement.extend({
      recordType: z.literal('person'),
      recordDetails: z.strictObject({
        isComponent: z.literal(false),
        personType: z.enum(['knownPerson', 'anonymousPerson']),
        unspecifiedPersonDetails: unspecified.optional(),
        names: z.array(z.strictObject({ type: z.literal('legal'), fullName: z.string() })).optional(),
      }),
    }),
    statement.extend({
      recordType: z.literal('relationship'),
      source: z.strictObject({
        type: z.array(z.literal('officialRegister')),
        description: z.string(),
        assertedBy: z.array(z.strictObject({ name: z.string() })).optional(),
        retrievedAt: z.iso.datetime().optional(),
      }),
      recordDetails: z.strictObject({
        isComponent: z.literal(false),
        subject: z.string(),
        interestedParty: z.string(),
        interests: z.array(
          z.strictObject({
            type: z.enum(['shareholding', 'otherInfluenceOrControl', 'rightsGrantedByContract']),
            directOrIndirect: z.literal('direct'),
            details: z.string(),
            share: z.strictObject({ exact: z.number().min(0).max(100) }).optional(),
            startDate: day.optional(),
            endDate: day.optional(),
          }),
        ),
      }),
    }),
  ]),
);

describe('statements of BODS', async () => {
  const options = { publisher: '银监部门', on: '2016-06-01', words };
  const statements = bods.parse(await bodsStatements(PICTURE, options));
  const recordOf = (id: string) => statements.find(({ recordId }) => recordId === id)?.recordDetails;

  it('tell of ownership, control and nesting, after the parties that these refer to', () => {
    const told = statements.map(({ recordId }) => recordId);
    const early = statements.flatMap(({ recordType, recordDetails }, at) =>
      recordType === 'relationship'
        ? [recordDetails.subject, recordDetails.interestedParty].filter((id) => told.indexOf(id) >= at)
        : [],
    );
    expect(early).toEqual([]);
    expect(told).toEqual(expect.not.arrayContaining(['bank', 'account']));
    expect(told).toEqual([
      'firm',
      'person',
      'hidden',
      'site',
      'fund',
      'person>firm:OWNERSHIP',
      'hidden>firm:CONTROL',
      'firm>site:CONTROL',
      'firm>fund:NESTING',
    ]);
  });

  it('give a share in per cent, without what floating point adds', () => {
    expect(recordOf('person>firm:OWNERSHIP')).toMatchObject({
      interests: [{ type: 'shareholding', share: { exact: 7 }, startDate: '2014-02-21' }],
    });
  });

  it('name nobody whose name is masked', () => {
    expect(recordOf('hidden')).toEqual({
      isComponent: false,
      personType: 'anonymousPerson',
      unspecifiedPersonDetails: {
        reason: 'informationUnknownToPublisher',
        description: '已脱敏 (masked): 李*',
      },
    });
    expect(recordOf('person')).toMatchObject({ personType: 'knownPerson', names: [{ fullName: '王一' }] });
  });

  it('tell unified codes from interim ones', () => {
    expect(recordOf('firm')).toMatchObject({
      identifiers: [{ id: FIRM, schemeName: expect.stringContaining('GB 32100') }],
    });
    expect(recordOf('site')).toMatchObject({
      identifiers: [{ id: INTERIM, schemeName: expect.stringContaining('interim') }],
    });
  });

  it('have ids of what they say', async () => {
    const ids = statements.map(({ statementId }) => statementId);
    expect(new Set(ids).size).toBe(ids.length);
    const again = await bodsStatements(PICTURE, options);
    expect(again.map(({ statementId }) => statementId)).toEqual(ids);
    const later = await bodsStatements(PICTURE, { ...options, on: '2016-06-02' });
    expect(later.every(({ statementId }) => !ids.includes(statementId))).toBe(true);
  });
});

describe('entities of FollowTheMoney', () => {
  const lines = followTheMoney(PICTURE, words).split('\n');
  const entities = new Map(
    lines.slice(0, -1).map((line) => {
      const entity = z
        .strictObject({
          id: z.string(),
          schema: z.string(),
          properties: z.record(z.string(), z.array(z.string().min(1)).min(1)),
        })
        .parse(JSON.parse(line));
      return [entity.id, entity] as const;
    }),
  );

  it('are one a line, each line ended', () => {
    expect(lines.at(-1)).toBe('');
    expect(entities.size).toBe(PICTURE.nodes.length + PICTURE.edges.length);
  });

  it.each([
    ['person>firm:OWNERSHIP', 'Ownership', { owner: ['person'], asset: ['firm'], percentage: ['7'] }],
    ['hidden>firm:CONTROL', 'Directorship', { director: ['hidden'], organization: ['firm'] }],
    ['firm>site:CONTROL', 'UnknownLink', { subject: ['firm'], object: ['site'] }],
    ['firm>account:FUNDS', 'UnknownLink', { subject: ['firm'], object: ['account'] }],
    ['firm', 'Company', { name: ['甲公司'], uscCode: [FIRM] }],
    ['site', 'Company', { registrationNumber: [INTERIM] }],
    ['hidden', 'Person', { name: ['李*'], summary: ['已脱敏 (masked)'] }],
    ['account', 'BankAccount', { name: ['6222****0000'] }],
  ])('have %s as %s', (id, schema, known) => {
    expect(entities.get(id)).toMatchObject({ schema, properties: known });
  });

  it('say what they rest on, and since when', () => {
    expect(entities.get('person>firm:OWNERSHIP')?.properties).toMatchObject({
      recordId: ['登记第1号'],
      publisher: ['工商部门'],
      startDate: ['2014-02-21'],
      modifiedAt: ['2016-05-01T01:30:00'],
    });
  });
});

it('the table has a line for each connection, and no cell that a spreadsheet would run', () => {
  const { data } = parse<Record<string, string>>(edgesCsv(PICTURE, words).replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(PICTURE.edges.length);
  expect(data[0]).toMatchObject({
    关系: '股权',
    起点: '王一',
    终点: '甲公司',
    终点代码: FIRM,
    比例: '7%',
    有效期: '自2014年2月21日',
    数据所属部门: '工商部门',
    数据项: '股东',
    凭据: '登记第1号',
    脱敏: '',
  });
  expect(data[1]).toMatchObject({ 脱敏: '已脱敏' });
  expect(data[2]).toMatchObject({ 终点: "'=乙网站" });
  expect(data[5]).toMatchObject({ 金额: '1,234.50元' });
});
