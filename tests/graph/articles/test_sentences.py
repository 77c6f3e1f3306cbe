from __future__ import annotations

import pytest

from graph.articles.sentences import sentence_spans

# Sentences are written apart by " | "; joined by one space they must be found again.
APART = [
    "They met on Monday. | They agreed.",
    "He met Hun Sen. | The two sides agreed.",
    "Sen. Lt. Gen. A B met Dr. C D in Bonn. | He left.",
    "H.E. Mr. A received B on Oct. 31 in the U.S. capital. | It was No. 5 of the series.",
    "The talks ended on Jan. 5. | In February they met.",
    '"We agree." | He left.',
    "He said: “We will.” | The rest left.",
    "They left at 5 p.m. | The end came late.",
    "They left at 6 p.m. Monday. | He stayed.",
    "J. B. Smith spoke. | U.S. Sen. A B came.",
    "He came from the U.S. | The visit was short.",
    "1. Both sides agreed. | 2. They met.",
    "It grew to 7.5 billion USD in 2023. | The rest is small.",
    "He said no. | Then he left.",
    "It was in Art. 3 of the pact. | The Ministry of Fine Arts. | Is it so? | Yes!",
    "He met Prime Minister Hon. Ana Vega and Foreign Minister Gen. Luis Mora. | They agreed.",
    "He met Prime Minister Hun Sen. | General Ana Vega left.",
    "* At the talks, A spoke. | B answered.",
]
GLUED = [
    ("He praised the talks.Chinh said so.", ["He praised the talks.", "Chinh said so."]),
    ("Trade grew in 2023.The rest fell.", ["Trade grew in 2023.", "The rest fell."]),
    ("He left.”She came.", ["He left.”", "She came."]),
    ("Mr.Smith met Lt.Gen.Tran here.", ["Mr.Smith met Lt.Gen.Tran here."]),
    ("See www.example.org or VOV.VN today.", ["See www.example.org or VOV.VN today."]),
    ("The U.S.-China talks cost $3.5 million.", ["The U.S.-China talks cost $3.5 million."]),
    ("“Is it so?” he asked.", ["“Is it so?” he asked."]),
]


@pytest.mark.parametrize("written", APART)
def test_sentences_end_where_a_reader_ends_them(written: str) -> None:
    expected = written.split(" | ")
    text = " ".join(expected)
    assert [span.of(text) for span in sentence_spans(text, 0, len(text))] == expected


@pytest.mark.parametrize(("text", "expected"), GLUED)
def test_missing_spaces_separate_only_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentence_spans(text, 0, len(text))] == expected


def test_spans_stay_inside_the_slice() -> None:
    text = "Before. One. Two. After."
    assert [span.of(text) for span in sentence_spans(text, 8, 17)] == ["One.", "Two."]
