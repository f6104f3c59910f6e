"""`python -m samples OUT --seed N --today YYYY-MM-DD [--scenario NAME]`: writes messages, each beside its truth."""

import argparse
import datetime as dt
import json
import sys
from pathlib import Path

from samples import mailbox
from samples.scenarios import SCENARIOS


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m samples", description="Draws fictional requests and other mail.")
    parser.add_argument("out", type=Path, help="folder for NAME.eml and NAME.json; made when it is not there")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--today", type=dt.date.fromisoformat, required=True, help="the day around which dates are drawn"
    )
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), action="append", help="only this one; may be repeated")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.scenario:
        drawn = [mailbox.one(name, options.seed, options.today) for name in options.scenario]
    else:
        drawn = mailbox.draw(options.seed, options.today)
    for sample in drawn:
        (options.out / f"{sample.name}.eml").write_bytes(sample.raw)
        truth = {"story": sample.story, "from": sample.from_address} | sample.truth
        (options.out / f"{sample.name}.json").write_text(
            json.dumps(truth, ensure_ascii=False, indent=1) + "\n", "utf-8"
        )
        print(
            f"{sample.name}  {len(sample.raw) / 1e6:5.2f} MB  {sample.truth['verdict']:<13}  {sample.story}",
            file=sys.stderr,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
