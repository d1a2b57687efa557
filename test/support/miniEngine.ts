import type { ProjectPrograms } from "../../src/knowledge/learn/programs.ts";
import type { Step } from "./clone.ts";

/*
 * An engine as small as can be, with a history: its command lines are declared in all the ways that vLLM and SGLang
 * know. Every version runs under Python's own argparse (learnOracle.test.ts holds what is read against it).
 */

export const miniPrograms: ProjectPrograms = {
  project: "vllm",
  marker: "^engine/__init__\\.py$",
  warm: "^engine/",
  roots: [""],
  dottedJson: null,
  releases: [
    { version: "0.0.9", date: "2024-01-01" },
    { version: "0.9.9", date: "2024-01-20", at: "2024-01-06" },
  ],
  flexible: "FlexibleParser",
  assumed: { is_cuda: true, is_rocm: false },
  kinds: { functions: { int: "int", float: "float", "json.loads": "json", size: "size" }, strict: [] },
  sets: [
    { id: "vllm:EngineArgs", side: "engine", path: "engine/args.py", call: "EngineArgs.add_cli_args" },
    {
      id: "vllm:AsyncEngineArgs(own)",
      side: "engine",
      path: "engine/args.py",
      call: "AsyncEngineArgs.add_cli_args",
      followed: true,
    },
  ],
  programs: [
    {
      match: "^bench/\\w+\\.py$",
      id: "vllm:$&",
      forms: [{ kind: "script", name: "$&" }],
      readings: [{ path: "$&" }],
    },
    {
      match: "^engine/bench/(\\w+)\\.py$",
      id: "vllm:engine bench $1",
      forms: [{ kind: "cli", name: "engine bench $1" }],
      readings: [{ path: "$&", call: "add_cli_args", parser: "FlexibleParser" }],
    },
    {
      match: "^engine/server\\.py$",
      id: "vllm:engine serve",
      side: "frontend-server",
      forms: [
        { kind: "module", name: "engine.server" },
        { kind: "cli", name: "engine serve", positional: "model_tag" },
      ],
      readings: [
        { path: "$&", form: "module" },
        { path: "engine/cli.py", call: "main", child: "serve", form: "cli" },
      ],
    },
  ],
  architectures: [
    { path: "engine/models/registry.py", name: "_MODELS" },
    { files: "^engine/models/own/\\w+\\.py$", name: "EntryClass" },
  ],
  facts: [
    { id: "^vllm:engine serve$", role: "server", mode: null },
    { id: "^vllm:bench/latency\\.py$", role: "in-process", mode: "latency" },
    { id: "^vllm:engine bench latency$", role: "in-process", mode: "latency" },
  ],
};

const latency = (more = "") => `\
import argparse


def main(args):
    print(args)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Latency of one batch.")
    parser.add_argument("--model", "-m", type=str, default="facebook/opt-125m")
    parser.add_argument("--batch-size", type=int, default=8)
    parser.add_argument("--dtype", choices=["auto", "half", "float"], default="auto")
    parser.add_argument("--ratio", type=float)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--no-warmup", dest="warmup", action="store_false")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--out", required=True)
    parser.add_argument("--trace", nargs="?", const="all")
${more}    main(parser.parse_args())
`;

const argsBefore = `\
import argparse
import dataclasses
from typing import Optional


@dataclasses.dataclass
class EngineArgs:
    model: str = "facebook/opt-125m"
    tensor_parallel_size: int = 1

    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
        parser.add_argument("--model", type=str, default=EngineArgs.model)
        parser.add_argument("--tensor-parallel-size", "-tp", type=int, default=EngineArgs.tensor_parallel_size)
        group = parser.add_argument_group("cache")
        group.add_argument("--block-size", type=int, default=16, choices=[8, 16, 32])
        return parser


@dataclasses.dataclass
class AsyncEngineArgs(EngineArgs):
    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser, own_only: bool = False) -> argparse.ArgumentParser:
        if not own_only:
            parser = EngineArgs.add_cli_args(parser)
        parser.add_argument("--disable-log-requests", action="store_true")
        return parser
`;

const config = `\
import dataclasses
from typing import Literal, Optional, Union

Device = Literal["auto", "cuda", "cpu"]


@dataclasses.dataclass
class ModelConfig:
    """What is loaded."""

    model: str = "facebook/opt-125m"
    """Name of the model."""
    tensor_parallel_size: int = 1
    device: Device = "auto"
    seed: Optional[int] = None
    eager: bool = False
    swap_space: float = 4
    sizes: Optional[list[int]] = None
    overrides: dict = dataclasses.field(default_factory=dict)
    limit: Union[int, Literal["none"]] = "none"
`;

const argsFromFields = (where: string) => `\
import argparse
import dataclasses
import json
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ${where} import ModelConfig


def is_type(hint, of) -> bool:
    return hint is of or get_origin(hint) is of


def contains(hints, of) -> bool:
    return any(is_type(hint, of) for hint in hints)


def literal_of(hints):
    hint = next(each for each in hints if is_type(each, Literal))
    return sorted(get_args(hint))


def get_kwargs(cls) -> dict[str, Any]:
    kwargs = {}
    hints = get_type_hints(cls)
    for field in dataclasses.fields(cls):
        name = field.name
        hint = hints[name]
        hints_of = set(get_args(hint)) if get_origin(hint) is Union else {hint}
        default = field.default
        if default is dataclasses.MISSING and field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        kwargs[name] = {"default": default, "help": f"{name} of the engine"}
        if contains(hints_of, bool):
            kwargs[name]["action"] = argparse.BooleanOptionalAction
        elif contains(hints_of, Literal) and not contains(hints_of, int):
            kwargs[name]["choices"] = literal_of(hints_of)
        elif contains(hints_of, list):
            (inner,) = get_args(next(each for each in hints_of if is_type(each, list)))
            kwargs[name]["type"] = inner
            kwargs[name]["nargs"] = "+"
        elif contains(hints_of, int) and not contains(hints_of, Literal):
            kwargs[name]["type"] = int
        elif contains(hints_of, float):
            kwargs[name]["type"] = float
        elif contains(hints_of, dict):
            kwargs[name]["type"] = json.loads
        else:
            kwargs[name]["type"] = str
    return kwargs


@dataclasses.dataclass
class EngineArgs:
    model: str = ModelConfig.model

    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
        model_kwargs = get_kwargs(ModelConfig)
        group = parser.add_argument_group(title="model", description=ModelConfig.__doc__)
        for name in ("model", "device", "seed", "swap_space", "sizes", "overrides", "limit"):
            group.add_argument("--" + name.replace("_", "-"), **model_kwargs[name])
        group.add_argument("--tensor-parallel-size", "-tp", **model_kwargs["tensor_parallel_size"])
        group.add_argument("--enforce-eager", **model_kwargs["eager"])
        return parser


@dataclasses.dataclass
class AsyncEngineArgs(EngineArgs):
    @staticmethod
    def add_cli_args(parser: argparse.ArgumentParser, own_only: bool = False) -> argparse.ArgumentParser:
        if not own_only:
            parser = EngineArgs.add_cli_args(parser)
        parser.add_argument("--disable-log-requests", action="store_true")
        return parser
`;

const server = `\
import argparse

from engine.args import AsyncEngineArgs
from engine.utils import FlexibleParser


def make_parser(parser):
    parser.add_argument("--host", type=str, default=None)
    parser.add_argument("--port", type=int, default=8000)
    parser = AsyncEngineArgs.add_cli_args(parser)
    return parser


if __name__ == "__main__":
    parser = make_parser(FlexibleParser(description="An API server."))
    args = parser.parse_args()
`;

const utils = `\
import argparse


class FlexibleParser(argparse.ArgumentParser):
    def parse_args(self, args=None, namespace=None):
        return super().parse_args(args, namespace)
`;

const cli = `\
from engine.server import make_parser
from engine.utils import FlexibleParser


def main():
    parser = FlexibleParser(description="The command line.")
    subparsers = parser.add_subparsers(required=True, dest="subparser")
    serve = subparsers.add_parser("serve", help="Serves a model.")
    serve.add_argument("model_tag", type=str, nargs="?")
    serve.add_argument("--headless", action="store_true", default=False)
    make_parser(serve)
    other = subparsers.add_parser("version")
    other.add_argument("--long", action="store_true")
    args = parser.parse_args()


if __name__ == "__main__":
    main()
`;

const benchCommand = `\
import argparse

from engine.args import EngineArgs


def add_cli_args(parser: argparse.ArgumentParser):
    parser.add_argument("--num-iters", type=int, default=30)
    EngineArgs.add_cli_args(parser)
`;

const stub = `\
import sys

if __name__ == "__main__":
    print("Use engine bench latency instead.")
    sys.exit(1)
`;

const registry = (...names: string[]) =>
  `_TEXT = {\n${names.map((name) => `    "${name}": ("m", "${name}"),\n`).join("")}}\n\n_MODELS = {**_TEXT}\n`;

/** The steps by what they are about; positions count from 1. */
export const history = [
  ["script", { day: "2024-01-01", files: { "engine/__init__.py": "", "bench/latency.py": latency() } }],
  [
    "server",
    {
      day: "2024-01-02",
      tags: ["v0.1.0"],
      files: {
        "engine/args.py": argsBefore,
        "engine/utils.py": utils,
        "engine/server.py": server,
        "engine/models/registry.py": registry("OptForCausalLM"),
      },
    },
  ],
  ["documents only", { day: "2024-01-02", files: { "README.md": "An engine.\n" } }],
  [
    "fields",
    {
      day: "2024-01-03",
      files: { "engine/config.py": config, "engine/args.py": argsFromFields("engine.config") },
    },
  ],
  [
    "moved",
    {
      day: "2024-01-04",
      files: {
        "engine/config.py": null,
        "engine/config/model.py": config,
        "engine/config/__init__.py": "from engine.config.model import ModelConfig\n",
      },
    },
  ],
  [
    "command line",
    {
      day: "2024-01-05",
      files: {
        "engine/cli.py": cli,
        "engine/models/own/tiny.py": "class TinyLM:\n    pass\n\n\nEntryClass = [TinyLM]\n",
        "engine/models/registry.py": registry("OptForCausalLM", "LlamaForCausalLM"),
      },
    },
  ],
  [
    "no Python",
    {
      day: "2024-01-06",
      files: { "bench/latency.py": `<<<<<<< ours\n${latency()}=======\n)(\n>>>>>>> theirs\n` },
    },
  ],
  [
    "mended",
    {
      day: "2024-01-07",
      files: { "bench/latency.py": latency('    parser.add_argument("--seed", type=int, default=0)\n') },
    },
  ],
  [
    "loop",
    {
      day: "2024-01-08",
      files: {
        "bench/sweep.py": `\
import argparse
import os

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--first", type=int)
    for name in ("alpha", "beta"):
        parser.add_argument(f"--{name}-rate", type=float)
    for name in os.environ.get("SWEEP", "").split():
        parser.add_argument(f"--{name}", type=float)
    args = parser.parse_args()
`,
      },
    },
  ],
  [
    "bench command",
    {
      day: "2024-01-09",
      tags: ["v0.2.0", "nightly"],
      files: { "bench/latency.py": stub, "engine/bench/latency.py": benchCommand },
    },
  ],
  [
    "last",
    {
      day: "2024-01-10",
      files: {
        "bench/sweep.py": null,
        "engine/config/model.py": config.replace('"cuda", "cpu"', '"cuda", "cpu", "tpu"'),
        "engine/models/registry.py": registry("LlamaForCausalLM"),
      },
    },
  ],
] as const satisfies readonly (readonly [string, Step])[];

export const steps: readonly Step[] = history.map(([, step]) => step);

/** The position of a step on the main line. */
export function at(name: (typeof history)[number][0]): number {
  return history.findIndex(([known]) => known === name) + 1;
}
