//! Points, boxes and transforms of a page. Coordinates are in points, with y growing downwards from the top of the page
//! as it is shown, so that "before" is "less" in both directions.

/// An affine transform, in the order that PDF writes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// `self` first, then `then`.
    #[allow(clippy::many_single_char_names)] // as the standard writes them
    pub(super) fn then(self, then: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, then.0);
        Self([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l])
    }

    pub(super) fn translate(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    #[allow(clippy::many_single_char_names)] // as the standard writes them
    pub(super) fn apply(self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// The same, but for where it puts the origin.
    #[allow(clippy::many_single_char_names)] // as the standard writes them
    pub(super) fn moved_to(self, (x, y): (f64, f64)) -> Self {
        let [a, b, c, d, _, _] = self.0;
        Self([a, b, c, d, x, y])
    }

    /// The box around a box that was transformed.
    pub(super) fn apply_box(self, [x0, y0, x1, y1]: [f64; 4]) -> Area {
        let corners = [self.apply(x0, y0), self.apply(x1, y0), self.apply(x0, y1), self.apply(x1, y1)];
        let mut area = Area { x0: f32::MAX, y0: f32::MAX, x1: f32::MIN, y1: f32::MIN };
        for (x, y) in corners {
            area.add(x as f32, y as f32);
        }
        area
    }
}

/// A box on a page.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Area {
    pub(super) x0: f32,
    pub(super) y0: f32,
    pub(super) x1: f32,
    pub(super) y1: f32,
}

impl Area {
    pub(super) fn width(self) -> f32 {
        self.x1 - self.x0
    }

    pub(super) fn height(self) -> f32 {
        self.y1 - self.y0
    }

    pub(super) fn surface(self) -> f32 {
        self.width().max(0.0) * self.height().max(0.0)
    }

    pub(super) fn contains(self, x: f32, y: f32) -> bool {
        x >= self.x0 && x <= self.x1 && y >= self.y0 && y <= self.y1
    }

    /// Grows to hold a point.
    pub(super) fn add(&mut self, x: f32, y: f32) {
        self.x0 = self.x0.min(x);
        self.y0 = self.y0.min(y);
        self.x1 = self.x1.max(x);
        self.y1 = self.y1.max(y);
    }

    /// The smallest box around both.
    pub(super) fn union(self, other: Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    pub(super) fn intersection(self, other: Self) -> Self {
        Self {
            x0: self.x0.max(other.x0),
            y0: self.y0.max(other.y0),
            x1: self.x1.min(other.x1),
            y1: self.y1.min(other.y1),
        }
    }

    pub(super) fn grown(self, by: f32) -> Self {
        Self { x0: self.x0 - by, y0: self.y0 - by, x1: self.x1 + by, y1: self.y1 + by }
    }

    /// How far the horizontal extents overlap; negative for a gap.
    pub(super) fn overlap_x(self, other: Self) -> f32 {
        self.x1.min(other.x1) - self.x0.max(other.x0)
    }
}

/// Which way a line of text runs, as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Direction {
    /// From left to right.
    #[default]
    Right,
    /// From top to bottom.
    Down,
    /// Upside down.
    Left,
    /// From bottom to top.
    Up,
    /// Askew: a watermark, a label of a chart. Its places are those of a frame turned as it is.
    Oblique,
}

impl Direction {
    /// The direction of a vector.
    pub(super) fn of(dx: f64, dy: f64) -> Self {
        // Within six degrees of an axis: scans are often laid down a little askew.
        if dy.abs() <= dx.abs() * 0.1 {
            if dx >= 0.0 { Self::Right } else { Self::Left }
        } else if dx.abs() <= dy.abs() * 0.1 {
            if dy >= 0.0 { Self::Down } else { Self::Up }
        } else {
            Self::Oblique
        }
    }

    /// Turns a point so that text of this direction runs to the right and its lines follow downwards.
    pub(super) fn turn(self, (x, y): (f32, f32), width: f32, height: f32) -> (f32, f32) {
        match self {
            Self::Right | Self::Oblique => (x, y),
            Self::Down => (y, width - x),
            Self::Left => (width - x, height - y),
            Self::Up => (height - y, x),
        }
    }

    /// Turns a box in the same way.
    pub(super) fn turn_area(self, area: Area, width: f32, height: f32) -> Area {
        let (ax, ay) = self.turn((area.x0, area.y0), width, height);
        let (bx, by) = self.turn((area.x1, area.y1), width, height);
        Area { x0: ax.min(bx), y0: ay.min(by), x1: ax.max(bx), y1: ay.max(by) }
    }
}
