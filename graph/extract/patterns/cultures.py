"""How names are shortened and whose they are, by culture (genre.md 2). Data, consulted as a last resort.

A family name is weak evidence of a country: it counts only for a country that the article is about.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CERTAIN_FAMILY_NAMES", "COMPLETE_FAMILY_NAMES", "FAMILY_NAMES"]

#: Folded family names that are common in a country, by ISO code; only where they tell it apart in this genre.
FAMILY_NAMES: Final[dict[str, frozenset[str]]] = {
    "VN": frozenset(
        """nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh dao doan
        luong mai lam to nong vuong ta thai cao chau quach tong luu phung khuat kieu ha trieu thach lai ung
        ton mac""".split()
    ),
    "KH": frozenset(
        """hun sar sok chea heng say men prak tea keo kong khuon ouch chan chhay chheang chhin chhum dith ek
        hang hor im ith keat khieu koeut kuy mam meas mok nhem nuth ouk pan pech pen phan prum sam san sao
        seng siphan som son sous suos soeung srun su suy svay tep thong touch ty uch un veng vong yim norodom
        aun eang cheam hul sun sry neth""".split()
    ),
    "CN": frozenset(
        """xi li zhang wang zhao wu liu chen yang huang zhou xu sun hu zhu gao lin he guo ma luo liang song
        zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lyu su lu jiang cai jia
        ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao liao zou xiong jin qin hou kong bai
        cui kang mao qiu gu hao shao wan qian yin hua mi tie ji jing lei lian mu ni niu nong ou pu qi qu ruan sha shan
        shang she sheng tan tao teng tong weng wen xian xing yi you yue zha zhan zhuang zong zuo bi bian chu dou gan
        gong guan gui ke kuang lai lan cen""".split()
    ),
    "KR": frozenset(
        """kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong moon
        chang ko hur heo nam bae baek min noh roh yoo yu woo won ji cha chun eom gu ku ha hyun jin joo ju ma na pyo sim
        seok son suh sung seong tae wi yeo yang yun chu choo byun paik rhee yi kwak koo tak chung kong""".split()
    ),
    "KP": frozenset("""kim ri pak choe jong kang jo yun jang rim han o so sin kwon hwang an song ryu hong""".split()),
    "JP": frozenset(
        """kishida abe suga ishiba takaichi hayashi kono motegi tanaka suzuki sato yamada ito watanabe
        nakamura kobayashi kato yoshida iwaya kihara hamada""".split()
    ),
}

#: Family names that stand first and are nothing else, so that what follows is a name without any title.
CERTAIN_FAMILY_NAMES: Final[frozenset[str]] = frozenset(
    """nguyen tran pham hoang huynh phan dang bui dinh truong trinh dao doan vuong quach phung khuat trieu vo vu
    xi li zhang wang zhao wu liu yang xu zhu luo xie zeng peng jiang cui qian yin xiao zhong zheng zhou qin
    kim park choi jung cho yoon kwon hwang ahn ryu choe pak hun sok chea khuon ouch prak tea hor sar
    norodom aun suos neth""".split()
)

#: Countries whose list above has nearly everybody, so that another name is somebody else's.
COMPLETE_FAMILY_NAMES: Final[frozenset[str]] = frozenset({"VN", "CN", "KR", "KP"})
