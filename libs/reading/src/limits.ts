import { largestFile, longestText, mostPages } from '@app/contract';

const MiB = 1024 * 1024;

/** How much one report may be, and how much reading it may cost. Larger input is refused, never cut. */
export interface Limits {
  /** of a file as it came */
  readonly fileBytes: number;
  /** JavaScript string length of the text that is kept */
  readonly characters: number;
  /** of a PDF */
  readonly pages: number;
  /** files inside a DOCX */
  readonly entries: number;
  /** what a DOCX unpacks to, counted while it is unpacked */
  readonly unpackedBytes: number;
  /** unpacked to packed size of an entry, once it has unpacked to `ratioFromBytes` */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** wall time of one reading */
  readonly wallMs: number;
  /** V8 heap of the reading process */
  readonly heapMiB: number;
  /** resident memory of the reading process, where the system tells it (Linux) */
  readonly residentBytes: number;
  /** readings at the same time, and how many more may wait for one to end */
  readonly atOnce: number;
  readonly waiting: number;
  /** plain text up to this many characters is read by the caller's own process */
  readonly shortCharacters: number;
}

/** The limits of the product; every figure is here. */
export const limits: Limits = {
  fileBytes: largestFile,
  characters: longestText,
  pages: mostPages,
  entries: 2_000,
  unpackedBytes: 200 * MiB,
  ratio: 200,
  ratioFromBytes: MiB,
  wallMs: 60_000,
  heapMiB: 640,
  residentBytes: 1024 * MiB,
  atOnce: 2,
  waiting: 8,
  shortCharacters: 200_000,
};
