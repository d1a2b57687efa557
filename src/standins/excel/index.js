"use strict";
function refuse() {
  throw new Error(
    "Excel files are not supported here: write Table.toCsv() (src/table/) and open that instead",
  );
}
const utils = { sheet_to_json: refuse, aoa_to_sheet: refuse, book_new: refuse, book_append_sheet: refuse };
module.exports = { read: refuse, readFile: refuse, writeFile: refuse, utils };
