import { documentOf, fieldsOf, isFields, listOf } from "../fields.ts";
import { type AnySource, defineLineSource, defineSource, merged } from "../source.ts";
import { nativeRecords } from "./records.ts";
import type { NativeFormat } from "./result.ts";

const VERSION = 1;

/** A format of a benchmark program as sources: one document, a list of them, or one a line. */
export function nativeSources(format: NativeFormat): AnySource[] {
  const { name, project } = format;
  const shared = { name, version: VERSION };
  const parser = name;
  return [
    defineSource({
      ...shared,
      detect(file) {
        const document = documentOf(file);
        return document !== undefined && format.isResult(document);
      },
      parse: (file) =>
        nativeRecords(format.read(documentOf(file) ?? {}), { file, format: name, project, at: [], parser }),
    }),
    defineSource({
      ...shared,
      detect: (file) => listOf(file)?.every((row) => format.isResult(row)) ?? false,
      parse: (file) =>
        merged(
          (listOf(file) ?? []).map((row, index) =>
            nativeRecords(format.read(row), { file, format: name, project, at: [index], parser }),
          ),
        ),
    }),
    defineLineSource({
      ...shared,
      detect(file) {
        const row = file.firstRow();
        return isFields(row) && format.isResult(row);
      },
      rows: (file) => (row, line) =>
        nativeRecords(format.read(fieldsOf(row)), {
          file,
          format: name,
          project,
          at: [`line ${line}`],
          parser,
        }),
    }),
  ];
}
