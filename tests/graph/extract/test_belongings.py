"""Whose a title without a country is: his, the kingdom's, a letter's sender; bodies named before a bare title."""

from __future__ import annotations

import pytest

from .conftest import Reader

_LIMA = "LIMA, Jan. 22 - "
BELONGINGS = [
    ("his", "Prime Minister of Fiji Manoa Koroi sends his foreign minister, Inoke Vula.", "Inoke Vula", "Fiji", True),
    ("her-guest", "Prime Minister of Fiji Ana Koroi met her guest, Foreign Minister Inoke Vula of Tonga.", "Inoke Vula",
     "Fiji", False),
    ("kingdom", "Prime Minister of Iraq Omar Haddad came to Bahrain. He met the kingdom's Health Minister, Ali Hasan.",
     "Ali Hasan", "Bahrain", True),
    ("kingdom-apposition", "He spoke of Bahrain and Khalid Hasan, the kingdom's prime minister.", "Khalid Hasan",
     "Bahrain", True),
    ("sultanate-not-kingdom", "He came to Bahrain and met the sultanate's Health Minister, Ali Hasan.", "Ali Hasan",
     "Bahrain", False),
    ("letter", "Foreign Minister of Mali Omar Diop handed over a letter from President Bah Diallo.", "Bah Diallo",
     "Mali", True),
    ("letter-received", "Foreign Minister of Mali Omar Diop had a letter from President Bah Diallo.", "Bah Diallo",
     "Mali", False),
    ("own-envoy", "Mali is far. President Omar Diop came. He was welcomed by Mali's Ambassador to Peru, Bah Keita.",
     "Omar Diop", "Mali", True),
    ("capital", "He thanked Buenos Aires' envoy Luis Vega and Tirana's envoy Besnik Hoxha.", "Besnik Hoxha", "Albania",
     True),
    ("mayor", "He thanked Tirana's Mayor Besnik Hoxha.", "Besnik Hoxha", "Albania", False),
    ("emir", "Deputy Prime Minister of Qatar Omar Haddad came. Emir Nasser Al Thani had sent him.", "Nasser Al Thani",
     "Qatar", True),
    ("congressman", "Georgia's minister met Congressman John Hill of the old school.", "John Hill", "Georgia", False),
    ("chamber", "The minister of Morocco met Omar Haddad, President of the House of Councillors.", "Omar Haddad",
     "Peru", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "person", "country", "held"), [c[1:] for c in BELONGINGS], ids=[c[0] for c in BELONGINGS]
)
def test_belonging_tells_the_country(reader: Reader, text: str, person: str, country: str, held: bool) -> None:
    bodies = {body for name, _, body, _ in reader.told(_LIMA + text).tenures if name == person}
    assert any(country in body for body in bodies) is held


BODIES = [
    ("secretary-general", "Rojas visited NATO headquarters. Secretary General Erik Berg thanked her.",
     ("Erik Berg", "North Atlantic Treaty Organization"), True),
    ("party-secretary", "Rojas visited NATO headquarters. General Secretary Erik Berg thanked her.",
     ("Erik Berg", "North Atlantic Treaty Organization"), False),
    ("ministry", "The trip was put off, China's foreign ministry said. Ministry spokesperson Wang Lin told why.",
     ("Wang Lin", "Ministry of Foreign Affairs of China"), True),
    ("government", "It was put off, government spokeswoman Ana Popa said.", ("Ana Popa", "Government of Peru"), True),
    ("mission", "He saw the Botswana High Commission in Mozambique. High Commissioner Tuelo Molefe led him around.",
     ("Tuelo Molefe", "Embassy of Botswana in Peru"), True),
    ("chamber", "He met the speaker of the House of Representatives of Fiji and Deputy Speaker Arturo Yap.",
     ("Arturo Yap", "House of Representatives of Fiji"), True),
    ("its", "A group of the Green Party, headed by its chairman Ivan Kos, came.", ("Ivan Kos", "Green Party"), True),
    ("second-body", "He met Omar Moyo, president of Mali and of the Cedar Party.", ("Omar Moyo", "Cedar Party"), True),
    ("relative", "Samir Khoury, who leads the Cedar Forces, met him.", ("Samir Khoury", "Cedar Forces of Peru"), True),
    ("delegation", "Samir Khoury, who leads the Cedar delegation, met him.", ("Samir Khoury", "Cedar"), False),
    ("diplomacy", "Jan Novak, who heads Czech diplomacy, met him.",
     ("Jan Novak", "Ministry of Foreign Affairs of Czechia"), True),
    ("led-once", "Samir Khoury, who led the Cedar Forces, met him.", ("Samir Khoury", "Cedar Forces of Peru"), False),
    ("secretary-of-the-front", "ABC Front Vice President and Secretary General Omar Moyo met him.",
     ("Omar Moyo", "ABC Front"), True),
    ("deputy-minister", "He was received at the Ministry of Health of Mali by Deputy Minister Omar Diop.",
     ("Omar Diop", "Ministry of Health of Mali"), True),
    ("minister-of-a-country", "He met Saudi Vice Minister Omar Haddad.", ("Omar Haddad", "Saudi Arabia"), True),
    ("delegation-to", "Ana Kos, Head of the Latvian delegation to the Pacific Assembly, met him.",
     ("Ana Kos", "Delegation of Latvia to the Pacific Assembly"), True),
    ("state-of", "Ana Kos, the premier of the German state of North Holm-Westmark, met him.",
     ("Ana Kos", "North Holm-Westmark"), True),
    ("for-a-state", "Omar Diop, Minister of Health, for Mali and Ana Kos, Minister of Trade, for Chad signed it.",
     ("Omar Diop", "Ministry of Health of Mali"), True),
    ("for-a-thing", "It was signed by Omar Diop, Minister of Health, for Mali is a friend.",
     ("Omar Diop", "Ministry of Health of Chad"), False),
    ("beside", "Chairman Senate Omar Diop met him.", ("Omar Diop", "Senate of Peru"), True),
    ("name-beside", "Chairman Omar Diop met the Senate.", ("Omar Diop", "Senate of Peru"), False),
    ("african-commissioner", "He thanked the African Union. Commissioner for Trade Omar Diop met him.",
     ("Omar Diop", "African Union Commission"), True),
    ("european-commissioner", "He thanked the African Union. EU Commissioner for Trade Ana Kos met him.",
     ("Ana Kos", "African Union Commission"), False),
    ("parliamentary", "Parliamentary State Secretary Ana Kos of Chad met him.", ("Ana Kos", "Chad"), True),
    ("friendship", "Member of the National Assembly and Chair of the Friendship Group with Chad, Ana Kos, met him.",
     ("Ana Kos", "Friendship Group with Chad"), True),
    ("cooperation", "He met Malian Foreign Affairs and Co-operation Minister Ana Diop.",
     ("Ana Diop", "Ministry of Foreign Affairs and Co-operation of Mali"), True),
    ("majesty", "Adviser to His Majesty Omar Haddad met him.", ("Omar Haddad", "Peru"), True),
    ("dismissed", "Malian President Omar Diop dismissed Ana Keita as health minister on Monday.",
     ("Ana Keita", "Ministry of Health of Mali"), True),
    ("dismisser", "Malian President Omar Diop dismissed Ana Keita as health minister on Monday.",
     ("Omar Diop", "Ministry of Health of Mali"), False),
    ("that-of", "Ali Hasan was at the head of the Omani side; Ana Lama, Foreign Secretary, led that of Nepal.",
     ("Ana Lama", "Nepal"), True),
    ("the-president", "He gave a letter of the president Omar Diop to the guest.", ("Omar Diop", "Peru"), True),
    ("hyphen", "He met ABC-DEF leader Ivan Kos in Lima.", ("Ivan Kos", "ABC-DEF"), True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim", "held"), [c[1:] for c in BODIES], ids=[c[0] for c in BODIES])
def test_body_named_before_is_that_of_the_title(reader: Reader, text: str, claim: tuple[str, str], held: bool) -> None:
    told = {(name, body) for name, _, body, _ in reader.told(_LIMA + text).tenures}
    assert (claim in told) is held


PLURALS = [
    ("pairs", "He met the Prime Ministers of Mali Omar Diop, Chad Ali Moyo and Togo Jean Keita.", "Togo"),
    ("behind", "He met the Foreign Ministers of Mali and Togo, Omar Diop and Jean Keita.", "Togo"),
    ("respectively", "He saw Omar Diop, Ali Moyo and Jean Keita, Ambassadors of Mali, Chad and Togo, respectively.",
     "Togo"),
    ("commas", "He met the ambassadors Omar Diop, of Mali, and Jean Keita, of Togo.", "Togo"),
    ("deputies", "He met the deputy foreign ministers of Mali and Togo, Omar Diop and Jean Keita.", "Togo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country"), [c[1:] for c in PLURALS], ids=[c[0] for c in PLURALS])
def test_one_title_in_the_plural_is_given_to_each(reader: Reader, text: str, country: str) -> None:
    bodies = {name: body for name, _, body, _ in reader.told(_LIMA + text).tenures}
    assert country in bodies["Jean Keita"]
    assert "Mali" in bodies["Omar Diop"]
