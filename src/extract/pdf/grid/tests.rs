use super::*;

fn across(y: f32, x0: f32, x1: f32) -> Rule {
    Rule { area: Area { x0, y0: y, x1, y1: y + 0.5 }, horizontal: true }
}

fn down(x: f32, y0: f32, y1: f32) -> Rule {
    Rule { area: Area { x0: x, y0, x1: x + 0.5, y1 }, horizontal: false }
}

const PAGE: Area = Area { x0: 0.0, y0: 0.0, x1: 600.0, y1: 800.0 };

#[test]
fn lines_that_meet_enclose_cells() {
    let rules = [across(100.0, 50.0, 250.0), across(120.0, 50.0, 250.0), across(160.0, 50.0, 250.0)];
    let sides = [down(50.0, 100.0, 160.0), down(150.0, 100.0, 160.0), down(250.0, 100.0, 160.0)];
    let grids = Grids::find(&[rules, sides].concat(), &[], PAGE);
    assert_eq!(grids.list.len(), 1);
    assert_eq!(grids.slot(60.0, 110.0), Some(Slot { grid: 0, row: 0, column: 0 }));
    assert_eq!(grids.slot(200.0, 150.0), Some(Slot { grid: 0, row: 1, column: 1 }));
    assert_eq!(grids.slot(300.0, 150.0), None);
}

#[test]
fn a_cell_over_two_columns_is_one() {
    let rules = [across(100.0, 50.0, 250.0), across(120.0, 50.0, 250.0), across(160.0, 50.0, 250.0)];
    let sides = [down(50.0, 100.0, 160.0), down(150.0, 120.0, 160.0), down(250.0, 100.0, 160.0)];
    let grids = Grids::find(&[rules, sides].concat(), &[], PAGE);
    assert_eq!(grids.list[0].cells(0), [(0, 2)]);
    assert_eq!(grids.list[0].cells(1), [(0, 1), (1, 1)]);
}

#[test]
fn a_row_that_the_page_break_leaves_open_is_a_row() {
    let sides = [down(50.0, 100.0, 160.0), down(150.0, 100.0, 160.0), down(250.0, 100.0, 160.0)];
    for line in [100.0, 160.0] {
        let grids = Grids::find(&[&[across(line, 50.0, 250.5)], &sides[..]].concat(), &[], PAGE);
        assert_eq!(grids.slot(200.0, 130.0), Some(Slot { grid: 0, row: 0, column: 1 }));
    }
    // The axes of a drawing with a mark on one of them enclose nothing.
    let axes = [across(160.0, 50.0, 250.0), down(50.0, 100.0, 160.0), down(100.0, 155.0, 160.0)];
    assert!(Grids::find(&axes, &[], PAGE).is_empty());
}

#[test]
fn a_frame_around_the_page_is_no_table() {
    let rules =
        [across(10.0, 10.0, 590.0), across(790.0, 10.0, 590.0), down(10.0, 10.0, 790.0), down(590.0, 10.0, 790.0)];
    assert!(Grids::find(&rules, &[], PAGE).is_empty());
}
