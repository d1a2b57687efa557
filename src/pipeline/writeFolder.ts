import path from "node:path";
import { type Content, FolderInUse, ForeignFolder, type OutputFile, replaceFolder } from "../io/output.ts";
import { UserError } from "../model/userError.ts";

/** Replaces the folder of a product, or says in a person's words why not. @throws UserError */
export function writeFolder(folder: string, files: readonly OutputFile<Content>[], product: string): void {
  try {
    replaceFolder(folder, files);
  } catch (error) {
    if (error instanceof FolderInUse)
      throw new UserError(
        `another benchtriage (process ${error.pid}) is writing ${folder}`,
        `wait for it, or choose another --out; where that process is none of ours, delete ${error.lock}`,
        { cause: error },
      );
    if (!(error instanceof ForeignFolder)) throw error;
    throw error.file === undefined
      ? new UserError(
          `${folder} holds files that are not ${product} of ours`,
          "choose an empty folder with --out",
          { cause: error },
        )
      : new UserError(
          `${path.join(folder, error.file)} is not ours and in the place of a file of ${product}`,
          "move it away, or choose another --out",
          { cause: error },
        );
  }
}
