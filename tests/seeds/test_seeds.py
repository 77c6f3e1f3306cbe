"""The five articles are there, and untouched."""

from __future__ import annotations

import hashlib

import pytest

from seeds import seed_directory

SHA256 = {
    "000_27f67dc59ef30363.txt": "d87db1a061bb79ba9404ff06503b0d3bb6cb025ca5939e69f1a95cf63b030bcb",
    "001_e4c2a54dc1dc1776.txt": "8ebbef20c79a38150b6372dc5a8e00092a0dd05b474dd772bf6ef39235df31de",
    "002_e31831d763d50afe.txt": "9761dd333f53e0d56f20f8476c6c90232fc8916c98c570120e4956459bbe9972",
    "003_6faee6a37c422e27.txt": "e0f08af4ccc5f63ae537da421553bf9e5877dc3301bc197bbaa5a500347ce5f9",
    "004_9cbdfade740689fb.txt": "4d37036f4bacc04d1e61ed1e54466221b4c73bbcf2611c234122edc74f255c42",
}


def test_seed_directory_holds_the_five_articles() -> None:
    assert sorted(path.name for path in seed_directory().glob("*.txt")) == sorted(SHA256)


@pytest.mark.parametrize("name", SHA256)
def test_seed_is_untouched(name: str) -> None:
    assert hashlib.sha256((seed_directory() / name).read_bytes()).hexdigest() == SHA256[name]
