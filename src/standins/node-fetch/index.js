"use strict";
module.exports = function refuse() {
  throw new Error(
    "danfojs-node may not read the network here: save the file under data/ and parse it in src/sources/",
  );
};
