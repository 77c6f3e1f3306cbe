"""International organizations that the press names without saying what they are (genre.md 3).

The authority comes first: a name or acronym that it knows is not read from here.
"""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.tables import read_table

__all__ = ["INTERNATIONAL_ORGANIZATIONS"]

# canonical name, then its other forms
_TABLE: Final = """
United Nations
    UN, United Nations Organization
United Nations Security Council
    UN Security Council, UNSC
United Nations General Assembly
    UN General Assembly, UNGA, General Assembly of the United Nations
United Nations Development Programme
    UNDP
United Nations Children's Fund
    UNICEF
UNESCO
    United Nations Educational Scientific and Cultural Organization
United Nations High Commissioner for Refugees
    UNHCR
European Union
    EU
European Commission
    EU Commission
European Council
    EU Council
European Parliament
    EU Parliament
North Atlantic Treaty Organization
    NATO
African Union
    AU
African Union Commission
    AU Commission, AUC
Economic Community of West African States
    ECOWAS
Southern African Development Community
    SADC
East African Community
    EAC
Intergovernmental Authority on Development
    IGAD
Arab League
    League of Arab States
Gulf Cooperation Council
    GCC
Organisation of Islamic Cooperation
    Organization of Islamic Cooperation, OIC
Shanghai Cooperation Organisation
    Shanghai Cooperation Organization, SCO
Commonwealth of Nations
    Commonwealth
Commonwealth of Independent States
    CIS
Eurasian Economic Union
    EAEU
Collective Security Treaty Organization
    CSTO
Organization for Security and Co-operation in Europe
    Organization for Security and Cooperation in Europe, OSCE
Council of Europe
    CoE
Organization of American States
    OAS
Community of Latin American and Caribbean States
    CELAC
Caribbean Community
    CARICOM
South Asian Association for Regional Cooperation
    SAARC
Indian Ocean Rim Association
    IORA
Pacific Islands Forum
    PIF
World Bank
    World Bank Group
International Monetary Fund
    IMF
Asian Development Bank
    ADB
Asian Infrastructure Investment Bank
    AIIB
World Trade Organization
    World Trade Organisation, WTO
World Health Organization
    World Health Organisation, WHO
Food and Agriculture Organization
    FAO
International Atomic Energy Agency
    IAEA
International Labour Organization
    International Labour Organisation, ILO
International Committee of the Red Cross
    ICRC
Inter-Parliamentary Union
    IPU
Mekong River Commission
    MRC
"""

#: Canonical names and all forms of each.
INTERNATIONAL_ORGANIZATIONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = tuple(
    (name, (name, *forms)) for (name,), forms in read_table(_TABLE)
)
