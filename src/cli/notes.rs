use crate::suppress::Sieved;

/// What is to be said of the run itself: files that were not read, waivers that no longer hold, entries of the baseline
/// that no longer occur.
pub fn notes(sieved: &Sieved, unreadable: usize) -> Vec<String> {
    let mut notes = Vec::new();
    match unreadable {
        0 => {}
        1 => notes.push("a file could not be read; what is reported missing may stand in it".to_owned()),
        _ => notes.push(format!("{unreadable} files could not be read; what is reported missing may stand in them")),
    }
    for waiver in &sieved.expired {
        let subject = [&waiver.agency, &waiver.document, &waiver.section];
        let subject: Vec<&str> = subject.into_iter().filter_map(|part| part.as_deref()).collect();
        let of = if subject.is_empty() { String::new() } else { format!(" for {}", subject.join("/")) };
        notes.push(format!(
            "the waiver of {}{of} expired on {} and no longer holds ({})",
            waiver.code, waiver.expires, waiver.reason
        ));
    }
    for entry in &sieved.gone {
        let subject = [&entry.agency, &entry.document, &entry.section];
        let subject: Vec<&str> = subject.into_iter().filter_map(|part| part.as_deref()).collect();
        notes.push(format!(
            "the baseline accepts {} {} of {} that no longer {}; write it anew",
            entry.count,
            entry.code,
            if subject.is_empty() { "a file".to_owned() } else { subject.join("/") },
            if entry.count == 1 { "occurs" } else { "occur" },
        ));
    }
    notes
}
