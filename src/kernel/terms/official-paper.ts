/** 公文: a paper as it is printed, in Chinese, by the names and words of the day on which it was issued. */
export interface OfficialPaper {
  /** 文种. */
  readonly kind: string;
  readonly title: string;
  /** 发文字号; null where it has none. */
  readonly documentNumber: string | null;
  /** 主送机关; null for nobody. */
  readonly addressee: string | null;
  readonly sections: readonly PaperSection[];
  /** 发文机关署名. */
  readonly issuingBody: string;
  /** 成文日期, as it is printed. */
  readonly issuedOn: string;
}

/** A part of a paper's text (公文正文的一部分). */
export interface PaperSection {
  readonly heading: string;
  readonly text: string;
}
