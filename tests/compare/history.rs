use boardcheck::compare::{ChangeStatus, Year, history};

use super::years::{Sent, label, rules};

#[test]
fn an_answer_is_followed_to_the_year_in_which_it_became_what_it_is() {
    let rules = rules();
    let texts = [
        "Staff are trained at one level and a record is kept.",
        "Staff are trained at two levels and a record is kept.",
        "STAFF are trained at two levels, and a record is kept.",
        "Staff are trained at two levels and a record is kept",
    ];
    let years: Vec<Sent> = texts.iter().map(|text| Sent::data(text)).collect();
    let mut years: Vec<Year<'_>> = years
        .iter()
        .zip(2010..)
        .map(|(sent, first)| Year { year: label(first), register: &sent.0, rules: &rules })
        .collect();
    // Folders come in any order.
    years.rotate_left(2);
    let told = history(&years);
    let row = told.rows.iter().find(|row| row.subject.section == "data").unwrap();
    assert_eq!(told.years, [label(2010), label(2011), label(2012), label(2013)]);
    assert_eq!((row.last_changed, row.standing), (Some(label(2011)), 3));
    let statuses: Vec<Option<&str>> = row.cells.iter().map(|cell| cell.status.map(ChangeStatus::name)).collect();
    assert_eq!(statuses, [None, Some("edited"), Some("unchanged"), Some("unchanged")]);
    let absent = told.rows.iter().find(|row| row.subject.section == "aims").unwrap();
    assert_eq!((absent.last_changed, absent.standing), (None, 0));
}

#[test]
fn one_year_alone_has_its_answers_and_nothing_to_compare() {
    let rules = rules();
    let sent = Sent::data("Staff are trained.");
    let told = history(&[Year { year: label(2012), register: &sent.0, rules: &rules }]);
    let row = told.rows.iter().find(|row| row.subject.section == "data").unwrap();
    assert_eq!((row.last_changed, row.standing, row.cells[0].status), (Some(label(2012)), 1, None));
}
