#!/usr/bin/env bash
# Gets typst from PyPI for the benchmark, which compares with it. Goes into target/, nowhere else.
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 -m venv target/typst
target/typst/bin/python -m pip install --quiet 'typst==0.14.*'
target/typst/bin/python -c 'import typst; print("typst is in target/typst")'
