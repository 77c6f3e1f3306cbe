"""Titles, names and the offices that they give, as tables of cases."""

from __future__ import annotations

import pytest

from graph.extract import load_knowledge
from graph.extract.bodies import BodyReader
from graph.extract.canonical import canonical_name
from graph.extract.person_names import read_honorifics, read_name

from .conftest import Reader

TENURES = [
    ("Hungarian Foreign Minister Bela Kovacs spoke.", "Bela Kovacs", "Minister of Foreign Affairs",
     "Ministry of Foreign Affairs of Hungary", "INCUMBENT"),
    ("The Iranian foreign minister, Mohsen Karimi, spoke.", "Mohsen Karimi", "Minister of Foreign Affairs",
     "Ministry of Foreign Affairs of Iran", "INCUMBENT"),
    ("Deputy Minister of Foreign Affairs and Trade of Hungary Bela Kovacs spoke.", "Bela Kovacs",
     "Deputy Minister of Foreign Affairs and Trade", "Ministry of Foreign Affairs and Trade of Hungary", "INCUMBENT"),
    ("Former President of Peru Ana Rojas spoke.", "Ana Rojas", "President", "Peru", "FORMER"),
    ("Acting Prime Minister of Peru Ana Rojas spoke.", "Ana Rojas", "Prime Minister", "Peru", "ACTING"),
    ("Kenyan Cabinet Secretary for Ministry of Health, Jane Otieno, spoke.", "Jane Otieno", "Cabinet Secretary",
     "Ministry of Health of Kenya", "INCUMBENT"),
    ("Keo Bounmy, President of the National Assembly of Laos, spoke.", "Keo Bounmy", "President",
     "National Assembly of Laos", "INCUMBENT"),
    ("US Secretary of State John Miller spoke.", "John Miller", "Secretary of State", "United States", "INCUMBENT"),
    ("Ambassador of Laos to Thailand Keo Bounmy spoke.", "Keo Bounmy", "Ambassador to Thailand",
     "Embassy of Laos in Thailand", "INCUMBENT"),
    ("Philippine President Jose \"Pepe\" Reyes Jr. spoke.", "Jose Reyes Jr.", "President", "Philippines",
     "INCUMBENT"),
    ("Lao Prime Minister Keo Bounmy and Foreign Minister Somchai Phan spoke.", "Somchai Phan",
     "Minister of Foreign Affairs", "Ministry of Foreign Affairs of Laos", "INCUMBENT"),
    ("Cambodian Deputy Prime Minister Sok An spoke.", "Sok An", "Deputy Prime Minister", "Cambodia", "INCUMBENT"),
    ("Nigerian President, His Excellency, Bola Ade, at the villa, spoke.", "Bola Ade", "President", "Nigeria",
     "INCUMBENT"),
    ("Receiving Keo Bounmy, the prime minister of Laos, Ana Rojas said so.", "Keo Bounmy", "Prime Minister", "Laos",
     "INCUMBENT"),
    ("The deputy prime minister and foreign minister of Laos Keo Bounmy spoke.", "Keo Bounmy",
     "Deputy Prime Minister", "Laos", "INCUMBENT"),
    ("Keo Bounmy, President of Laos and Chairman of ASEAN, spoke.", "Keo Bounmy", "Chairman",
     "Association of Southeast Asian Nations", "INCUMBENT"),
    ("U.S. Secretary of State John Miller spoke.", "John Miller", "Secretary of State", "United States", "INCUMBENT"),
    ("UN Secretary-General Ana Rojas spoke.", "Ana Rojas", "General Secretary", "United Nations", "INCUMBENT"),
    ("Sok Dara was elected President of the Senate of Cambodia.", "Sok Dara", "President", "Senate of Cambodia",
     "INCUMBENT"),
    ("Ana Rojas met president-elect of Laos Keo Bounmy.", "Keo Bounmy", "President", "Laos", "ELECT"),
    ("President of Peru Ana Rojas spoke. Rojas, who is also President of the Senate of Peru, left.", "Ana Rojas",
     "President", "Senate of Peru", "INCUMBENT"),
    ("President of South Africa Sipho Nkosi spoke. Nkosi, who is also president of the ANC, left.", "Sipho Nkosi",
     "President", "African National Congress", "INCUMBENT"),
    ("Speaker of the Parliament of Ghana Ben Addo met Prime Minister of Peru Ana Rojas. He also met his Peruvian "
     "counterpart, Luis Vega.", "Luis Vega", "Speaker", "Parliament of Peru", "INCUMBENT"),
    ("LIMA, Jan. 22 - President of Peru Ana Rojas is to meet Prime Minister Kaja Tamm in Tallinn.", "Kaja Tamm",
     "Prime Minister", "Estonia", "INCUMBENT"),
    ("LIMA, Jan. 22 - Ghanaian Speaker Ben Addo said the late President Kofi Mills had loved Peru.", "Kofi Mills",
     "President", "Ghana", "FORMER"),
    ("He met Peru's recently appointed ambassador to Laos, Ana Rojas, at home.", "Ana Rojas", "Ambassador to Laos",
     "Embassy of Peru in Laos", "INCUMBENT"),
    ("Peruvian Minister of State for Prime Minister Affairs Ana Rojas spoke.", "Ana Rojas",
     "Minister of State for Prime Minister's Affairs", "Peru", "INCUMBENT"),
    ("A letter came from Custodian of the Two Holy Mosques King Salim bin Omar.", "Salim bin Omar", "King",
     "Saudi Arabia", "INCUMBENT"),
    ("LIMA: Minister for Defence Luis Mora called on Chief of the Naval Staff, Admiral Ana Rojas, on Monday.",
     "Ana Rojas", "Chief of the Navy", "Peru", "INCUMBENT"),
    ("Deputy Chairman of the Cabinet of Ministers, Foreign Minister of Peru Ana Rojas spoke.", "Ana Rojas",
     "Deputy Chairman", "Cabinet of Ministers of Peru", "INCUMBENT"),
    ("Peru's Minister of foreign affairs Ambassador Ana Rojas spoke.", "Ana Rojas", "Minister of Foreign Affairs",
     "Ministry of Foreign Affairs of Peru", "INCUMBENT"),
    ("The Foreign Minister of Peru, Ana Rojas starts a visit to Laos.", "Ana Rojas", "Minister of Foreign Affairs",
     "Ministry of Foreign Affairs of Peru", "INCUMBENT"),
    ("The Chairman of the Advisory Council (Shura) of Qatar, Omar Salim, spoke.", "Omar Salim", "Chairman",
     "Advisory Council of Qatar", "INCUMBENT"),
    ("While on an official visit to Tallinn, Foreign Minister Ana Rojas met Ben Kask, the President of Estonia. The "
     "President of Peru spoke in Peru.", "Ana Rojas", "Minister of Foreign Affairs",
     "Ministry of Foreign Affairs of Peru", "INCUMBENT"),
    ("The Minister of Foreign Affairs, Ana Rojas, met her Lao counterpart, Luis Vega Trujillo, at the Chilean Ministry "
     "of Foreign Affairs.", "Ana Rojas", "Minister of Foreign Affairs", "Ministry of Foreign Affairs of Chile",
     "INCUMBENT"),
    ("The Foreign Minister of Peru, Ana Rojas has met the press.", "Ana Rojas", "Minister of Foreign Affairs",
     "Ministry of Foreign Affairs of Peru", "INCUMBENT"),
    ("Ben Addo met with Peru's Prime Minister, Ana Rojas to explore trade.", "Ana Rojas", "Prime Minister", "Peru",
     "INCUMBENT"),
    ("They are the Ambassador of Peru to Laos, Ana Rojas, the Ambassador of Kenya, Ben Otieno, and others.",
     "Ben Otieno", "Ambassador to Laos", "Embassy of Kenya in Laos", "INCUMBENT"),
    ("The President of the Bolivarian Republic of Peru, Ana Rojas, spoke.", "Ana Rojas", "President", "Peru",
     "INCUMBENT"),
    ("He received Peruvian Ambassador to Vientiane Ana Rojas on Monday.", "Ana Rojas", "Ambassador to Laos",
     "Embassy of Peru in Laos", "INCUMBENT"),
    ("LIMA, Jan. 22 - Prime Minister Ana Rojas spoke.", "Ana Rojas", "Prime Minister", "Peru", "INCUMBENT"),
    ("LIMA, Jan. 22 - Prime Minister Ana Rojas visited Ghana.", "Ana Rojas", "Prime Minister", "Peru", "INCUMBENT"),
]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "LIMA, Jan. 22 - Former Foreign Minister Alfred Otieno visited Peru on Monday.",
        "LIMA, Jan. 22 - President of Peru Ana Rojas met Prime Minister Alfred Otieno in New York.",
        "LIMA, Jan. 22 - President of Peru Ana Rojas met Prime Minister Alfred Otieno in Tallinn at the summit.",
        "LIMA, Jan. 22 - Ghanaian Speaker Ben Addo said President Alfred Otieno was ill.",
        "LIMA, Jan. 22 - Prime Minister Alfred Otieno arrived in Peru. Ana Rojas met Prime Minister Alfred Otieno.",
    ],
)
def test_title_without_a_country_is_of_none_where_the_cues_disagree(reader: Reader, text: str) -> None:
    assert not [t for t in reader.told(text).tenures if t[0] == "Alfred Otieno"]


@pytest.mark.parametrize(("text", "person", "title", "body", "status"), TENURES, ids=[t[0][:40] for t in TENURES])
def test_title_gives_office(reader: Reader, text: str, person: str, title: str, body: str, status: str) -> None:
    assert (person, title, body, status) in reader.told(text).tenures


@pytest.mark.parametrize(
    "text",
    [
        "Vice President of Peru Ana Rojas spoke.",
        "Ana Rojas, daughter of the President of Peru, spoke.",
        "The President of Peru said that Ana Rojas would sing.",
        "Deputy Prime Minister of Peru Ana Rojas spoke.",
        "Ana Rojas met the President of Peru.",
        "The office of the President of Peru welcomed Ana Rojas.",
        "The Chief of the Office of the President of Peru, Ana Rojas, spoke.",
        "The Special Assistant on Media to the President of Peru, Ana Rojas, spoke.",
        "Receiving the Prime Minister of Peru, Ana Rojas said so.",
        "In talks with the Prime Minister of Peru, Ana Rojas said so.",
        "Agreeing with Ana Rojas, the Prime Minister of Peru said so.",
        "Agreeing with the Prime Minister of Peru, General Ana Rojas said so.",
        "In the presence of Ana Rojas, the Prime Minister of Peru said so.",
        "The Peruvian prime minister and Prosecutor General Ana Rojas signed a protocol.",
        "Welcoming the Peruvian prime minister, Minister of Health of Ghana Ana Rojas spoke.",
        "They thanked the Peruvian president and the Ghanaian prime minister, Ana Rojas said.",
        "They met the prime minister of Peru, Ana Rojas, Ghana's Minister of Health, and others.",
        "Bola Ade, Minister of Health of Ghana, and the prime minister of Peru met Ana Rojas.",
    ],
)
def test_title_of_another_is_not_claimed(reader: Reader, text: str) -> None:
    posts = {(title, body) for _, title, body, _ in reader.told(text).tenures}
    assert not posts & {("President", "Peru"), ("Prime Minister", "Peru")}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Health Minister Ana Rojas met Health Minister of Laos Keo Bounmy. The Cuban health minister spoke.", "Cuba"),
        ("Cuban health minister in town\n\nLIMA, Jan. 22 - Health Minister Ana Rojas met Ben Addo.", "Cuba"),
        ("LIMA, Jan. 22 - Minister of Health and Sports Ana Rojas left. The Cuban health minister spoke.", "Cuba"),
        ("LIMA, Jan. 22 - Health Minister Ana Rojas received the Cuban health minister.", "Peru"),
        ("LIMA, Jan. 22 - Health Minister Ana Rojas met her Cuban counterpart. The Cuban health minister "
         "left.", "Peru"),
        ("LIMA, Jan. 22 - Health Minister Ana Rojas met Cuban Health Minister Luis Diaz. "
         "The Cuban health minister left.", "Peru"),
        ("LIMA, Jan. 22 - Health Minister Ana Rojas spoke. The Cuban education minister left.", "Peru"),
    ],
)  # fmt: skip
def test_description_tells_the_country_of_a_title(reader: Reader, text: str, country: str | None) -> None:
    bodies = {body for name, _, body, _ in reader.told(text).tenures if name == "Ana Rojas"}
    assert {body.rpartition(" of ")[2] for body in bodies} == ({country} if country else set())


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("UNESCO chief Ana Rojas spoke. Ana Rojas is Director-General of UNESCO.", {("Director General", "UNESCO")}),
        ("Ana Rojas, Governor of the Lao city of Zorba, spoke. The Lao governor Ana Rojas left.",
         {("Governor", "Zorba")}),
        ("Lao Ambassador to Cuba Ana Rojas spoke. Lao ambassador Ana Rojas left.",
         {("Ambassador to Cuba", "Embassy of Laos in Cuba")}),
        ("Vice Speaker of the Senate of Peru Ana Rojas spoke. Vice Speaker Rojas left.",
         {("Vice Speaker", "Senate of Peru")}),
        ("Speaker of the Senate of Peru Ana Rojas, President of UNESCO, spoke.",
         {("Speaker", "Senate of Peru"), ("President", "UNESCO")}),
    ],
)  # fmt: skip
def test_vaguer_title_names_the_same_post(reader: Reader, text: str, posts: set[tuple[str, str]]) -> None:
    assert {(title, body) for _, title, body, _ in reader.told(text).tenures} == posts


@pytest.mark.parametrize(
    "text",
    [
        "The National Assembly of Laos passed the Border Law on Monday.",
        "Sri Lankan exports rose.",
        "The Ho Chi Minh City People's Committee opened a park.",
        "Minister of Health officials opened the Mekong River Summit.",
        "Strategic Partnership Agreement talks went on at State House.",
        "The United Nations Security Council met in New York.",
    ],
)
def test_capitals_make_no_person(reader: Reader, text: str) -> None:
    assert reader.told(text).persons == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bela Kovacs spoke", "Bela Kovacs"),
        ("Ana de la Cruz spoke", "Ana de la Cruz"),
        ("Khalid bin Omar bin Said Al Harbi spoke", "Khalid bin Omar bin Said Al Harbi"),
        ("Omar al-Harbi spoke", "Omar al-Harbi"),
        ("Sahle-Work Tesfaye spoke", "Sahle-Work Tesfaye"),
        ("S. Raman spoke", "S. Raman"),
        ("Ivan Mali spoke", "Ivan Mali"),
        ("Party officials spoke", None),
        ("Minister Bela spoke", None),
        ("Hungarian exports", None),
        ("trade grew", None),
    ],
)
def test_read_name(reader: Reader, text: str, name: str | None) -> None:
    found = read_name(reader.line(text), 0, {})
    assert (found[0].text if found else None) == name


@pytest.mark.parametrize(
    ("text", "honorifics"),
    [
        ("H.E. Sok Dara", ("H.E.",)),
        ("Samdech Techo Sok Dara", ("Samdech Techo",)),
        ("Sen. Lt. Gen. Tran Van Binh", ("Sen. Lt. Gen.",)),
        ("Sri Lankan exports", ()),
        ("Sok Dara", ()),
    ],
)
def test_read_honorifics(reader: Reader, text: str, honorifics: tuple[str, ...]) -> None:
    assert read_honorifics(reader.line(text), 0)[0] == honorifics


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Ministry of Health of Laos said", "Ministry of Health of Laos"),
        ("Lao Ministry of Health said", "Ministry of Health of Laos"),
        ("Cambodia's Senate said", "Senate of Cambodia"),
        ("the CPV Central Committee said", "Central Committee of the Communist Party of Vietnam"),
        ("the Green Farmers Party of Peru said", "Green Farmers Party of Peru"),
        ("Peru-Laos Friendship Association said", "Peru-Laos Friendship Association"),
        ("the trade talks", None),
        ("Lao exports", None),
        ("Council", None),
    ],
)
def test_read_body(reader: Reader, text: str, name: str | None) -> None:
    knowledge = load_knowledge()
    found = BodyReader(knowledge).read(reader.line(text), 0)
    assert (canonical_name(found[0], knowledge.labels) if found else None) == name


HOME = [
    # In a story of two states one tells its country and the other is home.
    ("President Jane Otieno on Monday received Ethiopian President Abebe Tesfaye. Kenya and Ethiopia share a border.",
     ("Jane Otieno", "President", "Kenya", "INCUMBENT"), True),
    ("President Jane Otieno on Monday received Ethiopian President Abebe Tesfaye in Nairobi.",
     ("Jane Otieno", "President", "Kenya", "INCUMBENT"), True),
    ("President Jane Otieno on Monday received Ethiopian President Abebe Tesfaye.",
     ("Jane Otieno", "President", "Ethiopia", "INCUMBENT"), False),
    ("Philippine officials met Emperor Akira in Manila. President Reyes of the Philippines thanked Japan.",
     ("Akira", "Emperor", "Philippines", "INCUMBENT"), False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tenure", "held"), HOME, ids=["states", "city", "one-state", "no-throne"])
def test_title_without_country_is_of_home(
    reader: Reader, text: str, tenure: tuple[str, str, str, str], held: bool
) -> None:
    assert (tenure in reader.told(text).tenures) is held
