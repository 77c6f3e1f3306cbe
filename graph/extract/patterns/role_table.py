"""The role words and their forms; what the fields mean is told at `Role` in `roles.py` (genre.md 1)."""

from __future__ import annotations

from typing import Final

__all__ = ["ROLE_TABLE"]

# slug | title | body, then the forms
ROLE_TABLE: Final = """
general-secretary | General Secretary | party
    general secretary, secretary general, secretary-general, gen. secretary, party chief, party leader, party boss,
    party general secretary, party secretary general
embassy-secretary | Second Secretary | post
    second secretary
embassy-secretary | Third Secretary | post
    third secretary
under-secretary-general | Under-Secretary-General | envoy
    under-secretary-general, under secretary-general, under secretary general, undersecretary-general,
    undersecretary general
first-secretary | First Secretary | party
    first secretary
president | President | any
    president
transitional-president | Transitional President | state
    transitional president, transition president, president of the transition
head-of-state | President | state
    state president, head of state
vice-head-of-state | Vice President | state
    vice state president, state vice president
chair | Chairman | any
    chairman, chairwoman, chairperson, chair
chair | Chairman of the Presidency | state
    chairman of the presidency, chairwoman of the presidency, chair of the presidency, chairperson of the presidency
member-of-the-presidency | Member of the Presidency | state
    member of the presidency
prime-minister | Prime Minister | state
    prime minister, pm, premier, head of government, chief of government, government leader, taoiseach
deputy-prime-minister | Deputy Prime Minister | state
    dpm, tanaiste
minister | Minister | ministry
    minister
minister | Minister of Foreign Affairs | ministry
    fm, top diplomat, chief diplomat
minister | Minister-in-Charge | ministry
    minister-in-charge
minister-without-portfolio | Minister without Portfolio | state
    minister without portfolio
parliamentary-state-secretary | Parliamentary State Secretary | ministry
    parliamentary state secretary
parliamentary-secretary | Parliamentary Secretary | ministry
    parliamentary secretary
parliamentary-vice-minister | Parliamentary Vice-Minister | ministry
    parliamentary vice-minister, parliamentary vice minister
secretary-to-the-treasury | Secretary to the Treasury | state
    secretary to the treasury
chief-secretary | Chief Secretary | post
    chief secretary
political-commissar | Political Commissar | organ
    political commissar
presidential-assistant | Presidential Assistant | state
    presidential assistant, presidential aide
president-pro-tempore | President pro tempore | chamber
    president pro tempore
minister-delegate | Minister Delegate | ministry
    minister delegate, minister-delegate, delegate minister, deputy minister delegate
minister-president | Minister-President | organ
    minister-president, minister president
prime-cabinet-secretary | Prime Cabinet Secretary | state
    prime cabinet secretary
chief-cabinet-secretary | Chief Cabinet Secretary | state
    chief cabinet secretary
chief-adviser | Chief Adviser | state
    chief adviser, chief advisor
state-councillor | State Councillor | state
    state councilor, state councillor
senior-minister | Senior Minister | state
    senior minister
minister | Minister of External Affairs | ministry
    eam
minister | Cabinet Secretary | ministry
    cabinet secretary, cs
permanent-secretary | Permanent Secretary | ministry
    permanent secretary
principal-secretary | Principal Secretary | ministry
    principal secretary
foreign-secretary | Foreign Secretary | state
    foreign secretary
minister-attached | Minister Attached to the Prime Minister | state
    minister attached to the prime minister, delegate minister attached to the prime minister, minister in the prime
    minister's office, minister at the prime minister's office, minister delegate attached to the prime minister,
    minister attached to prime minister, minister delegate attached to prime minister
minister-of-state | Minister of State | state
    minister of state, state minister, federal minister of state
secretary-of-state | Secretary of State | ministry
    secretary of state
state-secretary | State Secretary | ministry
    state secretary
under-secretary-of-state | Under Secretary of State | ministry
    under secretary of state, undersecretary of state, under-secretary of state, undersecretary
parliamentary-under-secretary-of-state | Parliamentary Under-Secretary of State | ministry
    parliamentary under-secretary of state, parliamentary under secretary of state
chancellor | Chancellor | state
    chancellor, federal chancellor
king | King | state
    king
king | Yang di-Pertuan Agong | state
    yang di-pertuan agong, agong
queen | Queen | state
    queen
emperor | Emperor | state
    emperor
sultan | Sultan | state
    sultan
emir | Emir | state
    emir, amir
crown-prince | Crown Prince | state
    crown prince
supreme-leader | Supreme Leader | state
    supreme leader
ruler | Ruler | organ
    ruler
grand-duke | Grand Duke | state
    grand duke
marshal | Marshal | chamber
    marshal
prince | Prince | state
    prince, sovereign prince, reigning prince
co-prince | Co-Prince | state
    co-prince
head-of-delegation | Head of Delegation | organ
    head of delegation, head of the delegation
chief-of-mission | Chief of Mission | embassy
    head of mission, chief of mission
counsellor | Counsellor | organ
    counsellor, counselor, minister-counsellor, minister counsellor, minister-counselor, political counsellor
state-counsellor | State Counsellor | state
    state counsellor, state counselor
opposition-leader | Leader of the Opposition | state
    leader of the opposition, opposition leader
leader | Leader | organ
    leader, co-leader
majority-leader | Majority Leader | organ
    majority leader
minority-leader | Minority Leader | organ
    minority leader
whip | Whip | organ
    chief whip, majority whip, minority whip, whip
ombudsman | Ombudsman | state
    ombudsman, ombudswoman, human rights ombudsman
speaker | Speaker | chamber
    speaker
ambassador | Ambassador | embassy
    ambassador, ambassador extraordinary and plenipotentiary, extraordinary and plenipotentiary ambassador
high-commissioner | High Commissioner | embassy
    high commissioner
consul-general | Consul General | embassy
    consul general, consul-general
charge-d-affaires | Chargé d'affaires | embassy
    charge d'affaires, charge d'affaires a.i., charge d'affaires ad interim, charge'd affaires, charge'd affairs,
    charge d'affairs, charge d' affaires, charge de affaires, charge d affaires
nuncio | Apostolic Nuncio | embassy
    apostolic nuncio, papal nuncio, nuncio
governor | Governor | organ
    governor
governor-general | Governor-General | state
    governor-general, governor general
mayor | Mayor | organ
    mayor
head | Head | organ
    head, chief
head-of-cabinet | Head of the Cabinet | post
    head of cabinet, head of the cabinet, chief of cabinet, chief of the cabinet, cabinet chief, chef de cabinet
treasurer | Treasurer | organ
    treasurer, treasurer-general, treasurer general
supreme-adviser | Supreme Advisor | post
    supreme adviser, supreme advisor
cabinet-secretary | Secretary to the Cabinet | state
    secretary to the cabinet, secretary to cabinet, secretary of the cabinet
secretary-to-the-government | Secretary to the Government | state
    secretary to the government, secretary to the government of the federation, secretary to government
minister | Minister of Foreign Affairs | ministry
    head of diplomacy, diplomacy chief
chief-of-protocol | Chief of Protocol | state
    chief of protocol, chief of state protocol, head of protocol, head of state protocol
head-of-unit | Head of Unit | organ
    head of unit
head-of-department | Head of Department | organ
    head of department, head of the department
member | Member | organ
    member
permanent-member | Permanent Member | organ
    permanent member, standing member
executive-secretary | Executive Secretary | post
    executive secretary
alternate-member | Alternate Member | organ
    alternate member
secretary | Secretary | organ
    secretary, party secretary
commander-in-chief | Commander-in-Chief | army
    commander-in-chief, commander in chief
defence-chief | Chief of Defence | army
    chief of defence, chief of defense, defence chief, defense chief, chief of the defence staff, chief of defence
    staff, chief of defense staff, chief of the defense staff, chief of defence force, chief of the defence force,
    chief of defence forces, chief of the defence forces, chief of defense force
navy-chief | Chief of the Navy | army
    navy chief, chief of naval staff, chief of the naval staff, chief of the navy, chief of navy
air-force-chief | Chief of the Air Force | army
    air force chief, chief of air staff, chief of the air staff, chief of the air force
army-chief | Chief of the Army | army
    army chief, chief of army staff, chief of the army staff, chief of the army, chief of army
commander | Commander | army
    commander
chief-of-general-staff | Chief of the General Staff | army
    chief of the general staff, chief of general staff, chief of joint staff, chief of the joint staff
chief-of-staff | Chief of Staff | post
    chief of staff, presidential chief of staff
police-chief | Chief of Police | state
    chief of police, police chief, police commissioner, commissioner of police, inspector general of police,
    inspector-general of police, national police chief, police commissioner general
government-spokesperson | Government Spokesperson | state
    government spokesperson, government spokesman, government spokeswoman, chief government spokesperson
presidential-spokesperson | Presidential Spokesperson | state
    presidential spokesperson, presidential spokesman, presidential spokeswoman
spokesperson | Spokesperson | organ
    spokesperson, spokesman, spokeswoman, ministry spokesperson, ministry spokesman, ministry spokeswoman
commissioner | European Commissioner | organ
    european commissioner, eu commissioner
director | Director | organ
    director
director-general | Director General | organ
    director general, director-general
rector | Rector | organ
    rector
chief-executive | Chief Executive | organ
    chief executive, chief executive officer, ceo
general-director | General Director | organ
    general director
co-founder | Co-Founder | organ
    co-founder, cofounder
founder | Founder | organ
    founder
special-envoy | Special Envoy | envoy
    special envoy, envoy, personal envoy, special presidential envoy, presidential envoy, presidential special envoy,
    ambassador-at-large, ambassador at large
special-representative | Special Representative | envoy
    special representative, presidential representative, special presidential representative, plenipotentiary
    representative, plenipotentiary
representative | Permanent Representative | organ
    permanent representative
representative | Permanent Observer | organ
    permanent observer
representative | Representative | organ
    representative, chief representative
resident-representative | Resident Representative | organ
    resident representative
trade-representative | Trade Representative | organ
    trade representative
coordinator | Coordinator | envoy
    coordinator, special coordinator
chief-justice | Chief Justice | post
    chief justice
prosecutor-general | Prosecutor General | state
    prosecutor general, prosecutor-general, procurator general, procurator-general
attorney-general | Attorney General | state
    attorney general, attorney-general
solicitor-general | Solicitor General | state
    solicitor general, solicitor-general
auditor-general | Auditor General | state
    auditor general, auditor-general
surgeon-general | Surgeon General | state
    surgeon general, surgeon-general
inspector-general | Inspector General | state
    inspector general, inspector-general, government inspector general
adviser | Adviser | organ
    adviser, advisor, senior adviser, senior advisor, special adviser, special advisor
national-security-adviser | National Security Adviser | state
    national security adviser, national security advisor, homeland security adviser
assistant | Assistant | organ
    assistant, special assistant, aide
resident-coordinator | Resident Coordinator | organ
    resident coordinator
administrator | Administrator | organ
    administrator
managing-director | Managing Director | organ
    managing director
executive-director | Executive Director | organ
    executive director
country-director | Country Director | organ
    country director
chief-minister | Chief Minister | organ
    chief minister
pope | Pope | state
    pope
defence-attache | Defence Attaché | embassy
    defence attache, defense attache, military attache, defence attache', defense attache', naval attache, air attache
consul | Consul | embassy
    consul
commissioner | Commissioner | organ
    commissioner
high-representative | High Representative | organ
    high representative, foreign policy chief
senator | Senator | state
    senator, sen.
lawmaker | Member of Parliament | state
    member of parliament, member of the parliament, mp, mep, parliamentarian, lawmaker, congressman, congresswoman
chief-negotiator | Chief Negotiator | organ
    chief negotiator
manager | Manager | organ
    manager, general manager, country manager, regional manager
president-commissioner | President Commissioner | organ
    president commissioner
vice-chancellor | Vice Chancellor | organ
    vice-chancellor, vice chancellor
dean | Dean | organ
    dean
officer | Officer | organ
    officer
"""
