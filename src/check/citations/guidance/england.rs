//! The data of `rules/guidance-england.toml`, held against what readers of 2014 to 2026 would say.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::super::library::Library;
use super::*;

static WORKS: LazyLock<Vec<Work>> = LazyLock::new(|| crate::ruleset::built_in("hscb-2014").unwrap().works);

static LIBRARY: LazyLock<Library<'static>> = LazyLock::new(|| Library::new(&WORKS));

/// `code: words` of what is wrong in a text, but for missing years.
fn wrong(text: &str, as_of: Date) -> Vec<String> {
    faults_of(text, &Citations::of(text, &LIBRARY), as_of, &|_| false)
        .into_iter()
        .filter(|fault| fault.code != Code::UndatedGuidance)
        .map(|fault| format!("{}: {}", fault.code, fault.words))
        .collect()
}

#[test]
fn no_edition_ends_before_it_begins_and_every_end_has_a_successor() {
    for work in WORKS.iter() {
        assert!(!work.editions.is_empty(), "{}", work.id);
        for edition in &work.editions {
            assert!(edition.until.is_none() || edition.successor.is_some(), "{} {}", work.id, edition.label);
            assert!(!edition.source.is_empty(), "{} {}", work.id, edition.label);
            if let (Some(from), Some(until)) = (edition.from, edition.until) {
                assert!(from < until, "{} {}", work.id, edition.label);
            }
        }
        assert!(work.editions.is_sorted_by_key(|edition| edition.year), "{}", work.id);
    }
}

#[test]
fn every_edition_cited_by_its_own_title_and_year_is_known() {
    for work in WORKS.iter() {
        for edition in &work.editions {
            let text = format!("We follow the {} {}.", work.title, edition.year);
            let day = edition.from.unwrap_or(date(edition.year, 12, 31)).max(date(edition.year, 1, 1));
            assert_eq!(wrong(&text, day), Vec::<String>::new(), "{text}");
        }
    }
}

#[test]
fn a_reader_of_2014() {
    let day = date(2014, 7, 1);
    for text in [
        "Disability Discrimination Act 1995 and 2005",
        "Sex Discrimination Act 1975",
        "Race Relations Act 1976 and the Race Relations (Amendment) Act 2000",
        "Framework for the Assessment of Children in Need and their Families (2000)",
        "Information Sharing: Guidance for practitioners and managers (2006)",
        "RCPCH guidance 2010",
        "Working Together to Safeguard Children (DCSF 2010)",
        "Safeguarding Children and Safer Recruitment in Education (2007)",
        "Data Protection Act 1984",
    ] {
        assert!(!wrong(text, day).is_empty(), "{text}");
        assert!(wrong(text, day).iter().all(|found| found.starts_with("stale-guidance")), "{text}");
    }
    for text in [
        "Equality Act 2006, Equality Act 2010, Data Protection Act 1998, Education Act 2002, Education Act 2011",
        "No Secrets (2000); SEN Code of Practice 2001; Police and Criminal Evidence Act 1984",
        "Children Act 1989, Children Act 2004, Children and Families Act 2014, Care Act 2014",
        "Safeguarding Vulnerable People in the Reformed NHS: Accountability and Assurance Framework (March 2013)",
        "Keeping Children Safe in Education (April 2014) and Information Sharing: Guidance for Practitioners and Managers 2008",
        "What to do if you're worried a child is being abused (2006)",
        "Legal Aid, Sentencing and Punishment of Offenders Act 2012, Crime and Disorder Act 1998, Police Act 1996",
        "Criminal Justice Act 1988; Criminal Justice Act 1991; Criminal Justice Act 2003; NHS Act 2006",
        "the Domestic Violence, Crime and Victims Act 2004 and its amendment, the Domestic Violence, Crime and Victims (Amendment) Act 2012",
        "Powers of the Criminal Courts (Sentencing) Act 2000; Health and Social Care Act 2003 and 2012",
        "Safeguarding Vulnerable Groups Act 2006, as amended by the Protection of Freedoms Act 2012",
    ] {
        assert_eq!(wrong(text, day), Vec::<String>::new(), "{text}");
    }
    for text in [
        "Human Rights Act 2000",
        "Mental Capacity Act 2007",
        "Freedom of Information Act 2005",
        "Equality Act 2012",
        "Sexual Offences Act 2004",
        "the Children and Families Bill 2013",
        "Care Bill 2013",
        "Crime and Disorder Act 1989",
    ] {
        assert_eq!(wrong(text, day), [format!("miscited-guidance: {}", text.trim_start_matches("the "))], "{text}");
    }
}

#[test]
fn readers_of_other_years() {
    assert_eq!(wrong("Children and Families Bill 2013", date(2014, 1, 31)), Vec::<String>::new());
    assert_eq!(wrong("No Secrets", date(2016, 7, 1)).len(), 1);
    assert_eq!(wrong("Data Protection Act 1998", date(2018, 7, 1)).len(), 1);
    assert_eq!(wrong("KCSIE 2022 and Working Together 2018", date(2024, 7, 1)).len(), 2);
    assert_eq!(wrong("Working Together 2023; KCSIE (September 2023); GDPR 2018", date(2024, 7, 1)).len(), 0);
    assert_eq!(wrong("Prevent Duty Guidance 2015", date(2024, 7, 1)).len(), 1);
    assert_eq!(wrong("Intercollegiate Document 2014", date(2019, 7, 1)).len(), 1);
}

#[test]
fn schools_guidance_by_its_edition() {
    let stale = |text: &str, day: Date| wrong(text, day).iter().any(|found| found.starts_with("stale-guidance"));
    for (text, first, until) in [
        ("KCSIE (March 2015)", date(2015, 4, 1), date(2015, 7, 1)),
        ("Keeping Children Safe in Education (July 2015)", date(2015, 9, 1), date(2016, 9, 5)),
        ("KCSIE 2025", date(2025, 9, 1), date(2026, 9, 1)),
        ("Working Together 2023", date(2023, 12, 15), date(2026, 3, 18)),
        ("EYFS (September 2023)", date(2023, 9, 4), date(2024, 1, 4)),
        ("EYFS (January 2024)", date(2024, 1, 4), date(2024, 11, 1)),
        ("EYFS 2024", date(2024, 11, 1), date(2025, 9, 1)),
        ("Channel Duty Guidance (2015)", date(2015, 7, 1), date(2020, 11, 2)),
        ("the statutory RSHE guidance 2019", date(2020, 9, 1), date(2026, 9, 1)),
        ("Ofsted's Common Inspection Framework 2015", date(2015, 9, 1), date(2019, 9, 1)),
        ("the Education Inspection Framework (EIF) 2019", date(2019, 9, 1), date(2025, 11, 10)),
        ("Working together to improve school attendance (2022)", date(2022, 9, 1), date(2024, 8, 19)),
        ("Promoting the education of looked after children (July 2014)", date(2014, 9, 1), date(2018, 2, 26)),
        ("the guidance ‘Disqualification under the Childcare Act 2006’ (2016)", date(2016, 6, 1), date(2018, 8, 31)),
        (
            "Exclusion from maintained schools, academies and pupil referral units in England (DfE, 2017)",
            date(2017, 9, 1),
            date(2022, 9, 1),
        ),
    ] {
        let text = format!("Staff work to {text}.");
        assert_eq!(wrong(&text, first), Vec::<String>::new(), "{text} on {first}");
        assert!(!stale(&text, until.yesterday().unwrap()), "{text}, a day before {until}");
        assert!(stale(&text, until), "{text} on {until}");
    }
    let told = "Staff work to KCSIE 2026; the policy of May was written to KCSIE 2025, since replaced.";
    assert_eq!(wrong(told, date(2026, 10, 1)), Vec::<String>::new());
}

#[test]
fn what_guidance_is_about_is_no_citation_of_it() {
    for text in [
        "Promoting the education of looked after children is a priority for the Virtual School.",
        "The Designated Teacher for Looked After Children attends every review.",
        "Schools were inspected under the Education Inspection Framework.",
        "The council commissions the provision of accommodation for 16 and 17 year olds.",
        "Staff sign a declaration on disqualification under the Childcare Act 2006 each year.",
        "The school teaches Relationships Education, Relationships and Sex Education and Health Education.",
        "The Children's Trust guidance on thresholds is used.",
        "Keeping children safe in education is our first duty.",
        "Working together to safeguard children is everyone's responsibility.",
        "Exclusion from maintained schools, academies and pupil referral units is rare here.",
        "Children who run away or go missing from home or care are interviewed on their return.",
    ] {
        for day in [date(2014, 7, 1), date(2019, 7, 1), date(2023, 9, 30), date(2026, 10, 1)] {
            let faults = faults_of(text, &Citations::of(text, &LIBRARY), day, &|_| false);
            assert!(faults.is_empty(), "{text} on {day}: {}", faults[0].words);
        }
    }
    for text in [
        "Working together to safeguard children is statutory guidance that all staff follow.",
        "Keeping children safe in education is read by every member of staff.",
        "Keeping Children Safe in Education is our first duty.",
        "Working together to safeguard children underpins our policies.",
    ] {
        assert_eq!(faults_of(text, &Citations::of(text, &LIBRARY), date(2024, 10, 1), &|_| false).len(), 1, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "[ -~]{0,60}|\\PC{0,40}", year in "(Children Act|WT|Working Together|Bill|\\(|[0-9]{2,5}|and| ){0,12}") {
        let text = format!("{text}{year}{text}");
        faults_of(&text, &Citations::of(&text, &LIBRARY), date(2014, 7, 1), &|_| false);
    }
}
