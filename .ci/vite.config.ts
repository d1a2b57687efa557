import { chmodSync, copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { defineConfig, type Plugin } from "vite";

/*
 * The bundle: everything that runs, split where a command is loaded, so that a command pays for its own rooms only. It
 * needs no installed package. All chunks lie two folders deep in the package, as the source does (src/io/package.ts).
 */
const root = path.resolve(import.meta.dirname, "..");
const dist = path.join(root, "dist");

/** Packages that danfojs-node asks for and nothing here calls: src/standins has what it needs of them. */
const standIn = (name: string) => path.join(root, "src/standins", name, "index.js");
const alias = {
  "@tensorflow/tfjs-node": standIn("tfjs-node"),
  xlsx: standIn("excel"),
  request: standIn("request"),
  "node-fetch": standIn("node-fetch"),
  mathjs: standIn("mathjs"),
};

/** Grammars are read as files, not imported. */
const wasm = ["web-tree-sitter/web-tree-sitter.wasm", "tree-sitter-python/tree-sitter-python.wasm"];

const finish: Plugin = {
  name: "finish",
  writeBundle() {
    mkdirSync(path.join(dist, "wasm"), { recursive: true });
    for (const name of wasm)
      copyFileSync(path.join(root, "node_modules", name), path.join(dist, "wasm", path.basename(name)));
    chmodSync(path.join(dist, "cli/main.js"), 0o755);
  },
};

export default defineConfig({
  root,
  publicDir: false,
  logLevel: "warn",
  plugins: [finish],
  resolve: { alias },
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: true,
    target: "node20",
    outDir: dist,
    emptyOutDir: true,
    // a stack trace is part of "please report it with the lines below"
    minify: false,
    reportCompressedSize: false,
    // the bundle holds other people's code: their terms and names go with it
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: {
        "cli/main": path.join(root, "src/cli/main.ts"),
        "lib/index": path.join(root, "src/index.ts"),
        "lib/stats": path.join(root, "src/stats/index.ts"),
      },
      // danfojs-node asks for it in a browser only
      external: ["plotly.js-dist-min"],
      // web-tree-sitter's glue code
      checks: { eval: false },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
