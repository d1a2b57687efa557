import type { OutputFile } from "../io/output.ts";
import { indexHtml } from "../report/html/index.ts";
import type { Report, ReportContext } from "../report/page/report.ts";
import { ownText } from "../knowledge/home.ts";
import { made } from "./pages.ts";

/** Pages and what stands beside them, and all of it once more as one page for a browser. */
export function pagesAndIndex(reports: readonly Report[], context: ReportContext): OutputFile[] {
  const { files, filled } = made(reports, context);
  const pictures = files.filter(({ name }) => name.endsWith(".svg"));
  const content = indexHtml(
    context,
    filled,
    new Map(pictures.map((picture) => [picture.name, picture.content])),
    {
      page: ownText("templates/index.html"),
      style: ownText("templates/index.css"),
      script: ownText("templates/index.js"),
    },
  );
  return [...files, { name: "index.html", content }];
}
