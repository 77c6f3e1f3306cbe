"""Titles, bodies and names that no table lists, each with what looks like it and is none."""

from __future__ import annotations

import pytest

from graph.extract.open_titles import body_by_role, read_open_title, read_seat

from .conftest import Reader

TENURES = [
    # titles made of words of office
    ("Turkish Communications Director Kemal Aydin spoke.", "Kemal Aydin", "Communications Director", "Turkey"),
    ("Kemal Aydin, the chief foreign policy and security adviser to the Turkish president, spoke.", "Kemal Aydin",
     "Chief Foreign Policy and Security Adviser", "Turkey"),
    ("LIMA, Jan. 22 - National Security Adviser Ana Rojas spoke.", "Ana Rojas", "National Security Adviser", "Peru"),
    ("Mali's Chief of Defence Staff General Issa Keita spoke.", "Issa Keita", "Chief of Defence", "Mali"),
    ("Ana Rojas, the counselor of the Peruvian secretary of state, spoke.", "Ana Rojas", "Counsellor", "Peru"),
    ("Omar bin Said, the Omani adviser, spoke.", "Omar bin Said", "Adviser", "Oman"),
    # envoys and delegates
    ("UN Special Envoy for Syria Ana Rojas spoke.", "Ana Rojas", "Special Envoy", "United Nations"),
    ("Special Representative of the President of Peru for Latin America Ana Rojas spoke.", "Ana Rojas",
     "Special Representative", "Peru"),
    ("Permanent Representative of Peru to the United Nations Ana Rojas spoke.", "Ana Rojas",
     "Permanent Representative to United Nations", "Permanent Mission of Peru to United Nations"),
    ("Consul General of Laos in Hanoi Keo Bounmy spoke.", "Keo Bounmy", "Consul General",
     "Consulate General of Laos in Hanoi"),
    ("EU high representative for foreign and security policy Ana Rojas spoke.", "Ana Rojas", "High Representative",
     "European Union"),
    ("Special Envoy for the dialogue between Peru and Laos, Ambassador Ana Rojas of Chile, spoke.", "Ana Rojas",
     "Special Envoy", "Chile"),
    ("Commissioner for Enlargement Ana Rojas spoke.", "Ana Rojas", "Commissioner", "European Commission"),
    ("LIMA, Jan. 22 - The Chargé d'Affaires of the Lao Embassy, Keo Bounmy, spoke.", "Keo Bounmy",
     "Chargé d'affaires to Peru", "Embassy of Laos in Peru"),
    ("LIMA, Jan. 22 - Ambassador Keo Bounmy of Laos spoke.", "Keo Bounmy", "Ambassador to Peru",
     "Embassy of Laos in Peru"),
    ("Keo Bounmy, secretary of state with the Ministry of Health of Laos, spoke.", "Keo Bounmy", "Secretary of State",
     "Ministry of Health of Laos"),
    ("Ana Rojas, Mayor of the Paraguayan city of Asuncion, spoke.", "Ana Rojas", "Mayor", "Asuncion"),
    ("Ana Rojas, Mayor of the Paraguayan city of Zorbapolis, spoke.", "Ana Rojas", "Mayor", "Zorbapolis"),
    ("Ana Rojas, Mayor of Zorbapolis, spoke.", "Ana Rojas", "Mayor", "Zorbapolis"),
    ("Ana Rojas, Mayor of Zorba Bay, spoke.", "Ana Rojas", "Mayor", "Zorba Bay"),
    ("Adam Nowak, Marshal of the Sejm of Poland, spoke.", "Adam Nowak", "Marshal", "Sejm of Poland"),
    ("Polish Senate Marshal Adam Nowak spoke.", "Adam Nowak", "Marshal", "Senate of Poland"),
    ("Mr. Sultan bin Omar Al Said, Chairman of Oman's Shura Council, spoke.", "Sultan bin Omar Al Said", "Chairman",
     "Shura Council of Oman"),
    ("Ann Smith, New Zealand's Prime Minister, spoke.", "Ann Smith", "Prime Minister", "New Zealand"),
    ("Deputy Chairman of the Democratic Union of Peru (DUP) Ana Rojas spoke.", "Ana Rojas", "Deputy Chairman",
     "Democratic Union of Peru"),
    ("President of the Union of the Comoros Ali Said spoke.", "Ali Said", "President", "Comoros"),
    ("Speaker of the Assembly of the Republic of Mozambique Ana Rojas spoke.", "Ana Rojas", "Speaker",
     "Assembly of the Republic of Mozambique"),
    ("Kosovo's Assembly Speaker Ilir Kola spoke.", "Ilir Kola", "Speaker", "Assembly of Kosovo"),
    ("Chairwoman of the Peru-Laos Friendship Association Ana Rojas met her Lao counterpart Keo Bounmy.", "Keo Bounmy",
     "Chairman", "Laos-Peru Friendship Association"),
    ("Prince of Liechtenstein Karl Huber spoke.", "Karl Huber", "Prince", "Liechtenstein"),
    ("Monaco's Prince Luc Moreau spoke.", "Luc Moreau", "Prince", "Monaco"),
    ("Vice Chairman of ZORB-PT Ana Rojas spoke.", "Ana Rojas", "Vice Chairman", "ZORB-PT"),
    ("Deputy Chairman of the Party of National Concord of Belize (PNCB) Ana Rojas spoke.", "Ana Rojas",
     "Deputy Chairman", "Party of National Concord of Belize"),
    ("It praised the work of acting Kenyan Health Minister Joseph Otieno.", "Joseph Otieno", "Minister of Health",
     "Ministry of Health of Kenya"),
    ("Governor of Zorbistan Ana Rojas spoke.", "Ana Rojas", "Governor", "Zorbistan"),
    ("Wang Lin, the governor of China's Guangdong province, spoke.", "Wang Lin", "Governor", "Guangdong Province"),
    ("LIMA, Jan. 22 - Ambassador of Laos, His Excellency Keo Bounmy, Ambassador of Chile, His Excellency Luis Vega, "
     "and others spoke.", "Luis Vega", "Ambassador to Peru", "Embassy of Chile in Peru"),
    # movements and parties whose names have the adjective, *new* or *and* in them
    ("Deputy Chairman of the Peruvian Workers' Front (PWF) Ana Rojas spoke.", "Ana Rojas", "Deputy Chairman",
     "Peruvian Workers' Front"),
    ("Ana Rojas, Chairwoman of the Peruvian New Dawn Movement, spoke.", "Ana Rojas", "Chairman",
     "Peruvian New Dawn Movement"),
    ("Vice Chairwoman of the Peruvian Unity and Labour Party Ana Rojas spoke.", "Ana Rojas", "Vice Chairman",
     "Peruvian Unity and Labour Party"),
    # organs named with what they are of
    ("Peruvian Congress President Ana Rojas spoke.", "Ana Rojas", "President", "Congress of Peru"),
    ("President of the Congress of Peru Ana Rojas spoke.", "Ana Rojas", "President", "Congress of Peru"),
    ("Luis Diaz, Speaker of Tunisia's Assembly of the Representatives of the People, spoke.", "Luis Diaz", "Speaker",
     "Assembly of the Representatives of the People of Tunisia"),
    ("Keo Bounmy, a member of the Politburo of the Lao People's Revolutionary Party Central Committee, spoke.",
     "Keo Bounmy", "Member", "Politburo of the Lao People's Revolutionary Party"),
    ("Mongolian Chairman of the State Great Khural Ana Rojas spoke.", "Ana Rojas", "Chairman",
     "State Great Khural of Mongolia"),
    ("African Union Commission Chairperson Ben Addo spoke.", "Ben Addo", "Chairman", "African Union Commission"),
    # fields that the chief of several ministries has
    ("Deputy Prime Minister for European Integration of Ukraine Olha Bondar spoke.", "Olha Bondar",
     "Deputy Prime Minister for European Integration", "Ukraine"),
    ("Indian Minister of State for External Affairs Rohit Nair spoke.", "Rohit Nair",
     "Minister of State for External Affairs", "India"),
    ("The minister in charge of tourism spoke. Peruvian Minister in charge of Tourism Ana Rojas left.", "Ana Rojas",
     "Minister of Tourism", "Ministry of Tourism of Peru"),
    # places and bodies told by the role behind them
    ("Tokyo Governor Aiko Mori spoke.", "Aiko Mori", "Governor", "Tokyo"),
    ("Zorbistan Governor Aiko Mori spoke.", "Aiko Mori", "Governor", "Zorbistan"),
    ("Zorbex CEO Ana Rojas spoke.", "Ana Rojas", "Chief Executive", "Zorbex"),
    ("Kremlin spokesman Ivan Lebedev spoke.", "Ivan Lebedev", "Spokesperson", "Russia"),
    # words that only one country has for its institutions
    ("External Affairs Minister Rohit Nair spoke.", "Rohit Nair", "Minister of External Affairs",
     "Ministry of External Affairs of India"),
    ("Prime Cabinet Secretary Jane Otieno spoke.", "Jane Otieno", "Prime Cabinet Secretary", "Kenya"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "title", "body"), TENURES, ids=[t[0][:40] for t in TENURES])
def test_open_title_gives_office(reader: Reader, text: str, person: str, title: str, body: str) -> None:
    assert (person, title, body) in {t[:3] for t in reader.told(text).tenures}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("LIMA, Jan. 22 - Director Ana Rojas spoke.", "Ana Rojas"),
        ("LIMA, Jan. 22 - Spokesperson Ana Rojas spoke.", "Ana Rojas"),
        ("Ana Rojas met an adviser of Kemal Aydin in Lima.", "Kemal Aydin"),
        ("The Lao leader met Ana Rojas.", "Ana Rojas"),
        ("Zorbex Tower hosted Ana Rojas.", "Ana Rojas"),
        ("Kemal Aydin, head of trade at the Lima fair, spoke.", "Kemal Aydin"),
    ],
)
def test_role_without_a_body_gives_no_office(reader: Reader, text: str, person: str) -> None:
    assert not [t for t in reader.told(text).tenures if t[0] == person]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Communications Director A", "Communications Director"),
        ("Chief Economic Adviser A", "Chief Economic Adviser"),
        ("presidential press secretary Ana", "Presidential Press Secretary"),
        ("Director A", None),
        ("communications with the director", None),
        ("Vice President and Minister A", None),
        ("national security matters", None),
    ],
)
def test_read_open_title(reader: Reader, text: str, title: str | None) -> None:
    found = read_open_title(reader.line(text), 0)
    assert (found[0].title if found else None) == title


@pytest.mark.parametrize(
    ("text", "code"),
    [("Kremlin spokesman", "RU"), ("White House officials", "US"), ("White paint", None), ("kremlin", None)],
)
def test_read_seat(reader: Reader, text: str, code: str | None) -> None:
    found = read_seat(reader.line(text), 0)
    assert (found[0] if found else None) == code


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Zorbex CEO Ana Rojas", "Zorbex"),
        ("Osaka Governor Ana Rojas", "Osaka"),
        ("Honorary President Ana Rojas", None),
        ("Zorbex CEO said", None),
        ("Meanwhile CEO Ana Rojas", None),
    ],
)
def test_body_by_role(reader: Reader, text: str, body: str | None) -> None:
    found = body_by_role(reader.line(text), 0)
    assert (found[0].head if found else None) == body


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        # a given name, an ending, a family name that stands first
        ("The talks in Lima went on as Sergei Zorin had hoped.", {"Sergei Zorin"}),
        ("Much was hoped of Qobil Zorbekov.", {"Qobil Zorbekov"}),
        ("Much was hoped of Nguyen Van Binh.", {"Nguyen Van Binh"}),
        # where only persons stand
        ("She met Zorba Plim.", {"Zorba Plim"}),
        ("The group was led by Zorba Plim.", {"Zorba Plim"}),
        ("Zorba Plim thanked the hosts.", {"Zorba Plim"}),
        # joined to a person
        ("President of Peru Ana Rojas and Zorba Plim left.", {"Ana Rojas", "Zorba Plim"}),
        # shortened as names are
        ("The letter reached Zorba Plim. Later Plim said it was late.", {"Zorba Plim"}),
        # things
        ("They opened the Sergei Zorin Airport.", set()),
        ("The Black Sea and the Silk Road were on the agenda.", set()),
        ("They visited Sergei Zorin Street and Zorba Plim.", set()),
        ("Rio Verde reported a loss.", set()),
        ("The Zorba Plim was sold.", set()),
        ("They met Zorba Plim Holding.", set()),
        ("They met in San Francisco and Ho Chi Minh City.", set()),
        ("Photo by Sergei Zorin", set()),
    ],
)
def test_bare_name_is_a_person(reader: Reader, text: str, persons: set[str]) -> None:
    assert reader.told(text).persons == persons


def test_office_keeps_the_title_as_printed(reader: Reader) -> None:
    offices = reader.told("Peruvian Defense Secretary Ana Rojas spoke.").frames.offices
    assert offices[0].names == ("Secretary of Defence", "Defense Secretary")


def test_royal_given_name_is_nobodys_family_name(reader: Reader) -> None:
    told = reader.told("Prime Minister of Malaysia Omar Salleh met the King of Malaysia, Sultan Salleh.")
    assert told.persons == {"Omar Salleh", "Salleh"}
