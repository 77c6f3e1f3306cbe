"""Fields of government, as ministries and ministers have them in their names (genre.md 1, authority-facts.md 6)."""

from __future__ import annotations

from typing import Final

__all__ = ["PORTFOLIO_SYNONYMS", "PORTFOLIO_WORDS"]

PORTFOLIO_WORDS: Final[frozenset[str]] = frozenset(
    """foreign affairs public security interior home national defence defense trade industry agriculture agricultural
    forestry fisheries fishery rural development finance economy economic economics planning investment education
    training sports sport youth health justice labour labor employment transport transportation works culture
    cultural tourism information communication communications posts telecommunication telecommunications science
    sciences technology technologies innovation environment environmental natural resources water energy mines
    mining land management urban construction women women's social veteran veterans invalids religion religions
    religious cults ethnic inspection royal palace commerce digital infrastructure immigration police internal
    external international cooperation relations european integration war treasury civil service housing
    sustainable administration reform parliament parliamentary law legal human rights climate change ocean oceans
    maritime space aviation railway railways petroleum oil gas mineral minerals power small business enterprises
    enterprise entrepreneurship family families children gender equality disability pensions pension migration
    asylum regional local government provincial property state-owned welfare solidarity research higher vocational
    skills meteorology hydrology livestock food irrigation commonwealth overseas exterior unification emergency
    emergencies situations disaster budget revenue taxation customs privatisation intelligence presidential
    cabinet secretariat constitutional electoral heritage arts media broadcasting consumer ports shipping roads
    highways steel coal chemicals fertilizers textiles jal shakti hydrometeorology physical planning
    decentralization decentralisation affairs. territorial territory strategy strategic e-commerce ict peace
    reconciliation diaspora expatriates tolerance artificial armed forces prisons correctional borders border
    coast guard civil aviation antiquities awqaf endowments""".split()
)

#: Two names of one portfolio: the second names the first (authority-facts.md 6).
PORTFOLIO_SYNONYMS: Final[dict[str, str]] = {
    "foreign": "Foreign Affairs",
    "defence": "National Defence",
    "defense": "National Defence",
    "national defense": "National Defence",
}
