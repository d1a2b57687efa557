"""What Python's own argparse holds of the parsers that programs make, for versions of a tree that stand in folders.

usage: parserOracle.py < cases.json > answers.json
cases: [{"folder": path, "script": path} or {"folder", "module", "call", "child"?}, ...]
answer: [{"names", "nargs", "choices", "default", "required", "negatable"}, ...], or null where there is no such program

The programs are run, up to the moment at which they read their arguments: nothing of the product is used here.
"""
import argparse
import contextlib
import importlib
import io
import json
import os
import runpy
import sys


class Read(Exception):
    pass


def stop(self, *_):
    raise Read(self)


argparse.ArgumentParser.parse_args = argparse.ArgumentParser.parse_known_args = stop


def parser_of(case):
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            if "script" in case:
                runpy.run_path(case["script"], run_name="__main__")
            else:
                module = importlib.import_module(case["module"])
                given = () if "child" in case else (argparse.ArgumentParser(),)
                getattr(module, case["call"])(*given)
                return given[0]
    except Read as read:
        if "child" not in case:
            return read.args[0]
        actions = read.args[0]._subparsers._group_actions
        return actions[0].choices.get(case["child"])
    except SystemExit:
        return argparse.ArgumentParser()
    return None


def plain(value):
    return value if isinstance(value, (str, int, float, bool, list)) else None


def flag_of(action):
    negatable = isinstance(action, argparse.BooleanOptionalAction)
    names = list(action.option_strings) or [action.dest]
    return {
        "names": [name for name in names if not (negatable and name.startswith("--no-"))],
        "nargs": action.nargs,
        "choices": None if action.choices is None else list(action.choices),
        "default": plain(action.default),
        "required": action.required and bool(action.option_strings),
        "negatable": negatable,
    }


def answer(case):
    for name in [name for name in sys.modules if name.split(".")[0] in ("engine", "bench")]:
        del sys.modules[name]
    importlib.invalidate_caches()
    os.chdir(case["folder"])
    sys.path[0] = case["folder"]
    wanted = case.get("script") or case["module"].replace(".", "/") + ".py"
    parser = parser_of(case) if os.path.exists(wanted) else None
    if parser is None:
        return None
    return [flag_of(each) for each in parser._actions if not isinstance(each, argparse._HelpAction)]


sys.dont_write_bytecode = True
json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
