//! Sorted forms as the text of a rules file, with what a person has to look at.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use jiff::civil::Date;

use super::super::YearLabel;
use super::super::resolve::slug;
use super::grid::Grid;
use super::guess::{self, Wanted};
use super::outline::{Form, Question};

/// Words that tell a question from no other, and are left out of its id.
const COMMON: &[&str] = &[
    "a", "an", "and", "any", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "has", "have", "how",
    "in", "into", "is", "it", "its", "of", "on", "or", "our", "please", "that", "the", "their", "them", "there",
    "these", "they", "this", "to", "us", "what", "when", "where", "which", "who", "why", "with", "within", "you",
    "your", "s",
];

/// An id has no more words than this.
const WORDS_IN_ID: usize = 4;

/// A name has no more characters than this.
const LONGEST_NAME: usize = 60;

/// The whole file.
pub fn rules_file(forms: &[Form], id: Option<&str>, today: Date) -> String {
    let year = forms.iter().find_map(|form| form.year);
    let title = forms.iter().find_map(|form| form.title.clone()).unwrap_or_else(|| "A form".to_owned());
    let id = id.map(slug).filter(|id| !id.is_empty()).unwrap_or_else(|| id_of(forms));
    let board = forms.iter().find_map(board);
    let mut out = String::new();
    let paths: Vec<&str> = forms.iter().map(|form| form.path.as_str()).collect();
    let _ = writeln!(out, "# Written by `boardcheck rules learn` from {}.", comment(&paths.join(", ")));
    let _ = writeln!(
        out,
        "# What could only be guessed is marked with `check:`. Read it through once, then run `boardcheck rules validate`.\n"
    );
    let _ = writeln!(out, "schema = 1\nid = {}\ntitle = {}", quoted(&id), quoted(&title));
    out.push_str("include = [\"phrases-english\"]\n");
    out.push_str("# check: boards in England may want include = [\"guidance-england\", \"phrases-english\"], which finds superseded guidance.\n\n");
    let _ = writeln!(
        out,
        "[board]\n# check: the board's name{}",
        if board.is_some() { "" } else { ", which the form does not say" }
    );
    let _ = writeln!(out, "name = {}", quoted(board.as_deref().unwrap_or("The Board")));
    out.push_str(
        "# short = \"\"    # stands in wordings as {board-short}\n# area = \"\"     # stands in wordings as {area}\n\n",
    );
    let (year, found) = year.map_or_else(|| (reporting_year(today), false), |year| (year, true));
    let _ = writeln!(
        out,
        "[period]\n# check: {}",
        if found { "the year, as the form bears it" } else { "the year; the form bears none" }
    );
    let _ = writeln!(
        out,
        "year = {}\nstarts = {}    # check: the month and day on which a year begins\n",
        quoted(&year.to_string()),
        quoted(if year.first == year.last { "01-01" } else { "04-01" })
    );
    out.push_str("# check: list your agencies, each with every name that it goes by.\n");
    out.push_str("[[agencies]]\nid = \"example-agency\"\nname = \"Example Agency\"\naliases = []\n");
    let mut ids = Taken::new();
    for form in forms {
        document(form, year, &mut ids, &mut out);
    }
    out
}

fn document(form: &Form, year: YearLabel, ids: &mut Taken, out: &mut String) {
    let title = form.title.clone();
    let id = unique(&id_words(title.as_deref().unwrap_or("form")), ids);
    let _ = writeln!(out, "\n\n[[documents]]\nid = {}", quoted(&id));
    let name = title.as_deref().map_or_else(|| "form".to_owned(), short_name);
    let _ = writeln!(out, "name = {}    # check: what messages call it", quoted(&name));
    match &title {
        Some(title) => {
            let _ = writeln!(out, "# check: the title without year and agency, and any other that it goes by");
            let _ = writeln!(out, "titles = [{}]", quoted(title));
        }
        None => {
            out.push_str("# check: no title was found; give `titles = [...]` if the form has one\nuntitled = true\n");
        }
    }
    if form.year_in_title {
        out.push_str("dated = \"year\"    # check: the form names its year in or under the title\n");
    }
    let version = year.to_string();
    let _ = writeln!(out, "\n[[documents.versions]]\nid = {0}\nyears = [{0}]", quoted(&version));
    list("boilerplate", &form.boilerplate, "the form's own text outside its questions", out);
    if !form.senders.is_empty() {
        let labels: Vec<String> = form.senders.iter().map(|label| comment(&format!("“{label}”"))).collect();
        let _ = writeln!(
            out,
            "# Taken for who sends the form, and not for a question: {}. Add a section for one that has to be filled in.",
            labels.join(", ")
        );
    }
    if form.questions.is_empty() {
        out.push_str("\n# check: no question was found; see `boardcheck extract` for what was read of the form\n");
        out.push_str("[[documents.sections]]\nid = \"text\"\nname = \"text\"\nkind = \"own\"\n");
    }
    let mut ids = Taken::new();
    // The order of the sections is that of the form: alignment relies on it.
    for asked in form.questions.iter().filter(|asked| !asked.after_sign_off) {
        question(asked, &mut ids, out);
    }
    sign_off(form, &mut ids, out);
    for asked in form.questions.iter().filter(|asked| asked.after_sign_off) {
        question(asked, &mut ids, out);
    }
}

fn question(asked: &Question, ids: &mut Taken, out: &mut String) {
    let _ = writeln!(out, "\n[[documents.sections]]\nid = {}", quoted(&unique(&id_words(&asked.text), ids)));
    let _ = writeln!(out, "name = {}", quoted(&short_name(&asked.text)));
    if let Some(number) = &asked.number {
        let _ = writeln!(out, "number = {}", quoted(number));
    }
    if !asked.shared.is_empty() {
        out.push_str("# check: taken for wording that every agency has to repeat as it is; if it is guidance, make it `prompts`\n");
        out.push_str("kind = \"shared\"\n");
    } else if asked.grid.is_some() {
        out.push_str("kind = \"table\"\n");
    } else {
        match asked.wanted {
            Some(Wanted::Person) => out.push_str("kind = \"person\"    # check\n"),
            Some(Wanted::Organisation) => out.push_str("kind = \"organisation\"    # check\n"),
            Some(Wanted::Phrase) => out.push_str("kind = \"phrase\"    # check\n"),
            Some(Wanted::Date) => out.push_str("kind = \"date\"    # check\n"),
            Some(Wanted::YesNo) => out.push_str("kind = \"choice\"    # check\nchoices = [\"Yes\", \"No\"]\n"),
            Some(Wanted::Text) | None => {
                out.push_str("# min-words = 15    # set it, and shorter answers are pointed out\n");
            }
        }
    }
    let wordings: Vec<String> = std::iter::once(&asked.text).chain(&asked.named).map(|text| quoted(text)).collect();
    let _ = writeln!(out, "wordings = [{}]", wordings.join(", "));
    list("paragraphs", &asked.shared, "put {board}, {board-short}, {area} and {agency} for the names in it", out);
    list("prompts", &asked.prompts, "the form's guidance; what is left of it in an answer is pointed out", out);
    if let Some(grid) = &asked.grid {
        table(grid, out);
    }
}

fn table(grid: &Grid, out: &mut String) {
    list("rows", &grid.rows, "the rows that have to be there", out);
    out.push_str("# check: who fills which column (form, agency or board), and which may stay empty (optional = true)\ncolumns = [\n");
    let mut heads = BTreeSet::new();
    for (index, (head, by_form)) in grid.columns.iter().enumerate() {
        let bare = head.is_empty() || heads.contains(head);
        let head = if bare { format!("{head} {}", index + 1).trim().to_owned() } else { head.clone() };
        let by = if *by_form { "form" } else { "agency" };
        let optional = if !by_form && guess::may_stay_empty(&head) { ", optional = true" } else { "" };
        let _ = writeln!(out, "  {{ name = {}, filled-by = \"{by}\"{optional} }},", quoted(&head));
        heads.insert(head);
    }
    out.push_str("]\n");
}

fn sign_off(form: &Form, ids: &mut Taken, out: &mut String) {
    if form.signed_by.is_empty() && form.signed_on.is_empty() {
        out.push_str("\n# No sign-off was found. If one is asked for, add a section with kind = \"sign-off\".\n");
        return;
    }
    let _ = writeln!(
        out,
        "\n[[documents.sections]]\nid = {}\nname = \"sign-off\"\nkind = \"sign-off\"",
        quoted(&unique("sign-off", ids))
    );
    list("prompts", &form.sign_off_prompts, "the form's guidance beside it", out);
    let said = format!("{} {}", form.signed_by.join(" "), form.sign_off_prompts.join(" ")).to_lowercase();
    let by_group =
        ["group", "committee", "board", "governance", "governing body", "panel"].iter().any(|word| said.contains(word));
    let _ = writeln!(
        out,
        "\n[documents.sections.sign-off]\nby = \"{}\"    # check: group, person or any",
        if by_group { "group" } else { "any" }
    );
    let signed_by = if form.signed_by.is_empty() { vec!["Signed off by".to_owned()] } else { form.signed_by.clone() };
    list("by-labels", &signed_by, "", out);
    list("on-labels", &form.signed_on, "", out);
    out.push_str("months-before = 0    # check: from when before the year,\nmonths-after = 12    # and until when after it, a date is accepted\n");
}

fn list(key: &str, texts: &[String], note: &str, out: &mut String) {
    if texts.is_empty() {
        return;
    }
    if !note.is_empty() {
        let _ = writeln!(out, "# check: {note}");
    }
    let _ = writeln!(out, "{key} = [");
    for text in texts {
        let _ = writeln!(out, "  {},", quoted(text));
    }
    out.push_str("]\n");
}

/// A TOML string. Braces that a form prints are no names that the board's are put into.
fn quoted(text: &str) -> String {
    let plain = |text: &str| -> String {
        let plain = text.chars().map(|c| match c {
            '{' => '(',
            '}' => ')',
            c if c.is_control() => ' ',
            c => c,
        });
        plain.collect()
    };
    // The one name in braces that we put there ourselves.
    let parts: Vec<String> = text.split("{agency}").map(plain).collect();
    toml::Value::String(parts.join("{agency}")).to_string()
}

/// Text that cannot end a comment.
fn comment(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn id_of(forms: &[Form]) -> String {
    let path = forms.first().map_or("", |form| form.path.as_str());
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    Some(slug(stem)).filter(|id| !id.is_empty()).unwrap_or_else(|| "learned".to_owned())
}

/// The first telling words of a text, as an id.
fn id_words(text: &str) -> String {
    let all = slug(&text.replace(['\u{2019}', '\''], ""));
    let words: Vec<&str> = all.split('-').filter(|word| !word.is_empty()).collect();
    let telling: Vec<&str> = words.iter().copied().filter(|word| !COMMON.contains(word)).take(WORDS_IN_ID).collect();
    let id = if telling.is_empty() { words[..words.len().min(WORDS_IN_ID)].join("-") } else { telling.join("-") };
    if id.is_empty() { "question".to_owned() } else { id }
}

/// The ids given so far, with how often each was asked for.
type Taken = BTreeMap<String, usize>;

fn unique(id: &str, taken: &mut Taken) -> String {
    let count = taken.entry(id.to_owned()).and_modify(|count| *count += 1).or_insert(1);
    if *count == 1 {
        return id.to_owned();
    }
    let numbered = format!("{id}-{count}");
    // Another question may be called that of itself.
    if taken.contains_key(&numbered) { unique(&format!("{numbered}-x"), taken) } else { unique(&numbered, taken) }
}

/// A question as messages name it: its first clause, cut at a word.
fn short_name(text: &str) -> String {
    let clause = text.split(['.', ';', '(', '?']).next().unwrap_or(text).trim().trim_end_matches([',', ':']);
    let clause = if clause.is_empty() { text } else { clause };
    if clause.chars().count() <= LONGEST_NAME {
        return clause.to_owned();
    }
    let mut name = String::new();
    for word in clause.split_whitespace() {
        if name.chars().count() + word.chars().count() >= LONGEST_NAME {
            break;
        }
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    format!("{}…", if name.is_empty() { clause.chars().take(LONGEST_NAME).collect() } else { name })
}

/// The board that a form names over its title, in it, or in its introduction.
fn board(form: &Form) -> Option<String> {
    form.board.clone().or_else(|| form.title.iter().chain(&form.boilerplate).find_map(|text| guess::board_in(text)))
}

/// The year that runs on a day, from April to March.
fn reporting_year(today: Date) -> YearLabel {
    let first = if today.month() >= 4 { today.year() } else { today.year() - 1 };
    YearLabel { first, last: first + 1 }
}
