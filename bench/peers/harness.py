"""What the Python peers share: reading an input folder of write-input.ts, timing samples, and printing the line of JSON."""

import argparse
import json
import pathlib
import platform
import time

import numpy as np

CONTACTS = 5


class Input:
    """The columns of an input folder, by the names of MODEL.md, section 1; states under `start`."""

    def __init__(self, folder):
        self.start = {}
        for path in sorted(pathlib.Path(folder).iterdir()):
            if path.suffix not in (".f64", ".u32"):
                continue
            column = np.fromfile(path, "<f8" if path.suffix == ".f64" else "<u4")
            if path.stem.startswith("start."):
                self.start[path.stem.removeprefix("start.")] = column
            else:
                setattr(self, path.stem, column)
        self.people = len(self.offsets) - 1
        self.settings = len(self.climate)
        self.settingWeight = self.settingWeight.reshape(self.settings, self.people)


def most_trusted(given):
    """MODEL.md 2.3 as three tables of a row a person: contacts, trust in them, their trust back. Empty places: trust 0."""
    owner = np.repeat(np.arange(given.people), np.diff(given.offsets.astype(np.int64)))
    # Sorted by owner, then by falling trust; a stable sort leaves equal trust in order of the other's number.
    order = np.lexsort((-given.trust, owner))
    rank = np.arange(len(order)) - given.offsets[owner[order]].astype(np.int64)
    kept = rank < CONTACTS
    arc, row, place = order[kept], owner[order[kept]], rank[kept]
    contacts = np.zeros((given.people, CONTACTS), np.int64)
    trust = np.zeros((given.people, CONTACTS))
    back = np.zeros((given.people, CONTACTS))
    contacts[row, place] = given.targets[arc]
    trust[row, place] = given.trust[arc]
    back[row, place] = given.trust[given.twins[arc]]
    return contacts, trust, back


def run(peer, version, begin, live, mean_distress, warm_up_weeks):
    """
    Reads the command line and times the weeks.

    begin(input, seed) makes a world at its start, live(world, weeks) lives weeks, mean_distress(world) says the result. The
    clock runs while `live` does. A first run of `warm_up_weeks` is not timed.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--samples", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    given = Input(options.input)
    live(begin(given, options.seed), warm_up_weeks)
    seconds, cpu_seconds = [], []
    for _ in range(options.samples):
        world = begin(given, options.seed)
        begun, worked = time.perf_counter(), time.process_time()
        live(world, options.weeks)
        cpu_seconds.append(time.process_time() - worked)
        seconds.append(time.perf_counter() - begun)
    print(
        json.dumps(
            {
                "peer": peer,
                "version": f"{version}, Python {platform.python_version()}",
                "people": given.people,
                "weeks": options.weeks,
                "seconds": seconds,
                "cpuSeconds": cpu_seconds,
                "meanDistress": mean_distress(world),
            }
        )
    )
