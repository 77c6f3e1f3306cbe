"""Fields of government, as ministries and ministers have them in their names (genre.md 1, authority-facts.md 6)."""

from __future__ import annotations

from typing import Final

__all__ = ["PORTFOLIO_SYNONYMS", "PORTFOLIO_WORDS", "REGION_WORDS"]

PORTFOLIO_WORDS: Final[frozenset[str]] = frozenset(
    """muslim foreign affairs public security interior home national defence defense trade industry agriculture
    political productive peacebuilding counterterrorism counter-terrorism mediation
    agricultural forestry fisheries fishery rural development finance economy economic economics planning investment
    education training sports sport youth health justice labour labor employment transport transportation works
    culture cultural tourism information communication communications posts telecommunication telecommunications
    science sciences technology technologies innovation environment environmental natural resources water energy
    mines mining land management urban construction women women's social veteran veterans invalids religion
    religions religious cults ethnic inspection royal palace commerce digital infrastructure immigration police
    internal external international cooperation relations european integration war treasury civil service housing
    sustainable administration reform parliament parliamentary law legal human rights climate change ocean oceans
    maritime space aviation railway railways petroleum oil gas mineral minerals power small business enterprises
    enterprise entrepreneurship family families children gender equality disability pensions pension migration
    asylum regional local government provincial property state-owned welfare solidarity research higher vocational
    skills meteorology hydrology livestock food irrigation commonwealth overseas exterior unification emergency
    emergencies situations disaster budget revenue taxation customs privatisation intelligence presidential cabinet
    secretariat constitutional electoral heritage arts media broadcasting consumer ports shipping roads highways
    steel coal chemicals fertilizers textiles jal shakti hydrometeorology physical decentralization decentralisation
    affairs. territorial territory strategy strategic e-commerce ict peace reconciliation diaspora expatriates
    tolerance artificial armed forces prisons correctional borders border coast guard antiquities awqaf endowments
    coordination control prevention nutrition hygiene sanitation markets competitiveness demography digitalization
    digitalisation transformation logistics mobility transition ecology ecological supply production attractiveness
    francophonie francophone abroad community communities nationals hajj pilgrimage guidance rehabilitation
    resettlement relief anti-corruption corruption drugs narcotics textile jute fishing marine tertiary basic
    primary secondary literacy knowledge cyber cybersecurity nuclear atomic electricity hydrocarbons hydropower
    renewable standards quality competition cooperatives lands surveys parks wildlife hospitality creative crafts
    handicrafts archaeology publishing unity harmony indigenous tribal native martyrs displaced refugees
    humanitarian disarmament governance transparency integrity elections urbanism habitat cities settlements
    communal municipal municipalities spatial cadastre building growth jobs skilling startups semiconductors ayush
    panchayati raj corporate earth worship islands waterways inland aquatic diversity inclusion seniors citizenship
    prosperity productivity opportunity crime parity hunger poverty demographic preparedness response pandemic
    wellbeing well-being trading industries industrialization industrialisation sustainability biodiversity forests
    wetlands cadres organisation organization personnel propaganda ideology gulf expatriate enlargement
    hemisphere western
    neighbourhood neighborhood consumers values partnerships press consular homeland promotion revolutionary africa
    african latin-american americas maghreb arab islamic asian mining-metallurgical metallurgical chambers cadets
    diversification valorization valorisation supplies equipment procurement implementation delivery programme
    program programmes monitoring evaluation reintegration combatants reforms modernization modernisation
    simplification francophones hydraulics dams kindergarten preschool cartography geodesy statistics archives
    libraries languages language nationalities creed creeds confessional sectors sector""".split()
)

#: Regions that envoys are sent to, word by word.
REGION_WORDS: Final[frozenset[str]] = frozenset(
    """latin middle east eastern western northern southern central south north southeast asia africa europe america
    americas caribbean pacific atlantic balkans caucasus horn great lakes sahel maghreb arctic antarctic indo eurasia
    eurasian gulf mediterranean region regional process sea basin crisis conflict talks normalization normalisation
    negotiations negotiation counter-terrorism terrorism antisemitism freedom issues question dialogue between peace
    policy matters engagement european african asian arab reconciliation implementation""".split()
)

#: Two names of one portfolio: the second names the first (authority-facts.md 6).
PORTFOLIO_SYNONYMS: Final[dict[str, str]] = {
    "foreign": "Foreign Affairs",
    "defense": "Defence",
    "national defense": "National Defence",
}
