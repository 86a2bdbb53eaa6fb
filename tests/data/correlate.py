"""Computes correlate.json, the correlations that tests/oracle.rs compares the core with, by NumPy and SciPy.

Run it in any environment that has both: `pip install numpy scipy && python tests/data/correlate.py`.
With `--check` it compares the file with what it would write instead. Made with NumPy 2.4 and SciPy 1.17.

Samples and taps are whole numbers, so every sum is exact and the order of summing does not matter.
"""

import json
import pathlib
import sys

import numpy as np
from scipy.signal import correlate

SEED = 95
CASES = 240
FILE = pathlib.Path(__file__).with_name("correlate.json")

# The core's name for each boundary: what numpy.pad calls it, and the padding before and after an axis on which the
# first and the last tap are `reach` samples apart.
BOUNDARIES = {
    "valid": ("constant", lambda reach: (0, 0)),
    "zero": ("constant", lambda reach: (reach // 2, reach - reach // 2)),
    "circular": ("wrap", lambda reach: (reach // 2, reach - reach // 2)),
    "replicate": ("edge", lambda reach: (reach // 2, reach - reach // 2)),
    "reflect": ("reflect", lambda reach: (reach // 2, reach - reach // 2)),
    "full": ("constant", lambda reach: (reach, reach)),
}


def outputs(x, k, boundary, stride, dilation, flip):
    """The correlation of `x` with `k`, or the convolution if `flip`."""
    mode, padding = BOUNDARIES[boundary]
    reaches = [dilation * (taps - 1) for taps in k.shape]
    dilated = np.zeros([reach + 1 for reach in reaches])
    dilated[(np.s_[::dilation],) * k.ndim] = np.flip(k) if flip else k
    padded = np.pad(x, [padding(reach) for reach in reaches], mode=mode)
    y = correlate(padded, dilated, mode="valid", method="direct")
    return y[(np.s_[::stride],) * y.ndim]


def case(rng):
    """A random case; `None` if the kernel reaches over more samples than there are."""
    dim = int(rng.integers(1, 3))
    boundary = list(BOUNDARIES)[rng.integers(len(BOUNDARIES))]
    stride = int(rng.integers(1, 4))
    dilation = int(rng.integers(1, 3))
    flip = bool(rng.integers(2))
    shape = [int(rng.integers(1, 14)) for _ in range(dim)]
    taps = [int(rng.integers(1, 6)) for _ in range(dim)]
    if any(dilation * (k - 1) >= n for n, k in zip(shape, taps)):
        return None
    x, k = (rng.integers(-9, 10, size).astype(float) for size in (shape, taps))
    y = outputs(x, k, boundary, stride, dilation, flip)
    made = {"dim": dim, "boundary": boundary, "stride": stride, "dilation": dilation, "flip": flip}
    if dim == 2:
        made |= dict(zip(("h", "w", "kh", "kw"), shape + taps))
    made |= {"x": x.ravel().tolist(), "k": k.ravel().tolist()}
    if dim == 2:
        made |= dict(zip(("oh", "ow"), y.shape))
    return made | {"y": y.ravel().tolist()}


def main():
    rng = np.random.default_rng(SEED)
    cases = []
    while len(cases) < CASES:
        if made := case(rng):
            cases.append(made)
    text = json.dumps({"source": "scipy.signal.correlate + numpy.pad", "seed": SEED, "cases": cases}, separators=(",", ":"))
    if "--check" not in sys.argv[1:]:
        FILE.write_text(text)
    elif FILE.read_text() != text:
        sys.exit(f"{FILE.name} differs from what this script computes")


main()
