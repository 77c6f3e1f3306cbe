from __future__ import annotations

import pytest

from graph.articles.language import foreign_language

FOREIGN = [
    ("French", "Le président a reçu le ministre des affaires étrangères au palais, et les deux parties ont parlé "
     "de paix."),
    ("Vietnamese", "Chủ tịch nước đã tiếp Đại sứ tại Phủ Chủ tịch và hai bên đã trao đổi về quan hệ giữa hai nước "
     "trong năm nay."),
    ("German", "Der Minister traf am Montag seinen Amtskollegen in der Hauptstadt, und beide sprachen über die "
     "Lage im Osten."),
    ("Spanish", "El presidente recibió el lunes al ministro en el palacio y hablaron sobre la paz y el comercio "
     "de los dos países."),
    ("Russian", "Президент принял министра иностранных дел в Москве и обсудил с ним отношения двух стран."),
    ("Khmer", "ប្រធានាធិបតីបានជួបជាមួយរដ្ឋមន្ត្រីការបរទេសនៅភ្នំពេញនៅថ្ងៃចន្ទ។"),
    ("Chinese", "国家主席星期一在北京会见了外交部长，双方就两国关系交换了意见。"),
]  # fmt: skip
ENGLISH = [
    "Vietnam, Cambodia strengthen security cooperation",
    "Nguyễn Văn A, Trần Thị B, Lê Hoài C hold talks with Phạm Minh D",
    "Tổng Bí thư Nguyễn Văn A met Chủ tịch Trần B in Hà Nội. They spoke of the ties of the two countries.",
    "A met B.",
    "",
    "2024",
]


@pytest.mark.parametrize(("language", "text"), FOREIGN, ids=[name for name, _ in FOREIGN])
def test_foreign_language_is_named(language: str, text: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_not_refused(text: str) -> None:
    assert foreign_language(text) is None
