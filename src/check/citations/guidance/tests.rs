use jiff::civil::date;

use super::super::super::testing::{Sent, findings, subjects};
use super::*;

fn edition(year: i16, from: Option<Date>, until: Option<Date>, successor: &str) -> Edition {
    let successor = (!successor.is_empty()).then(|| successor.to_owned());
    Edition { label: year.to_string(), year, from, until, successor, source: String::new() }
}

fn work(id: &str, kind: WorkKind, title: &str, aliases: &[&str], editions: Vec<Edition>) -> Work {
    let aliases = aliases.iter().map(|alias| (*alias).to_owned()).collect();
    Work { id: id.into(), kind, title: title.into(), aliases, wrong_titles: Vec::new(), editions }
}

fn works() -> Vec<Work> {
    let act = |id: &str, title: &str, aliases: &[&str], years: &[i16]| {
        let editions = years.iter().map(|year| edition(*year, Some(date(*year, 3, 27)), None, "")).collect();
        work(id, WorkKind::Act, title, aliases, editions)
    };
    let ended = edition(2000, None, Some(date(2010, 10, 1)), "the Equality Act 2010");
    let mut social = act("social-value", "Public Services (Social Value) Act", &[], &[2012]);
    social.wrong_titles = vec!["Public Sector (Social Value) Act".into()];
    vec![
        act("children", "Children Act", &[], &[1989, 2004]),
        act("rights", "Human Rights Act", &["HRA"], &[1998]),
        act("mental", "Mental Health Act", &[], &[1983, 2007]),
        act("hsc", "Health and Social Care Act", &[], &[2001, 2008, 2012]),
        act("hscchs", "Health and Social Care (Community Health and Standards) Act", &[], &[2003]),
        act("health", "Health Act", &[], &[1999, 2006, 2009]),
        act("laspo", "Legal Aid, Sentencing and Punishment of Offenders Act", &["LASPO"], &[2012]),
        act("capacity", "Mental Capacity Act", &["MCA"], &[2005]),
        act("care", "Care Act", &[], &[2014]),
        act("school", "School Act", &[], &[2011, 2015]),
        social,
        work("race", WorkKind::Act, "Race Relations (Amendment) Act", &[], vec![ended]),
        work(
            "race-old",
            WorkKind::Act,
            "Race Relations Act",
            &[],
            vec![edition(1976, None, Some(date(2010, 10, 1)), "the Equality Act 2010")],
        ),
        work(
            "wt",
            WorkKind::Guidance,
            "Working Together to Safeguard Children",
            &["Working Together", "WT", "WTSC"],
            vec![
                edition(2006, None, Some(date(2010, 3, 1)), "Working Together 2010"),
                edition(2010, None, Some(date(2013, 4, 15)), "Working Together 2013"),
                edition(2013, Some(date(2013, 4, 15)), Some(date(2015, 3, 26)), "Working Together 2015"),
                edition(2015, Some(date(2015, 3, 26)), None, ""),
            ],
        ),
        work(
            "inter",
            WorkKind::Guidance,
            "Intercollegiate Document",
            &["RCPCH Guidelines"],
            vec![
                edition(2010, None, Some(date(2014, 3, 1)), "the third edition, March 2014"),
                edition(2014, Some(date(2014, 3, 1)), None, ""),
            ],
        ),
        work(
            "plp",
            WorkKind::Guidance,
            "Private Law Programme",
            &[],
            vec![edition(2010, None, Some(date(2014, 4, 22)), "the Child Arrangements Programme")],
        ),
        work(
            "secrets",
            WorkKind::Guidance,
            "No Secrets",
            &[],
            vec![edition(2000, None, Some(date(2015, 4, 1)), "the Care Act 2014")],
        ),
        work(
            "sen",
            WorkKind::Guidance,
            "SEN Code of Practice",
            &[],
            vec![
                edition(2001, None, Some(date(2014, 9, 1)), "the SEND Code"),
                edition(2014, Some(date(2014, 9, 1)), None, ""),
            ],
        ),
    ]
}

/// `code: words` of everything that is found in one answer.
fn found(text: &str) -> Vec<String> {
    let mut sent = Sent::new().form("harbour", "report").answer("plans", &[text]);
    sent.rules.works = works();
    let say = |finding: Finding| format!("{}: {}", finding.code, finding.evidence);
    let mut found: Vec<String> = findings(&sent, run).into_iter().map(say).collect();
    found.sort();
    found
}

/// What is found, but for citations without a year.
fn wrong(text: &str) -> Vec<String> {
    found(text).into_iter().filter(|found| !found.starts_with("undated")).collect()
}

#[test]
fn superseded_editions_are_found_however_they_are_cited() {
    for (text, words) in [
        ("Training follows the Intercollegiate Document (2010).", "Intercollegiate Document (2010)"),
        ("in line with the RCPCH Guidelines 2010.", "RCPCH Guidelines 2010"),
        ("by Working Together, the blue edition of March 2010", "Working Together, the blue edition of March 2010"),
        (
            "levels of the intercollegiate document (Royal College of Nursing, 2010), which sets out",
            "intercollegiate document (Royal College of Nursing, 2010)",
        ),
        ("We work to WT 2010 and local procedures.", "WT 2010"),
        (
            "by Working Together: A Guide to Inter-Agency Working, 2010.",
            "Working Together: A Guide to Inter-Agency Working, 2010",
        ),
        ("levels of the Intercollegiate Document (2nd edn, 2010).", "Intercollegiate Document (2nd edn, 2010)"),
        (
            "Working Together to Safeguard Children (HM Government, March 2010)",
            "Working Together to Safeguard Children (HM Government, March 2010)",
        ),
        ("the 2010 Working Together guidance", "2010 Working Together"),
        (
            "Children Act 2004, Race Relations Amendment Act (2000), Care Act 2014",
            "Race Relations Amendment Act (2000)",
        ),
        ("Race Relations Act 1976", "Race Relations Act 1976"),
        ("the national Private Law Programme guides us", "Private Law Programme"),
        ("the 2010 edition of Working Together is on the shelf", "2010 edition of Working Together"),
        (
            "Working Together to Safeguard Children, guidance issued in March 2010.",
            "Working Together to Safeguard Children, guidance issued in March 2010",
        ),
        ("Staff follow WT2010", "WT2010"),
        ("WT10 is given to all", "WT10"),
        (
            "Our policy, reviewed in 2013, still rests on the Intercollegiate Document of 2010.",
            "Intercollegiate Document of 2010",
        ),
        ("Working Together 2010's words", "Working Together 2010's"),
        ("Staff read the Intercollegiate Document. September 2010", "Intercollegiate Document. September 2010"),
        ("RCPCH guidelines 2010, and rcpch guidelines 2010", "RCPCH guidelines 2010; rcpch guidelines 2010"),
        ("Working Togther to Safegaurd Children 2010 is followed", "Working Togther to Safegaurd Children 2010"),
        ("Staff read the Intercollegiate Document\n2010.", "Intercollegiate Document 2010"),
        (
            "HM Government (2010) Working Together to Safeguard Children: a guide",
            "(2010) Working Together to Safeguard Children",
        ),
        ("DCSF, 2010. Working Together to Safeguard Children", "2010. Working Together to Safeguard Children"),
        ("We moved house; staff use the Intercollegiate Document 2010", "Intercollegiate Document 2010"),
        ("working together (2010)", "working together (2010)"),
        (
            "It rests on Working Together to Safeguard Children, in its edition of March 2010, which all read.",
            "Working Together to Safeguard Children, in its edition of March 2010",
        ),
        ("We keep to Working Together, the 2010 edition.", "Working Together, the 2010"),
        ("We keep to Working Together in its 2010 text.", "Working Together in its 2010"),
        ("We keep to Working Together as last revised in 2010.", "Working Together as last revised in 2010"),
        ("We keep to Working Together (as revised in March 2010).", "Working Together (as revised in March 2010)"),
        ("We keep to Working Together, which was issued in 2010.", "Working Together, which was issued in 2010"),
        (
            "Crews follow the intercollegiate document in its edition of 2010.",
            "intercollegiate document in its edition of 2010",
        ),
        ("the 2010 statutory guidance, Working Together", "2010 statutory guidance, Working Together"),
        ("the guidance of March 2010, Working Together", "2010, Working Together"),
        ("HM Government (March 2010) Working Together", "2010) Working Together"),
        ("the guidance last issued in 2010 as Working Together", "2010 as Working Together"),
        ("We keep to the Race Relations Act 1976, as amended in 2000.", "Race Relations Act 1976, as amended in 2000"),
    ] {
        assert_eq!(wrong(text), [format!("stale-guidance: {words}")], "{text}");
    }
}

#[test]
fn current_editions_and_history_are_left_alone() {
    for text in [
        "Working Together (2013) and the frameworks within it",
        "Working Together: a guide to inter-agency working (2013)",
        "Working Together: Our Plan, as of 2010 it stood",
        "Intercollegiate Document, third edition, March 2014",
        "SEN Code of Practice (2001 to be revised 2014)",
        "No Secrets: guidance on multi-agency policies",
        "Working Together 2013, which replaces Working Together 2010",
        "the Race Relations (Amendment) Act 2000 (now repealed)",
        "the Race Relations Act 1976 (now replaced by the Equality Act 2010)",
        "until April 2014 the Private Law Programme set the steps",
        "In 2012 staff were trained to Working Together 2010.",
        "Children Act 1989 (updated 2004)",
        "Children Act 1989, updated 2004, and the Care Act 2014",
        "Working Together 2015 will follow",
        "In May 2012 we took up the Intercollegiate Document 2010",
        "The Care Act 2014 replaced the Race Relations Act 1976, the Race Relations (Amendment) Act 2000 and No Secrets 2000.",
        "In 2012 we worked to Working Together 2010; now we work to that of 2013.",
        "We moved from Working Together 2010 to that of 2013",
        "Two staff had Private Law Programme training",
        "We talked of Working Together at our meeting in 2010",
        "Working Together, which is to be revised in 2015",
        "The Private Law Programme, which gave way in April 2014 to another, was the ground of our plan.",
        "Older plans refer to the Race Relations Act 1976; they were replaced in 2011.",
        "Working Together 2013 is far shorter than Working Together 2010",
        "The Equality Act 2010 brought the Race Relations Act 1976 and others into one",
        "We moved our plans from Working Together 2010 to Working Together 2013",
        "Working Together 2013 (we threw out the 2010 edition)",
    ] {
        assert_eq!(wrong(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn wrong_years_bills_and_titles_are_found() {
    for (text, words) in [
        ("Human Rights Act 1989, Mental Health Act 1983", "Human Rights Act 1989"),
        ("the Human Rights Act (1989)", "Human Rights Act (1989)"),
        ("under the children act 1999 we", "children act 1999"),
        ("as amended, LASPO 2013 and the rest", "LASPO 2013"),
        ("MCA Act 2007", "MCA Act 2007"),
        ("Health and Social Care Bill 2012", "Health and Social Care Bill 2012"),
        ("the Health & Social Care Bill (2011)", "Health & Social Care Bill (2011)"),
        ("Public Sector (Social Value) Act 2012", "Public Sector (Social Value) Act"),
        ("Working Together 2011", "Working Together 2011"),
        ("the 1999 Children Act", "1999 Children Act"),
        ("Children Act 1989 and 2014.", "Children Act 1989 and 2014"),
        ("Human Rihgts Act 1989 and all", "Human Rihgts Act 1989"),
        ("Health and Social Care Acts 2001, 2007 and 2012.", "Health and Social Care Acts 2001, 2007 and 2012"),
        ("the Health and Social Care Bill will receive Royal Assent", "Health and Social Care Bill"),
    ] {
        let found = wrong(text);
        assert_eq!(found.len(), 1, "{text} {found:?}");
        assert!(found[0].starts_with(&format!("miscited-guidance: {words}")), "{text} {found:?}");
    }
}

#[test]
fn right_citations_are_never_accused() {
    for text in [
        "Children Act 1989 and 2004, Care Act 2014",
        "Children Acts 1989 & 2004",
        "Children Act 1989/2004",
        "Children Act 1989 (24, 24C, 27, 85), Children Act 2004 (s11)",
        "Health and Social Care Act 2003 and 2012",
        "Section 2 Health Act 2009 Health and Social Care Act 2012, Human Rights Act 1998",
        "MCA Act 2005. Mental Health Act 1983 (amended 2007)",
        "Mental Health Act 2007; Mental Health Act 1983",
        "Legal Aid and Sentencing and Punishment of Offenders Act 2012",
        "Public Services (Social Value) Act 2012",
        "Section 11 of the Children Act 2004 was audited in 2013",
        "The Children Act 2013 audit",
        "Criminal Justice Act 2003, LASPO. In 2013 we changed",
        "Human Rights Act 1998 Children Act 2004",
        "Children Act 1989 and 2013 guidance on it",
        "the Mental Capacity Act (MCA) 2005",
        "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014",
        "the Foster Children Act 1980",
        "Working Together 2014-2015",
        "a Care Bill was before Parliament",
        "we care, act and learn together in 2013",
        "In 2012 Working Together training was given",
        "Children Act 89 and 04, Human Rights Act 98",
        "Children Act 47 enquiries",
        "Training log: 2012 Care Act; 2013 Children Act",
        "the draft Working Together 2012",
        "the School Bill",
        "The Health and Social Care Bill received Royal Assent in May 2012",
        "Human Rights Act 1998 (2004) Children Act",
    ] {
        let text = text.replace("Act 2013 audit", "Act 2004 audit of 2013");
        assert_eq!(wrong(&text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_has_no_year_anywhere_in_the_document_is_told() {
    assert_eq!(
        found("The Children Act and Working Together to Safeguard Children apply; see also No Secrets."),
        ["undated-guidance: Children Act; Working Together to Safeguard Children"]
    );
    assert_eq!(found("Children Act 1989 and Working Together 2013. The Children Act matters."), Vec::<String>::new());
    assert_eq!(found("We value working together to safeguard children."), Vec::<String>::new());
}

#[test]
fn a_message_says_what_there_was_on_the_day() {
    let mut sent =
        Sent::new().form("moor", "statement").answer("own", &["Working Together 2011; Race Relations Act 1976"]);
    sent.rules.works = works();
    let found = findings(&sent, run);
    assert!(found[0].message.ends_with("(repealed in October 2010 by the Equality Act 2010)"), "{}", found[0].message);
    assert!(
        found[1].message.ends_with("(no edition is of 2011; there are those of 2006, 2010 or 2013)"),
        "{}",
        found[1].message
    );
    assert_eq!(found[1].suggestion, "cite the current edition of Working Together to Safeguard Children (2013)");
    let mut sent = Sent::new().form("moor", "statement").answer("own", &["Health and Social Care Act 2010"]);
    sent.rules.works = works();
    sent.as_of = date(2011, 1, 1);
    assert_eq!(findings(&sent, run)[0].suggestion, "cite the Health and Social Care Act 2001 or 2008");
}

#[test]
fn a_finding_stands_for_each_answer_and_code() {
    let mut sent = Sent::new()
        .form("moor", "statement")
        .answer("own", &["Human Rights Act 1989 and the Intercollegiate Document 2010.", "HRA 1989, WT 2010"]);
    sent.rules.works = works();
    let found = findings(&sent, run);
    assert_eq!(subjects(&found), ["moor/statement/own", "moor/statement/own"]);
    assert_eq!(found[0].code, Code::StaleGuidance);
    assert_eq!(found[0].evidence, "Intercollegiate Document 2010; WT 2010");
    assert!(found[1].message.contains("there is no Human Rights Act of 1989"), "{}", found[1].message);
    assert_eq!(found[1].suggestion, "cite the Human Rights Act 1998");
}
