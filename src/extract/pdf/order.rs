//! Reading order by geometry, for pages that are drawn in another order than they are read: all bold text first, or the
//! values of a form after the form.

use super::columns::Gutter;
use super::geometry::Direction;
use super::line::Line;
use super::lists;

/// The share of lines out of order from which a page is sorted, and the fewest of them.
const SHARE: f32 = 0.1;
const LEAST: usize = 3;
/// How far above a line the one before it is looked for, in sizes.
const REACH: f32 = 12.0;
/// How far beside, in sizes; further if the words on the left ask for something.
const BESIDE: f32 = 1.0;
const BESIDE_LABEL: f32 = 15.0;
/// How far a bullet hangs before its words, in sizes.
const HANGING: f32 = 3.0;

/// Puts the lines of a page in order, if they are visibly out of it.
pub(super) fn settle(lines: Vec<Line>, gutter: Option<Gutter>) -> Vec<Line> {
    let lines = hang(lines);
    let (above, beside) = out_of_order(&lines, gutter);
    let wrong = above.len() + beside.len();
    if above.len() >= LEAST && above.len() as f32 > lines.len() as f32 * SHARE {
        return sort(lines, gutter);
    }
    if wrong == 0 { lines } else { pull(lines, &beside) }
}

/// A page of text has some fifty lines. On one with more than this, marks are left where they are drawn: each is held
/// against all lines.
const MOST_LINES: usize = 5_000;

/// Puts bullets and numbers before their words: some programs draw those of a page after all else.
fn hang(lines: Vec<Line>) -> Vec<Line> {
    if lines.len() > MOST_LINES {
        return lines;
    }
    let is_bullet = |line: &Line| {
        (lists::is_mark(&line.text) || lists::is_number_alone(&line.text)) && line.direction == Direction::Right
    };
    let mut keys: Vec<(usize, u8)> = (0..lines.len()).map(|index| (index, 1)).collect();
    let (bullets, others): (Vec<usize>, Vec<usize>) = (0..lines.len()).partition(|&index| is_bullet(&lines[index]));
    for index in bullets {
        let bullet = &lines[index];
        let beside = |line: &Line| {
            let gap = line.area.x0 - bullet.area.x1;
            (line.base - bullet.base).abs() <= 0.35 * line.size.max(bullet.size)
                && (-0.5 * line.size..HANGING * line.size).contains(&gap)
                && line.slot == bullet.slot
        };
        if lines.get(index + 1).is_some_and(beside) {
            continue;
        }
        if let Some(words) = others.iter().find(|&&other| beside(&lines[other])) {
            keys[index] = (*words, 0);
        }
    }
    if keys.iter().all(|key| key.1 == 1) {
        return lines;
    }
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|&index| keys[index]);
    arranged(lines, &order)
}

/// The lines that are drawn before the one above them, and those that are drawn apart from the one on their left, with
/// that one.
fn out_of_order(lines: &[Line], gutter: Option<Gutter>) -> (Vec<usize>, Vec<(usize, usize)>) {
    let mut by_base: Vec<usize> = (0..lines.len())
        .filter(|&index| lines[index].direction == Direction::Right && lines[index].artifact.is_none())
        .collect();
    by_base.sort_by(|&a, &b| lines[a].base.total_cmp(&lines[b].base));
    let (mut above, mut beside) = (Vec::new(), Vec::new());
    for (rank, &index) in by_base.iter().enumerate() {
        let line = &lines[index];
        let mut nearest: Option<usize> = None;
        let mut left: Option<usize> = None;
        // Dense drawings have thousands of labels at one height: a few dozen are looked at.
        for &other in by_base[..rank].iter().rev().take(60).chain(by_base[rank + 1..].iter().take(20)) {
            let candidate = &lines[other];
            let distance = line.base - candidate.base;
            if distance > REACH * line.size {
                break;
            }
            // What stands in the next column stands beside nothing, however narrow the gutter is.
            let parts = |gutter: Gutter| candidate.area.x1 <= gutter.second && line.area.x0 >= gutter.second;
            if candidate.slot != line.slot || gutter.is_some_and(parts) {
                continue;
            }
            if distance.abs() <= line.size * 0.25 {
                let gap = line.area.x0 - candidate.area.x1;
                let asks = candidate.text.ends_with(':') && gutter.is_none();
                let far = if asks { BESIDE_LABEL } else { BESIDE };
                let nearer = left.is_none_or(|left| lines[left].area.x1 < candidate.area.x1);
                if gap > -line.size * 0.3 && gap < far * line.size && nearer {
                    left = Some(other);
                }
            } else if distance > line.size * 0.5 && candidate.area.overlap_x(line.area) > 0.0 && nearest.is_none() {
                nearest = Some(other);
            }
        }
        if nearest.is_some_and(|nearest| nearest > index) {
            above.push(index);
        }
        if let Some(left) = left
            && left + 1 != index
            && !follows_block(lines, left, index)
        {
            beside.push((index, left));
        }
    }
    (above, beside)
}

/// Whether the lines from one to that before another are one paragraph: then the other stands beside the paragraph, and
/// is read after it.
fn follows_block(lines: &[Line], from: usize, to: usize) -> bool {
    from < to
        && lines[from..to].windows(2).all(|pair| {
            let (upper, lower) = (&pair[0], &pair[1]);
            let distance = lower.base - upper.base;
            distance > 0.0
                && distance <= upper.size * 1.5
                && (lower.area.x0 - upper.area.x0).abs() <= 3.0
                && !upper.text.ends_with(':')
        })
}

/// Moves each stray line behind the one on its left.
fn pull(lines: Vec<Line>, beside: &[(usize, usize)]) -> Vec<Line> {
    let mut keys: Vec<(usize, usize, f32)> = (0..lines.len()).map(|index| (index, 0, 0.0)).collect();
    for &(index, left) in beside {
        // Only what is drawn after its label; a chain follows its first.
        if left < index {
            keys[index] = (keys[left].0, 1, lines[index].area.x0);
        }
    }
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|&a, &b| {
        let (x, y) = (keys[a], keys[b]);
        x.0.cmp(&y.0).then(x.1.cmp(&y.1)).then(x.2.total_cmp(&y.2)).then(a.cmp(&b))
    });
    arranged(lines, &order)
}

/// Sorts by place: down the page, or down each column of it between the lines that go across.
fn sort(lines: Vec<Line>, gutter: Option<Gutter>) -> Vec<Line> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|&a, &b| lines[a].base.total_cmp(&lines[b].base).then(lines[a].area.x0.total_cmp(&lines[b].area.x0)));
    let mut keys: Vec<(usize, u8, usize)> = vec![(0, 0, 0); lines.len()];
    let (mut band, mut row) = (0, 0);
    let mut last: Option<usize> = None;
    for &index in &order {
        let line = &lines[index];
        // Lines on one base line, near enough, make a row.
        if last.is_none_or(|last| (line.base - lines[last].base).abs() > line.size.min(lines[last].size) * 0.3) {
            row += 1;
            last = Some(index);
        }
        let column = match gutter {
            None => 0,
            Some(gutter) if line.area.x1 <= gutter.second => 0,
            Some(gutter) if line.area.x0 >= gutter.second => 1,
            Some(_) => {
                band += 2;
                keys[index] = (band - 1, 0, row);
                continue;
            }
        };
        keys[index] = (band, column, row);
    }
    order.sort_by(|&a, &b| keys[a].cmp(&keys[b]).then(lines[a].area.x0.total_cmp(&lines[b].area.x0)));
    arranged(lines, &order)
}

fn arranged(lines: Vec<Line>, order: &[usize]) -> Vec<Line> {
    let mut lines: Vec<Option<Line>> = lines.into_iter().map(Some).collect();
    order.iter().filter_map(|&index| lines.get_mut(index).and_then(Option::take)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::geometry::Area;

    fn line(text: &str, x0: f32, base: f32) -> Line {
        let area = Area { x0, y0: base - 8.0, x1: x0 + text.len() as f32 * 5.0, y1: base + 2.0 };
        Line { text: text.into(), base, size: 10.0, area, ..Line::default() }
    }

    fn texts(lines: Vec<Line>) -> Vec<String> {
        settle(lines, None).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn questions_that_are_drawn_first_go_back_before_their_answers() {
        let mut lines = Vec::new();
        for question in 0..4 {
            lines.push(line(&format!("Question {question}"), 50.0, 100.0 + question as f32 * 24.0));
        }
        for answer in 0..4 {
            lines.push(line(&format!("Answer {answer}"), 50.0, 112.0 + answer as f32 * 24.0));
        }
        assert_eq!(texts(lines)[..4], ["Question 0", "Answer 0", "Question 1", "Answer 1"]);
    }

    #[test]
    fn values_that_are_drawn_last_go_to_their_labels() {
        let lines = vec![
            line("Name:", 50.0, 100.0),
            line("Date:", 50.0, 120.0),
            line("The rest of the page", 50.0, 140.0),
            line("The Hall Trust", 100.0, 100.0),
        ];
        assert_eq!(texts(lines), ["Name:", "The Hall Trust", "Date:", "The rest of the page"]);
    }

    #[test]
    fn a_narrow_gutter_parts_lines_on_one_base_line() {
        let mut lines: Vec<Line> = (0..3).map(|row| line("the left one", 50.0, 100.0 + row as f32 * 12.0)).collect();
        lines.extend((0..3).map(|row| line("the right one", 119.0, 100.0 + row as f32 * 12.0)));
        let gutter = Gutter { second: 117.0, first_ends: 110.0, even: true };
        let order: Vec<f32> = settle(lines, Some(gutter)).iter().map(|line| line.area.x0).collect();
        assert_eq!(order, [50.0, 50.0, 50.0, 119.0, 119.0, 119.0]);
    }

    #[test]
    fn bullets_that_are_drawn_last_go_before_their_words() {
        let lines = vec![
            line("We will learn.", 70.0, 100.0),
            line("We will listen.", 70.0, 112.0),
            line("•", 55.0, 100.0),
            line("•", 55.0, 112.0),
        ];
        assert_eq!(texts(lines), ["•", "We will learn.", "•", "We will listen."]);
    }

    #[test]
    fn an_answer_beside_a_label_of_several_lines_follows_all_of_it() {
        let lines = vec![
            line("What guides", 50.0, 100.0),
            line("your work as", 50.0, 112.0),
            line("an agency:", 50.0, 124.0),
            line("The Hall Act", 112.0, 100.0),
        ];
        assert_eq!(texts(lines)[3], "The Hall Act");
    }

    #[test]
    fn cells_read_one_after_the_other_stay_so() {
        let lines = vec![
            line("A label of", 50.0, 100.0),
            line("two lines", 50.0, 112.0),
            line("its answer of", 200.0, 100.0),
            line("three lines", 200.0, 112.0),
            line("in all", 200.0, 124.0),
        ];
        assert_eq!(texts(lines)[1], "two lines");
    }
}
