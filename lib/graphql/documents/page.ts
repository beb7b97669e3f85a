/** One page of a list, as every `list...` field answers. */
export type Page<Row> = {
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly nodes: readonly Row[];
};
