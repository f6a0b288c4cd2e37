/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type PaperFragment = { readonly kind: string, readonly title: string, readonly documentNumber: string | null, readonly addressee: string | null, readonly issuingBody: string, readonly issuedOn: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly text: string }> };

export type PrintRulingQueryVariables = Exact<{
  id: string | number;
}>;


export type PrintRulingQuery = { readonly dispute: { readonly id: string, readonly ruling: { readonly id: string, readonly paper: { readonly kind: string, readonly title: string, readonly documentNumber: string | null, readonly addressee: string | null, readonly issuingBody: string, readonly issuedOn: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly text: string }> } } | null } | null };

export type PrintMinutesQueryVariables = Exact<{
  id: string | number;
}>;


export type PrintMinutesQuery = { readonly dispute: { readonly id: string, readonly minutes: ReadonlyArray<{ readonly documentNumber: string, readonly paper: { readonly kind: string, readonly title: string, readonly documentNumber: string | null, readonly addressee: string | null, readonly issuingBody: string, readonly issuedOn: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly text: string }> } }> } | null };

export type PrintOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type PrintOrderQuery = { readonly rectificationOrder: { readonly id: string, readonly paper: { readonly kind: string, readonly title: string, readonly documentNumber: string | null, readonly addressee: string | null, readonly issuingBody: string, readonly issuedOn: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly text: string }> } | null } | null };

export type PrintOpinionQueryVariables = Exact<{
  id: string | number;
}>;


export type PrintOpinionQuery = { readonly opinion: { readonly id: string, readonly paper: { readonly kind: string, readonly title: string, readonly documentNumber: string | null, readonly addressee: string | null, readonly issuingBody: string, readonly issuedOn: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly text: string }> } } | null };

export const PrintRuling: Document<PrintRulingQuery, PrintRulingQueryVariables> = {
  id: '1d2e7bfa97a2b3bca792f50f496c73fbc24ebfac909420f99cbcfde68df48698',
  text: "query PrintRuling($id: ID!) {\n  dispute(id: $id) {\n    id\n    ruling {\n      id\n      paper {\n        ...Paper\n      }\n    }\n  }\n}\nfragment Paper on OfficialPaper {\n  kind\n  title\n  documentNumber\n  addressee\n  sections {\n    heading\n    text\n  }\n  issuingBody\n  issuedOn\n}",
};

export const PrintMinutes: Document<PrintMinutesQuery, PrintMinutesQueryVariables> = {
  id: '81439f9200d8bab9833b9f8facbc201434a558dac8a44d64e9cf1886c66aa16a',
  text: "query PrintMinutes($id: ID!) {\n  dispute(id: $id) {\n    id\n    minutes {\n      documentNumber\n      paper {\n        ...Paper\n      }\n    }\n  }\n}\nfragment Paper on OfficialPaper {\n  kind\n  title\n  documentNumber\n  addressee\n  sections {\n    heading\n    text\n  }\n  issuingBody\n  issuedOn\n}",
};

export const PrintOrder: Document<PrintOrderQuery, PrintOrderQueryVariables> = {
  id: '1f918cfeb4779457d3dc06fe6599a4b3cfe67525c2fc726dcc18a47cefa78997',
  text: "query PrintOrder($id: ID!) {\n  rectificationOrder(id: $id) {\n    id\n    paper {\n      ...Paper\n    }\n  }\n}\nfragment Paper on OfficialPaper {\n  kind\n  title\n  documentNumber\n  addressee\n  sections {\n    heading\n    text\n  }\n  issuingBody\n  issuedOn\n}",
};

export const PrintOpinion: Document<PrintOpinionQuery, PrintOpinionQueryVariables> = {
  id: '7d2f65ef432a70328c1f79724477ad24fb0ce5fbb39a3dc01dd322a016800f8b',
  text: "query PrintOpinion($id: ID!) {\n  opinion(id: $id) {\n    id\n    paper {\n      ...Paper\n    }\n  }\n}\nfragment Paper on OfficialPaper {\n  kind\n  title\n  documentNumber\n  addressee\n  sections {\n    heading\n    text\n  }\n  issuingBody\n  issuedOn\n}",
};