"""What the agencies of Arden Vale answered: all invented. A comment says which finding an answer is there for.

Each form is (how it is sent, its answers). How: md, docx, docx-table, pdf or pdf-table.
"""

AGENCIES = {
    "council": "Arden Vale Council",
    "ccg": "Arden Vale Clinical Commissioning Group",
    "hospitals": "Stourwater Hospitals NHS Trust",
    "police": "Midvale Police",
    "youth-justice": "Arden Youth Justice Service",
    "refuge": "Harbour Women's Refuge",
}

COUNCIL_OWN = [
    "We want each child in Arden Vale to have an adult who notices, and that adult to know whom to ring.",
    "To get there we will:",
    "- keep the family support line open until ten at night",
    "- give every school a named social worker who visits once a fortnight",
    "- publish what children tell us twice a year, with what we did about it",
]
HOSPITALS_OWN = [
    "A child who comes through our doors is seen as a child first and a patient second.",
    "Our wards ask three questions of every young patient: who looks after you, what worries you, and what would help.",
    "No child leaves while one of these questions is unanswered.",
]
REFUGE_OWN = [
    "Families come to us at the worst hour of their lives. We keep the kettle on and the door locked.",
    "Each child has a key worker of their own, a box for their things and a say in the house rules.",
]
YOUTH_OWN = [
    "Young people who have done harm have nearly always been harmed. We work with both halves of that sentence.",
    "Every plan we write begins with the young person's own account of what keeps them safe.",
]

COUNCIL_REPORT = {
    "aims": ["The safeguarding promise of the council was renewed in May and hangs in every reception. It is on the website, in the induction pack and on the back of each identity card."],
    "training": ["Group one training reaches all new starters within a month. In the year 412 members of staff were trained at that level and 96 attended the board's targeted courses.",
                 "Attendance is followed up by line managers."],
    "plans": ["Safeguarding is the second of four aims in the corporate plan and has a chapter of its own in the plans for housing, leisure and highways. The early help strategy will be reviewed by March 2015."],  # lapsed-promise
    "performance-data": ["The scorecard has nineteen measures: eleven on timeliness, five on outcomes and three on what families say. It goes to the directorate each month."],
    "auditing": ["Sixty case files were audited in the year by managers from another team. Two in three were good; the rest have an action plan."],
    "effectiveness": ["We are strong where a child is already known to us and slower where a worry is new. A single front door, opened in February, is meant to close that gap."],
    "section-10-11": ["The self-assessment was scored green on six standards and amber on two. The amber ones, supervision and record keeping, have owners and dates."],
    "case-studies": [],  # missing-answer
    "service-user-voice": ["The children in care council met the cabinet member five times. They asked for longer hours at the contact centre, and since January it opens on Saturdays."],
}
CCG_REPORT = {
    "aims": ["Our aims are set out in the commissioning intentions, which are on the public website and are sent to each provider with its contract."],
    "training": ["All 64 members of staff hold the level that their post asks for. Governing body members were trained together in one session in September."],
    "plans": ["Safeguarding runs through the five-year plan and is tested at each gateway before money is released to a provider."],
    "performance-data": ["Providers send a dashboard each quarter. The CCG's quality team reads it with the designated nurse and asks about every red or falling figure."],
    "auditing": ["The CCG audited how four practices record worries about children who are not brought to appointments."],
    "effectiveness": ["Practices now have a lead each and a monthly call to share what worries them. The gap is dentists, whom we do not commission and seldom hear from."],
    "section-10-11": ["The section 11 return was checked by the lay member for quality, who asked for more proof on four of the standards and got it."],
    "case-studies": ["A practice nurse noticed that three siblings had the same unlikely rash. She rang the hub the same hour, and a landlord's damp flat turned out to be the cause; the family was moved within a week."],
    "service-user-voice": ["Two young inspectors visited eleven waiting rooms with us and scored them. Seven have since put up a screen for private talk."],
}
HOSPITALS_REPORT = {
    "aims": ["The trust's aims for children are in its safeguarding policy and on a card that every member of staff carries."],
    "training": ["Level three training stands at 88 per cent on the wards and 93 per cent in the emergency department, as the Intercollegiate Document (2010) asks."],  # stale-guidance
    "plans": ["Each division's plan has a page on children. The pages are read side by side by the safeguarding group in April."],
    "performance-data": ["The ward dashboard shows attendances without a responsible adult, missed appointments and referrals sent within the hour. It is read each month by the safeguarding group."],  # carried-forward
    "auditing": ["TBC"],  # placeholder-answer
    "effectiveness": ["A peer review in November found the emergency department quick to see neglect and slow to write it down. A shorter form has been in use since and is filled in for four in five."],
    "section-10-11": ["Please refer to our Section 11 audit."],  # answer-by-reference
    "case-studies": ["A porter heard a boy say that he did not want to go home and told the sister in charge. The discharge was put off, and what the boy then told a social worker led to a plan that his aunt is part of."],
    "service-user-voice": ["Patients of ten to seventeen are asked on a tablet before they go home. Their word for the old waiting area was ‘dentisty’; it has been repainted by them."],
}
POLICE_ONE = "Officers record what the child said in the child's own words and in quotation marks, and sergeants send back any report in which that line is empty."
POLICE_REPORT = {
    "title_year": "2013-2014",  # stale-year
    "version": "2012-2013",  # old-template
    "answers": {
        "aims": ["The force follows the guidance of the National Policing Improvement Agency on the investigation of child abuse and has a strategy of its own on missing children."],  # superseded-body
        "training": ["Every probationer spends two days with the protection unit. " + POLICE_ONE],
        "plans": [POLICE_ONE],  # repeated-answer
        "performance-data": ["Response times to calls about children, repeat calls from one address and the outcomes of strategy meetings are on the chief officers' screen each Monday."],
        "auditing": ["A detective inspector from another area reads thirty closed cases a quarter."],
        "effectiveness": ["We find children quickly and tell their schools slowly. A notice before the next school day is being tried in two towns."],
        "section-10-11": ["The assistant chief constable leads. Duties under section 11 are part of each chief inspector's yearly review."],
        "case-studies": ["A call handler kept a girl of nine on the line for forty minutes by asking about her rabbits, until officers reached the house."],
        # question 9 is left out: missing-section
    },
    "ratified": [("Ratified by", "Force Executive Board"), ("Ratified on", "4th June 2015")],
}
YOUTH_REPORT = {
    "aims": ["Our aims are in the youth justice plan, which the management board signs each year and which is read out, in plain words, to each young person."],
    "training": ["All case workers hold the targeted level. Volunteers have an evening on how to hear what is not said."],
    "plans": ["The plan has a safeguarding section. Each intervention plan has a box for it, which may not be left empty."],
    "performance-data": ["We count re-offending, first-time entrants and, since last year, how many young people say that they feel safer at the end than at the start."],
    "auditing": ["Ten files a month are read by the manager and by a colleague from a neighbouring service."],
    "effectiveness": ["Our strength is that we keep in touch after the order has ended. What we still lack is a way to share what we learn with the schools and the"],  # truncated-answer
    "section-10-11": ["The service took part in the council's audit and had its own sheet: seven standards met, one met in part."],
    "case-studies": ["A boy who was asked to leave three schools turned out to be the one who got his brothers up and fed in the morning. The plan began there."],
    "service-user-voice": ["Young people sit on the panel that appoints staff and have a vote."],
}


def roles(organisation, member, deputy, function, group, area, law, safeguarding):
    return {"organisation": [organisation], "board-member": [member], "deputy": [deputy], "primary-function": function,
            "client-group": group, "geography": area, "governing-legislation": law, "safeguarding-legislation": safeguarding}


HEALTH_LAW = ["National Health Service Act 2006, which sets out what we may commission and for whom, the Health and Social Care Act 2012, which created "
              "us, the Children Act 2004 (section 11), the Mental Capacity Act 2005 and the Human Rights Act 1989, with the regulations made under each of them."]  # miscited-guidance

FORMS_OF_2015 = {
    ("council", "statement"): ("docx", {"own": COUNCIL_OWN}),
    ("council", "practice-report"): ("docx", {"answers": COUNCIL_REPORT, "ratified": [
        ("Ratified by", "Please state the name of the internal governance group that has signed off this statement.")]}),  # unratified
    ("council", "roles"): ("pdf", roles("Arden Vale Council", "Ottilie Marchbank, Director of Children's Services", "Tobias Fenn, Assistant Director",
        ["To bring together the services that children and families in Arden Vale rely on, and to act where a child is being harmed."],
        ["All children of Arden Vale, and adults who look after them"], ["The whole of Arden Vale"],
        ["Children Act 1989 and Children Act 2004, Children and Families Act 2014, Education Act 1996"],
        ["Working Together to Safeguard Children (2015) and the procedures of the board"])),
    ("ccg", "statement"): ("pdf-table", {"own": ["We buy health care for Arden Vale. We will buy none that we would not want for our own children.",
        "Each contract says what a provider does when a child is at risk, and we ask for proof twice a year."], "values": []}),  # wording-missing
    ("ccg", "practice-report"): ("docx-table", {"answers": CCG_REPORT, "ratified": [("Ratified by", "Maud Ellery, Accountable Officer"),  # ratified-by-person
        ("Ratified on", "12 May 2015")]}),
    ("ccg", "roles"): ("docx-table", roles("Arden Vale CCG", "Maud Ellery, Accountable Officer", "Piers Langdale, Lead Nurse",
        ["PROMPT"],  # prompt-left-in, and no answer
        ["Everyone who is registered with a general practice in Arden Vale"],
        ["PROMPT", "Arden Vale, and two practices over the county boundary"],  # prompt-left-in, above an answer
        HEALTH_LAW, ["Working Together to Safeguard Children"])),  # undated-guidance
    ("hospitals", "statement"): ("md", {"own": HOSPITALS_OWN}),
    ("hospitals", "practice-report"): ("pdf", {"answers": HOSPITALS_REPORT, "ratified": [("Ratified by", "Quality and Safety Committee")]}),  # undated-ratification
    ("hospitals", "roles"): ("docx", roles("Stourwater Hospitals NHS Trust", "Hester Quill, Chief Nurse", "Rufus Amory, Named Doctor",
        ["To care for people of all ages in two hospitals and eleven clinics."], ["Everyone, from birth to old age"], ["Arden Vale and the east of the next county"],
        HEALTH_LAW,  # copied-answer
        ["Safeguarding Children and Young People: roles and competences for health care staff (March 2014)"])),
    ("police", "statement"): ("docx", {"own": ["Midvale Police will treat each child as a witness to be heard, not as a problem to be moved on.",
        "Officers will ask to see every child in a house they are called to."],
        "vision": ["Children and young people in Midvale grow up in an environment in which their well-being needs are met and they are safe from harm."]}),  # wording-altered
    ("police", "practice-report"): ("pdf", POLICE_REPORT),
    ("police", "roles"): ("docx", roles("Midvale Police", "Superintendent Ada Storey", "Chief Inspector Noel Bray",
        ["To prevent crime, to protect people and to bring those who harm them to justice."], ["Everyone who lives in, works in or passes through Midvale"],
        ["Midvale, of which Arden Vale is a third"], ["Police Act 1996, Police and Criminal Evidence Act 1984, Children Act 2004"],
        ["Working Together to Safeguard Children (2015)"])),
    ("youth-justice", "statement"): ("docx", {"own": YOUTH_OWN}),
    ("youth-justice", "practice-report"): ("md", {"answers": YOUTH_REPORT, "ratified": [("Ratified by", "Youth Justice Management Board"),
        ("Ratified on", "7.3.12")]}),  # ratification-out-of-period
    # no roles form: missing-document
    ("refuge", "statement"): ("docx", {"own": REFUGE_OWN, "heading": "WHAT WE PROMISE TO CHILDREN"}),
    ("refuge", "roles"): ("md", roles("Harbour Women's Refuge", "Wanda Pole, Trustee", "Greta Shore, House Manager",
        ["A safe house for women and children who have fled violence at home."], ["Women and their children"], ["Arden Vale"],
        ["Charities Act 2011, Domestic Violence, Crime and Victims Act 2004"], ["Working Together to Safeguard Children (2015)"])),
}

FORMS_OF_2014 = {
    ("council", "statement"): ("docx", {"own": COUNCIL_OWN[:4]}),
    ("council", "practice-report"): ("pdf", {"answers": {**COUNCIL_REPORT,
        "training": ["Group one training reaches all new starters within two months. In the year 388 members of staff were trained at that level."],
        "case-studies": ["A caretaker saw that a girl waited at the gate each day until dark. He told the office; her father had been taken to hospital, and nobody had known."]},
        "ratified": [("Ratified by", "Children and Young People Scrutiny Committee"), ("Ratified on", "20 May 2014")]}),
    ("council", "roles"): ("docx", roles("Arden Vale Council", "Ottilie Marchbank, Director of Children's Services", "Basil Thorn, Head of Service",
        ["To bring together the services that children and families in Arden Vale rely on, and to act where a child is being harmed."],
        ["All children of Arden Vale, and adults who look after them"], ["The whole of Arden Vale"],
        ["Children Act 1989 and Children Act 2004, Education Act 1996"], ["Working Together to Safeguard Children (2013) and the procedures of the board"])),
    ("hospitals", "statement"): ("docx", {"own": HOSPITALS_OWN}),
    ("hospitals", "practice-report"): ("docx-table", {"answers": {**HOSPITALS_REPORT,
        "training": ["Level three training stands at 81 per cent on the wards and 90 per cent in the emergency department."],
        "auditing": ["The notes of forty children who were seen twice in a week were read by the named doctor. Thirty-four showed that the first visit had been read at the second."],
        "effectiveness": ["The emergency department will have a shorter form by January 2015, since the long one is not filled in at night."]},
        "ratified": [("Ratified by", "Quality and Safety Committee"), ("Ratified on", "3 June 2014")]}),
    ("police", "practice-report"): ("docx", {**POLICE_REPORT, "ratified": [("Ratified by", "Force Executive Board"), ("Ratified on", "2nd June 2014")]}),
    ("youth-justice", "statement"): ("md", {"own": YOUTH_OWN}),
    ("youth-justice", "practice-report"): ("docx", {"answers": YOUTH_REPORT, "ratified": [("Ratified by", "Youth Justice Management Board"), ("Ratified on", "16 April 2014")]}),
    ("refuge", "roles"): ("md", roles("Harbour Women's Refuge", "Wanda Pole, Trustee", "Greta Shore, House Manager",
        ["A safe house for women and children who have fled violence at home."], ["Women and their children"], ["Arden Vale"],
        ["Charities Act 2011"], ["Working Together to Safeguard Children (2013)"])),
}
