import type { Copy } from "../model/copies.ts";
import type { Problem } from "../model/records.ts";
import type { UnknownFile } from "../model/stranger.ts";
import type { FileRead } from "./readFile.ts";

export interface IngestSummary {
  readonly problems: readonly Problem[];
  /** parsed + unknown + problems = seen; what was left out is counted apart. */
  readonly files: {
    readonly seen: number;
    readonly parsed: number;
    readonly unknown: number;
    readonly problems: number;
    /** Parsed files, with records in them, whose bytes another file has; each is among the parsed too. */
    readonly copies: number;
    readonly leftOut: number;
  };
  readonly formats: readonly { readonly name: string; readonly files: number; readonly records: number }[];
  readonly unknownFiles: readonly UnknownFile[];
  readonly copiedFiles: readonly Copy[];
  /** Files that `--verify-cache` found changed behind an unchanged stamp. */
  readonly disguised: readonly string[];
}

/** Counts what came of the files, in the order of their labels. */
export class Tally {
  readonly problems: Problem[] = [];
  readonly unknownFiles: UnknownFile[] = [];
  readonly formats = new Map<string, { files: number; records: number }>();
  readonly copies: Copy[] = [];
  readonly #firstWith = new Map<string, string>();
  parsed = 0;
  broken = 0;

  add(label: string, read: FileRead): void {
    if (read.kind === "unknown") this.unknownFiles.push({ file: label, looks: read.looks });
    else for (const problem of read.problems) this.problems.push(problem);
    if (read.kind === "problem") this.broken++;
    if (read.kind !== "parsed") return;
    this.parsed++;
    this.#compare(label, read.digest);
    const format = this.formats.get(read.format) ?? { files: 0, records: 0 };
    this.formats.set(read.format, { files: format.files + 1, records: format.records + read.records });
  }

  #compare(label: string, digest: string | null): void {
    if (digest === null) return;
    const first = this.#firstWith.get(digest);
    if (first === undefined) this.#firstWith.set(digest, label);
    else
      this.copies.push({
        kind: "file",
        copy: { file: label, pointer: "" },
        of: { file: first, pointer: "" },
      });
  }

  summary(leftOut: number): Omit<IngestSummary, "disguised"> {
    const unknown = this.unknownFiles.length;
    const seen = this.parsed + unknown + this.broken;
    return {
      problems: this.problems,
      unknownFiles: this.unknownFiles,
      copiedFiles: this.copies,
      files: {
        seen,
        parsed: this.parsed,
        unknown,
        problems: this.broken,
        copies: this.copies.length,
        leftOut,
      },
      formats: [...this.formats.entries()]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, counts]) => ({ name, ...counts })),
    };
  }
}
