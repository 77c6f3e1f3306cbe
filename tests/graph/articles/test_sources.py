from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.articles import read_sources
from graph.model import Article, ArticleError

TEXT = "PHNOM PENH — Minister A met the guest B in Rome. They agreed on trade.\n"
PAGE = """<html><head><title>A meets B</title><meta property="og:site_name" content="Some Site">
<meta property="article:published_time" content="2024-01-23T09:00:00+07:00"></head><body><nav><a href="/">Home</a></nav>
<article><h1>A meets B in Hanoi</h1><p>HANOI (VNA) - Minister A met Minister B in Hanoi on January 23. They agreed on
many things and they were both glad about it.</p><p>On the same day, they signed a memorandum on trade between both of
their ministries, which will be of use to all.</p></article></body></html>"""


def articles(*paths: Path) -> list[Article]:
    read = list(read_sources(paths))
    assert all(isinstance(item, Article) or item.skipped for item in read), read
    return [item for item in read if isinstance(item, Article)]


def refusals(*paths: Path) -> dict[str, str]:
    read = read_sources(paths)
    return {item.source: item.reason for item in read if isinstance(item, ArticleError) and not item.skipped}


def skipped(*paths: Path) -> list[str]:
    return [item.source for item in read_sources(paths) if isinstance(item, ArticleError) and item.skipped]


def test_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", "README.md", "data.csv"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    read = articles(tmp_path)
    assert [article.source_name for article in read] == ["a.txt", "b.txt", "sub/c.txt"]
    assert [article.key for article in read] == ["article/a", "article/b", "article/sub-c"]
    assert skipped(tmp_path) == ["README.md", "data.csv"]


def test_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert len(articles(tmp_path, tmp_path / "a.txt", tmp_path)) == 1


def test_text_is_kept_as_given(tmp_path: Path) -> None:
    data = "\ufeffTwo meet\r\n\r\nHÀ NỘI — A met B in Rome.\r\n".encode()
    (tmp_path / "a.txt").write_bytes(data)
    article = articles(tmp_path)[0]
    assert article.text.encode() == data
    assert article.title == "Two meet"


REFUSED = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \r\n\xef\xbb\xbf", "is empty"),
    ("nul.txt", b"abc\x00def", "binary: a NUL byte at offset 3"),
    ("control.txt", b"abc\x01def", "binary: control character U+0001 at character 3"),
    ("latin.txt", "Le président".encode("latin-1"), "not UTF-8: byte 0xe9 at offset 5"),
    ("wide.txt", "Two meet".encode("utf-16"), "UTF-16"),
    ("large.txt", b"a word \n" * 650_000, "larger than an article may be (5.2 MB, limit 2.0 MB)"),
    ("bare.html", b"<html><body></body></html>", "no running text"),
    ("empty.jsonl", b"\n\n", "is empty"),
    ("foreign.txt", b"Der Minister traf am Montag seinen Kollegen in der Hauptstadt, und beide sprachen lange.",
     "German"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_source_is_refused_by_name_with_its_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    read = list(read_sources([tmp_path]))
    refused = [item for item in read if isinstance(item, ArticleError)]
    assert [item.source for item in refused] == [name]
    assert reason in refused[0].reason
    assert len(read) == 2


def test_unknown_kind_is_refused_only_when_named(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(TEXT, encoding="utf-8")
    assert refusals(tmp_path) == {}
    assert "unknown kind (.md)" in refusals(tmp_path / "notes.md")["notes.md"]


def test_missing_and_unreadable_sources_are_refused(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere.txt")
    found = refusals(tmp_path, tmp_path / "absent.txt")
    assert "cannot be read" in found["link.txt"]
    assert "does not exist" in found[str(tmp_path / "absent.txt")]


def test_two_sources_of_one_name_are_not_mixed_up(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert "has the name of another source" in refusals(tmp_path / "one", tmp_path / "two")["a.txt"]
    assert len(articles(tmp_path)) == 2


def test_keys_are_unique_where_names_differ(tmp_path: Path) -> None:
    for name in ("a.txt", "A.txt", "a!.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    keys = [article.key for article in articles(tmp_path)]
    assert len(set(keys)) == 3
    assert keys == [article.key for article in articles(tmp_path)]


def test_page_gives_main_text_and_metadata(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    article = articles(tmp_path)[0]
    assert "Home" not in article.text
    assert (article.dateline_place, article.publisher) == ("HANOI", "Some Site")
    assert str(article.published) == "2024-01-23"
    for sentence in article.sentences:
        assert sentence.span.of(article.text).strip()


def write_records(path: Path, *lines: object) -> None:
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), "utf-8")


def test_records_are_read_with_their_metadata(tmp_path: Path) -> None:
    record = {
        "id": "x1",
        "text": TEXT,
        "title": "T",
        "url": "https://example.org/",
        "published": "2024-01-23T10:00:00Z",
    }
    write_records(tmp_path / "news.jsonl", record | {"publisher": "P"}, "", {"text": TEXT, "published": "23/01/2024"})
    first, second = sorted(articles(tmp_path), key=lambda article: article.source_name, reverse=True)
    assert (first.source_name, first.title, first.url, first.publisher) == ("x1", "T", "https://example.org/", "P")
    assert (second.source_name, second.key) == ("news.jsonl#3", "article/news-3")
    assert first.published == second.published


BAD_LINES = [
    ("{", "line 1 is not JSON"),
    ("[1]", "line 1 is not a JSON object"),
    ({"title": "no text"}, "line 1 has no string under 'text'"),
    ({"text": ""}, "is empty"),
    ({"text": TEXT, "published": "soon"}, "'soon' under 'published'"),
    ({"text": TEXT, "url": 3}, "3 under 'url'"),
    ('{"text": "half a pair \\ud800 of surrogates"}', "control character U+D800"),
]


@pytest.mark.parametrize(("line", "reason"), BAD_LINES)
def test_bad_line_is_refused_by_its_number(tmp_path: Path, line: object, reason: str) -> None:
    write_records(tmp_path / "news.jsonl", line, {"text": TEXT})
    read = list(read_sources([tmp_path]))
    assert [type(item) for item in read] == [ArticleError, Article]
    assert isinstance(read[0], ArticleError)
    assert read[0].source == "news.jsonl:1"
    assert reason in read[0].reason


def test_record_with_an_id_given_before_is_refused(tmp_path: Path) -> None:
    write_records(tmp_path / "news.jsonl", {"id": "x", "text": TEXT}, {"id": "x", "text": TEXT})
    reason = refusals(tmp_path)["news.jsonl:2 (x)"]
    assert "has the name of another source (given in news.jsonl:1 (x), again in news.jsonl:2 (x))" in reason


@pytest.mark.parametrize("record", [{}, {"text": " "}, {"text": TEXT, "published": "soon"}, {"text": TEXT, "url": 3}])
def test_refused_record_is_named_by_line_and_id(tmp_path: Path, record: dict[str, object]) -> None:
    write_records(tmp_path / "news.jsonl", {"text": TEXT}, {"id": "x"} | record)
    assert list(refusals(tmp_path)) == ["news.jsonl:2 (x)"]


def test_line_beyond_the_limit_costs_only_itself(tmp_path: Path) -> None:
    write_records(tmp_path / "news.jsonl", {"text": "a " * 4000}, {"text": TEXT})
    read = list(read_sources([tmp_path], max_text_bytes=1000))
    assert [type(item) for item in read] == [ArticleError, Article]
