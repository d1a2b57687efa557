import { expect, test } from "vitest";
import { authorsWords, messageBody } from "../../src/patches/prose.ts";

test("the description ends where other people begin, and keeps its positions", () => {
  const page =
    "Copy link Contributor mawong-amd commented Mar 27, 2024 Faster on H100. Sorry, something went wrong. " +
    "All reactions Copy link Member x commented Mar 28, 2024 What about TPU?";
  expect(authorsWords(page).trim()).toBe("Faster on H100.");
  expect(authorsWords(page).indexOf("Faster")).toBe(page.indexOf("Faster"));
});

test("the next comment ends a description without reactions", () => {
  expect(
    authorsWords("Copy link me commented May 1, 2025 mine Copy link Contributor you commented on TPU").trim(),
  ).toBe("mine");
});

test("text that is no GitHub page is the author's", () => {
  expect(authorsWords("Speeds up prefill.")).toBe("Speeds up prefill.");
});

test("checklists of the template are not the author's words", () => {
  const vllm =
    "Text. PR Checklist (Click to Expand) [Hardware][AMD] prefix. make vLLM a great tool for everyone! More.";
  expect(authorsWords(vllm).replace(/ +/g, " ")).toBe("Text. More.");
  expect(authorsWords("Text. Checklist Format your code according to CUDA rules").trim()).toBe("Text.");
});

test("who signed a message is not what it is about", () => {
  const body = messageBody(
    "Fix (#1)\n\nOn H100\n\nCo-authored-by: A <a@amd.com>\nSigned-off-by: B",
    "Fix (#1)",
  );
  expect(body.trim()).toBe("On H100");
});
