use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

fn period() -> Period {
    Period { first: date(2013, 4, 1), last: date(2014, 3, 31) }
}

/// The dates of a text as `words = first..last`, with `?` for an inferred year.
fn read(text: &str) -> Vec<String> {
    let show = |found: &DateFound| {
        let mark = if found.inferred { "?" } else { "" };
        let words = &text[found.range.clone()];
        if found.earliest == found.latest {
            format!("{words} = {}{mark}", found.earliest)
        } else {
            format!("{words} = {}..{}{mark}", found.earliest, found.latest)
        }
    };
    find(text, Some(period())).iter().map(show).collect()
}

fn day(text: &str) -> Option<Date> {
    match find(text, None).as_slice() {
        [only] if only.earliest == only.latest && only.range == (0..text.len()) => Some(only.earliest),
        _ => None,
    }
}

#[test]
fn a_day_is_read_in_every_form_of_the_trade() {
    for text in [
        "10.12.13",
        "10/12/13",
        "10-12-13",
        "10/12/2013",
        "10.12.2013",
        "10\u{2013}12\u{2013}2013",
        "10 / 12 / 2013",
        "2013-12-10",
        "2013/12/10",
        "10th December 2013",
        "10 th December 2013",
        "10 December 2013",
        "10 Dec 13",
        "10 Dec. 2013",
        "10 Dec '13",
        "10 December \u{2019}13",
        "10-Dec-13",
        "10-Dec-2013",
        "10/Dec/2013",
        "10th\u{a0}December\u{a0}2013",
        "10th of December 2013",
        "10th December, 2013",
        "December 10th 2013",
        "December 10th, 2013",
        "December 10, 2013",
        "Dec 10 2013",
        "Tuesday 10th December 2013",
        "Tuesday, 10 December 2013",
        "Tues 10/12/13",
        "10th day of December 2013",
        "10th DECEMBER 2013",
        "10th Decmber 2013",
        "10Dec2013",
        "10th Decem\u{ad}ber 2013",
    ] {
        assert_eq!(day(text), Some(date(2013, 12, 10)), "{text:?}");
    }
    assert_eq!(day("31.5.14"), Some(date(2014, 5, 31)));
    assert_eq!(day("1.6.14"), Some(date(2014, 6, 1)));
    assert_eq!(day("05/04/98"), Some(date(1998, 4, 5)));
    assert_eq!(day("29th February 2012"), Some(date(2012, 2, 29)));
}

#[test]
fn a_day_in_words_is_read() {
    for (text, wanted) in [
        ("the third of June, two thousand and fourteen", date(2014, 6, 3)),
        ("the twenty-first day of May twenty fourteen", date(2014, 5, 21)),
        ("Thirtieth of April 2014", date(2014, 4, 30)),
    ] {
        let found = find(text, None);
        assert_eq!(
            found.iter().map(|date| (date.earliest, date.latest)).collect::<Vec<_>>(),
            [(wanted, wanted)],
            "{text}"
        );
    }
    for text in ["the first of many", "a second May bee", "the third may follow", "twenty nine children"] {
        assert_eq!(find(text, None), [], "{text}");
    }
}

#[test]
fn what_is_not_told_is_a_span() {
    for (text, first, last) in [
        ("January 2014", date(2014, 1, 1), date(2014, 1, 31)),
        ("Christmas 2013", date(2013, 12, 24), date(2013, 12, 26)),
        ("Easter 2014", date(2014, 4, 20), date(2014, 4, 20)),
        ("Easter 2016", date(2016, 3, 27), date(2016, 3, 27)),
        ("Whitsun 2014", date(2014, 6, 8), date(2014, 6, 8)),
        ("New Year 2014", date(2014, 1, 1), date(2014, 1, 31)),
        ("first half of 2014", date(2014, 1, 1), date(2014, 6, 30)),
        ("first week of June 2014", date(2014, 6, 1), date(2014, 6, 7)),
        ("last week of May 2014", date(2014, 5, 25), date(2014, 5, 31)),
        ("Jan 2014", date(2014, 1, 1), date(2014, 1, 31)),
        ("Sept '13", date(2013, 9, 1), date(2013, 9, 30)),
        ("Sept. 2013", date(2013, 9, 1), date(2013, 9, 30)),
        ("march 2014", date(2014, 3, 1), date(2014, 3, 31)),
        ("February, 2014", date(2014, 2, 1), date(2014, 2, 28)),
        ("Dec-13", date(2013, 12, 1), date(2013, 12, 31)),
        ("04/2014", date(2014, 4, 1), date(2014, 4, 30)),
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("early 2014", date(2014, 1, 1), date(2014, 5, 2)),
        ("mid-2014", date(2014, 5, 2), date(2014, 8, 31)),
        ("late 2014", date(2014, 8, 31), date(2014, 12, 31)),
        ("end of March 2014", date(2014, 3, 21), date(2014, 3, 31)),
        ("end March 2014", date(2014, 3, 21), date(2014, 3, 31)),
        ("spring 2014", date(2014, 3, 1), date(2014, 5, 31)),
        ("Autumn 2013", date(2013, 9, 1), date(2013, 11, 30)),
        ("winter 2013/14", date(2013, 12, 1), date(2014, 2, 28)),
        ("winter 2013", date(2013, 12, 1), date(2014, 2, 28)),
        ("summer term 2014", date(2014, 4, 1), date(2014, 7, 31)),
        ("autumn term 2013/14", date(2013, 9, 1), date(2013, 12, 31)),
        ("summer term 2013/14", date(2014, 4, 1), date(2014, 7, 31)),
        ("Q3 2013/14", date(2013, 10, 1), date(2013, 12, 31)),
        ("Q4 2013-14", date(2014, 1, 1), date(2014, 3, 31)),
        ("quarter 1 of 2014/15", date(2014, 4, 1), date(2014, 6, 30)),
        ("third quarter of 2013/14", date(2013, 10, 1), date(2013, 12, 31)),
        ("2013/14 Q2", date(2013, 7, 1), date(2013, 9, 30)),
        ("2013/14", date(2013, 4, 1), date(2014, 3, 31)),
        ("2013-2014", date(2013, 4, 1), date(2014, 3, 31)),
        ("2013 \u{2013} 14", date(2013, 4, 1), date(2014, 3, 31)),
        ("FY14", date(2013, 4, 1), date(2014, 3, 31)),
        ("FY 2013/14", date(2013, 4, 1), date(2014, 3, 31)),
        ("FY13/14", date(2013, 4, 1), date(2014, 3, 31)),
        ("2013-16", date(2013, 1, 1), date(2016, 12, 31)),
        ("1-3 May 2014", date(2014, 5, 1), date(2014, 5, 3)),
        ("3rd and 5th May 2014", date(2014, 5, 3), date(2014, 5, 5)),
        ("March 2013/14", date(2014, 3, 1), date(2014, 3, 31)),
    ] {
        let found = find(text, None);
        assert_eq!(found.len(), 1, "{text:?} {found:?}");
        assert_eq!((found[0].earliest, found[0].latest), (first, last), "{text:?}");
        assert_eq!(found[0].range, 0..text.len(), "{text:?}");
    }
    assert_eq!(read("the academic year 2013/14"), ["2013/14 = 2013-09-01..2014-08-31"]);
}

#[test]
fn a_missing_year_is_taken_from_the_date_beside_it() {
    assert_eq!(read("1 April to 31 March 2014"), ["1 April = 2013-04-01", "31 March 2014 = 2014-03-31"]);
    assert_eq!(
        read("in May, June and July 2012"),
        ["May = 2012-05-01..2012-05-31", "June = 2012-06-01..2012-06-30", "July 2012 = 2012-07-01..2012-07-31"]
    );
    assert_eq!(
        read("from November 2011 to February"),
        ["November 2011 = 2011-11-01..2011-11-30", "February = 2012-02-01..2012-02-29"]
    );
    assert_eq!(read("1 April 2013 to 31 March 2014"), ["1 April 2013 = 2013-04-01", "31 March 2014 = 2014-03-31"]);
}

#[test]
fn a_missing_year_is_inferred_from_the_reporting_year_and_says_so() {
    assert_eq!(read("in place by 20th December;"), ["20th December = 2013-12-20?"]);
    assert_eq!(read("complete by September."), ["September = 2013-09-01..2013-09-30?"]);
    assert_eq!(read("on March 4th the group"), ["March 4th = 2014-03-04?"]);
    assert_eq!(read("due in the spring term"), ["spring term = 2014-01-01..2014-04-30?"]);
    assert_eq!(read("reported in Q4"), ["Q4 = 2014-01-01..2014-03-31?"]);
    assert_eq!(find("by 20th December", None), []);
}

#[test]
fn two_digits_after_a_month_are_a_year_when_they_can_be() {
    assert_eq!(read("Case E: October 13. The"), ["October 13 = 2013-10-01..2013-10-31"]);
    assert_eq!(read("December 3"), ["December 3 = 2013-12-03?"]);
    assert!(find("October 13.", Some(period()))[0].unsure);
    assert_eq!(read("on 19 December 10 children came"), ["19 December = 2013-12-19?"]);
    assert_eq!(read("on 19 December 10.30am"), ["19 December = 2013-12-19?"]);
}

#[test]
fn other_numbers_are_no_dates() {
    for text in [
        "Section 2.1.13 applies",
        "2.1.13 Training delivered to staff",
        "see 4.10.12.13",
        "SI 2006/90",
        "version 1.2.14",
        "v10.12.13",
        "Section 11",
        "Standard 5 and 6",
        "01432 260100 or 0121 2012 2013",
        "at 10.30 or 9.15am",
        "\u{a3}2013 was spent",
        "over 2000 referrals",
        "32.12.13",
        "10.13.13",
        "31.2.14",
        "24/7 support",
        "ages 11-16",
        "0-19 years",
        "we may attend and march on",
        "Risk Matrix (Revised 20012)",
        "12,2013",
        "10.12.13%",
        "a 1:2013 scale",
        "mar the result",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text:?}");
    }
    assert_eq!(read("Section 11 March 2014"), ["March 2014 = 2014-03-01..2014-03-31"]);
}

#[test]
fn a_date_ends_where_its_sentence_does() {
    assert_eq!(read("Ratified on 10.12.13."), ["10.12.13 = 2013-12-10"]);
    assert_eq!(read("It met in Dec. The"), ["Dec = 2013-12-01..2013-12-31?"]);
    assert_eq!(read("the audit (January 2013) was"), ["January 2013 = 2013-01-01..2013-01-31"]);
    assert_eq!(read("(until the 31.5.14)"), ["31.5.14 = 2014-05-31"]);
    assert_eq!(read("2013-12-10T09:30"), ["2013-12-10 = 2013-12-10"]);
}

#[test]
fn years_are_found_as_labels() {
    let read = |text: &str| -> Vec<(i16, i16)> { years(text).iter().map(|year| (year.first, year.last)).collect() };
    for text in [
        "Report 2013-2014",
        "Report 2013/14",
        "Report 2013\u{2013}14",
        "2013 to 2014",
        "2013 - 2014",
        "FY14",
        "FY 2013/14",
        "2013\u{2011}2014",
        "2013/2014",
        "Year 13/14",
        "2013\n-2014",
    ] {
        assert_eq!(read(text), [(2013, 2014)], "{text:?}");
    }
    assert_eq!(read("April 2014"), [(2014, 2014)]);
    assert_eq!(read("1999-2000 and 1999/00"), [(1999, 2000), (1999, 2000)]);
    assert_eq!(read("SI 2006/90, 01432 2013, Section 2013"), []);
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "\\PC{0,80}") {
        for found in find(&text, Some(period())) {
            prop_assert!(text.get(found.range.clone()).is_some());
            prop_assert!(found.earliest <= found.latest);
        }
        years(&text);
    }

    #[test]
    fn pieces_of_dates_in_any_order_are_read_without_harm(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "10", "2013", "99999999999", ".", "/", "-", "to", "th", "Dec", "may", "March", "Q", "3", "FY", "'", ",",
                "end", "of", "spring", "term", "winter", "Monday", "quarter", " ", " ", "\n", "31", "2", "0", "2099",
            ]),
            0..24,
        ),
        year in 1i16..9998,
    ) {
        let text = parts.concat();
        let reporting = Period { first: date(year, 4, 1), last: date(year + 1, 3, 31) };
        let mut end = 0;
        for found in find(&text, Some(reporting)) {
            prop_assert!(found.range.start >= end && found.earliest <= found.latest);
            end = found.range.end;
        }
        years(&text);
    }

    #[test]
    fn every_day_reads_back(days in 0i32..40_000) {
        let date = date(1941, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        prop_assume!(date.year() <= 2040);
        let (d, m, y) = (date.day(), date.month(), date.year());
        for text in [
            format!("{d}.{m}.{:02}", y % 100),
            format!("{d:02}/{m:02}/{y}"),
            format!("{d} {} {y}", date.strftime("%B")),
            format!("{} {d}th, {y}", date.strftime("%b")),
            date.to_string(),
        ] {
            prop_assert_eq!(day(&text), Some(date), "{}", text);
        }
    }
}

#[test]
fn a_word_on_the_line_before_and_a_group_count_no_date() {
    for (text, dates) in [
        ("Standards Group\n06/2013", vec!["06/2013 = 2013-06-01..2013-06-30"]),
        ("Section\n12.05.13", vec!["12.05.13 = 2013-05-12"]),
        ("Quality Group 12.05.13", vec!["12.05.13 = 2013-05-12"]),
        ("Quality Group 06-2013", vec!["06-2013 = 2013-06-01..2013-06-30"]),
        ("Section 12.05.13", vec![]),
        ("Group 2.5.13", vec![]),
    ] {
        assert_eq!(read(text), dates, "{text}");
    }
}
