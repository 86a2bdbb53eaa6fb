//! Every weight as one pixel: the kernel, the layer without sharing and the full matrix beside a screen and a person.
//!
//! Sizes are exact at every scale; the gaps between the things are not, so that they stay side by side.

use super::Setup;
use super::thing::{Landmark, PERSON, PIXELS_A_METRE, Room, SCREEN, Thing};
use crate::conv::Costs;

/// Pixels of a weight at the start.
const CLOSEST: f64 = 96.0;
/// A thing rests where it takes this part of the room's height.
const RESTS: f64 = 0.55;
/// A thing is in its place at the first of these parts of the room's height, and outside from the second on.
const COMES_IN: (f64, f64) = (0.62, 1.7);
/// The matrix, which is larger than the room for most of the way, follows the last of the other things: the same for that
/// thing's parts of the height.
const MATRIX_COMES_IN: (f64, f64) = (0.55, 0.72);
/// The last part of the way, in which the small things make room.
const FADES: (f64, f64) = (0.9, 0.98);
/// The largest number of blocks of channels that are drawn.
const MOST_BLOCKS: usize = 400;

/// The sizes of what is drawn, in weights, which are pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Wall {
    room: Room,
    sizes: Vec<(Landmark, f64, f64)>,
    /// Blocks of the matrix, down and across, with one kernel each.
    blocks: (usize, usize),
    depthwise: bool,
    kernel: u128,
    local: u128,
}

impl Wall {
    /// The wall of a layer that costs `costs` in this room.
    pub fn new(setup: &Setup, costs: &Costs, room: Room) -> Wall {
        let channels = setup.channels;
        let plain = channels.input * channels.output == 1 && !channels.bias;
        let square = |count: u128| ((count as f64).sqrt(), (count as f64).sqrt());
        let kernel = match plain {
            true => (setup.kernel.w() as f64, setup.kernel.h() as f64),
            false => square(costs.conv.parameters),
        };
        let local = square(costs.local.parameters);
        let matrix = ((setup.h * setup.w * channels.input) as f64, costs.outputs as f64);
        let person = PERSON.0 * PIXELS_A_METRE;
        let all = [
            (Landmark::Kernel, kernel),
            (Landmark::Local, local),
            (Landmark::Screen, SCREEN),
            (Landmark::Person, (PERSON.1 * person, person)),
            (Landmark::Matrix, matrix),
        ];
        // A screen and a person are there for comparison: larger than the matrix they would hide it.
        let smaller = |&(landmark, (_, h)): &(Landmark, (f64, f64))| match landmark {
            Landmark::Screen | Landmark::Person => 1.3 * h < matrix.1,
            Landmark::Kernel | Landmark::Local | Landmark::Matrix => true,
        };
        let mut sizes: Vec<_> = all.into_iter().filter(smaller).map(|(landmark, (w, h))| (landmark, w, h)).collect();
        let last = sizes.len() - 1;
        sizes[1..last].sort_by(|a, b| a.2.total_cmp(&b.2));
        Wall {
            room,
            sizes,
            blocks: (channels.output, channels.input),
            depthwise: channels.depthwise,
            kernel: costs.conv.parameters,
            local: costs.local.parameters,
        }
    }

    /// The number of weights of a thing; that of the matrix counts its entries.
    pub fn weights(&self, landmark: Landmark) -> u128 {
        match landmark {
            Landmark::Kernel => self.kernel,
            Landmark::Local => self.local,
            Landmark::Screen | Landmark::Person | Landmark::Matrix => {
                let (w, h) = self.size(landmark);
                w as u128 * h as u128
            }
        }
    }

    /// The width and the height of a thing in weights, which are pixels; zeros where it is not drawn.
    pub fn size(&self, landmark: Landmark) -> (f64, f64) {
        self.sizes.iter().find(|size| size.0 == landmark).map_or((0.0, 0.0), |&(_, w, h)| (w, h))
    }

    /// The scales at the start and at the end.
    fn scales(&self) -> (f64, f64) {
        let ((kw, kh), (mw, mh)) = (self.size(Landmark::Kernel), self.size(Landmark::Matrix));
        let start = CLOSEST.min(self.room.h * 0.6 / kh).min(self.room.w * 0.4 / kw);
        let end = (self.room.h * 0.98 / mh).min(self.room.w * 0.4 / mw);
        (start, end.min(start))
    }

    /// Pixels of the page a weight at this position of the zoom. Equal steps of it are equal factors.
    pub fn scale(&self, zoom: f32) -> f64 {
        let (start, end) = self.scales();
        start * (end / start).powf(f64::from(zoom))
    }

    /// The number of times that the zoom halves everything.
    pub fn halvings(&self) -> f32 {
        let (start, end) = self.scales();
        (start / end).log2() as f32
    }

    /// The landmarks, each with the position at which the zoom rests there.
    pub fn landmarks(&self) -> Vec<(Landmark, f32)> {
        let (start, end) = self.scales();
        let zoom = |h: f64| ((start * h / (RESTS * self.room.h)).ln() / (start / end).ln()) as f32;
        let last = self.sizes.len() - 1;
        let mut found: Vec<(Landmark, f32)> = vec![(Landmark::Kernel, 0.0)];
        for &(landmark, _, h) in &self.sizes[1..last] {
            let zoom = zoom(h);
            // Landmarks that would lie on each other are left out.
            if zoom > found[found.len() - 1].1 + 0.04 && zoom < 0.96 {
                found.push((landmark, zoom));
            }
        }
        found.push((Landmark::Matrix, 1.0));
        found
    }

    /// The last landmark that the zoom has reached.
    pub fn reached(&self, zoom: f32) -> Landmark {
        let reached = self.landmarks().into_iter().rev().find(|&(_, at)| at <= zoom + 1e-3);
        reached.map_or(Landmark::Kernel, |(landmark, _)| landmark)
    }

    /// The landmark that the sentence is about: the last one that the zoom has reached, or the weights of the layer without sharing, once
    /// they are what is counted in view.
    pub fn told(&self, zoom: f32) -> Landmark {
        match self.reached(zoom) {
            Landmark::Kernel if self.in_view(zoom) > self.kernel => Landmark::Local,
            reached => reached,
        }
    }

    /// What stands in the room at this position of the zoom, the matrix first.
    pub fn things(&self, zoom: f32) -> Vec<Thing> {
        let scale = self.scale(zoom);
        let narrow = self.room.is_narrow();
        let slot = if narrow { 52.0 } else { 0.1 * self.room.w };
        let gap = if narrow { 8.0 } else { 0.022 * self.room.w };
        let gone = 1.0 - part(f64::from(zoom), FADES);
        let mut right = self.room.w - gap;
        let mut things: Vec<Thing> = Vec::new();
        let mut before = 0.0;
        for &(landmark, w, h) in &self.sizes {
            let (w, h) = (w * scale, h * scale);
            let (least, opacity) = match landmark {
                Landmark::Matrix => (w, 1.0),
                Landmark::Person => (slot, 1.0),
                // What is gone takes no place.
                Landmark::Kernel | Landmark::Local | Landmark::Screen => (slot * gone, gone),
            };
            let (wide, gap) = (w.max(least), gap * opacity);
            let outside = match landmark {
                Landmark::Kernel => 0.0,
                Landmark::Matrix => log_part(before / self.room.h, MATRIX_COMES_IN),
                Landmark::Local | Landmark::Screen | Landmark::Person => log_part(h / self.room.h, COMES_IN),
            };
            before = h;
            let x = right - wide + (wide - w) / 2.0;
            let x = x - outside * (x + w + 40.0);
            if let [kernel] = &mut things[..] {
                // The kernel is in the middle while it is alone.
                let middle = (self.room.w - kernel.w) / 2.0;
                kernel.x += (middle - kernel.x) * outside;
            }
            things.push(Thing { landmark, x, y: self.room.h - h, w, h, opacity, inside: 1.0 - outside });
            right -= wide + gap;
        }
        // The matrix stays at the left edge once it is smaller than its place; all others stand next to it.
        if let Some(free) = things.last().map(|matrix| matrix.x).filter(|&x| x > 0.0) {
            things.iter_mut().for_each(|thing| thing.x -= free);
        }
        things.reverse();
        things
    }

    /// The weights of the largest thing in view that are in view.
    pub fn in_view(&self, zoom: f32) -> u128 {
        let scale = self.scale(zoom);
        let visible = |thing: &Thing| {
            let columns = ((thing.x + thing.w).min(self.room.w) - thing.x.max(0.0)).max(0.0) / scale;
            let rows = thing.h.min(self.room.h) / scale;
            (columns, rows)
        };
        let (mw, mh) = self.size(Landmark::Matrix);
        let things = self.things(zoom);
        let of = |landmark| things.iter().find(|thing| thing.landmark == landmark).map_or((0.0, 0.0), visible);
        let (columns, rows) = of(Landmark::Local);
        let local = if columns > 0.0 { ((columns * rows).round() as u128).min(self.local) } else { self.kernel };
        let (columns, rows) = of(Landmark::Matrix);
        if columns <= 0.0 {
            return local;
        }
        let (columns, rows) = (columns.round().clamp(1.0, mw) as u128, rows.round().clamp(1.0, mh) as u128);
        if zoom < 1.0 { local.max(columns * rows) } else { columns * rows }
    }

    /// Where the matrix is not zero, each block of channels as a line from corner to corner: x, y, x, y. Empty where there
    /// are too many blocks to draw; of a depthwise layer, which has them on its diagonal, the first are drawn.
    pub fn band(&self, matrix: &Thing) -> Vec<[f64; 4]> {
        let (down, across) = self.blocks;
        let (w, h) = (matrix.w / across as f64, matrix.h / down as f64);
        let line = |(row, column): (usize, usize)| {
            let (x, y) = (matrix.x + column as f64 * w, matrix.y + row as f64 * h);
            [x, y, x + w, y + h]
        };
        if self.depthwise {
            (0..down.min(MOST_BLOCKS)).map(|channel| line((channel, channel))).collect()
        } else if down * across <= MOST_BLOCKS {
            (0..down * across).map(|block| line((block / across, block % across))).collect()
        } else {
            Vec::new()
        }
    }
}

/// How much of the range has been passed, from 0 to 1.
fn part(value: f64, (from, to): (f64, f64)) -> f64 {
    ((value - from) / (to - from)).clamp(0.0, 1.0)
}

/// The same on a logarithmic scale.
fn log_part(value: f64, (from, to): (f64, f64)) -> f64 {
    part(value.ln(), (from.ln(), to.ln()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Named;
    use crate::lesson::count::{Count, Edit, RealLayer, metres};

    const ROOM: Room = Room { w: 1200.0, h: 420.0 };

    fn wall(setup: &Setup, room: Room) -> Wall {
        Wall::new(setup, &setup.costs().expect("costs"), room)
    }

    fn thing(things: &[Thing], landmark: Landmark) -> Thing {
        *things.iter().find(|thing| thing.landmark == landmark).expect("it is there")
    }

    #[test]
    fn the_zoom_goes_from_two_pixels_over_a_coaster_a_screen_and_a_person_to_the_wall() {
        let wall = wall(&Setup::default(), ROOM);
        let landmarks = wall.landmarks();
        assert_eq!(landmarks.iter().map(|one| one.0).collect::<Vec<_>>(), Landmark::all());
        assert!(landmarks.windows(2).all(|pair| pair[0].1 < pair[1].1));
        assert_eq!((landmarks[0].1, landmarks[4].1), (0.0, 1.0));
        assert_eq!((wall.in_view(0.0), wall.in_view(1.0)), (2, 8_003_072_000));
        assert_eq!(wall.in_view(landmarks[1].1), 178_640);
        // The sentence is about what the number counts.
        for zoom in (0..100).map(|place| place as f32 / 100.0 * landmarks[2].1) {
            let about = if wall.in_view(zoom) == 2 { Landmark::Kernel } else { Landmark::Local };
            assert_eq!(wall.told(zoom), about, "{zoom}");
        }
        // A coaster of 11 cm, a wall of 24 m.
        let sizes = [wall.size(Landmark::Local), wall.size(Landmark::Matrix)];
        assert_eq!(
            sizes.map(|(w, h)| ((metres(w) * 100.0).round(), (metres(h) * 100.0).round())),
            [(11.0, 11.0), (2371.0, 2363.0)]
        );
    }

    #[test]
    fn sizes_are_exact_at_every_scale() {
        let wall = wall(&Setup::default(), ROOM);
        for step in 0..=40 {
            let zoom = step as f32 / 40.0;
            let (scale, things) = (wall.scale(zoom), wall.things(zoom));
            let local = thing(&things, Landmark::Local);
            let matrix = thing(&things, Landmark::Matrix);
            assert!((matrix.w / local.w - 89_600.0 / 178_640f64.sqrt()).abs() < 1e-6);
            assert!((matrix.h - 89_320.0 * scale).abs() < 1e-6);
            assert!(things.iter().all(|thing| (thing.y + thing.h - ROOM.h).abs() < 1e-6), "all stand on the ground");
        }
    }

    #[test]
    fn things_never_lie_on_each_other_and_move_without_a_jump() {
        for room in [ROOM, Room { w: 343.0, h: 260.0 }] {
            for setup in [Setup::default(), Setup { h: 100, w: 40, ..Setup::default() }] {
                let wall = wall(&setup, room);
                let mut before: Option<Vec<Thing>> = None;
                for step in 0..=2000 {
                    let things = wall.things(step as f32 / 2000.0);
                    for pair in things.windows(2) {
                        let outside = pair.iter().any(|thing| thing.x + thing.w <= 0.0);
                        assert!(outside || pair[0].x + pair[0].w <= pair[1].x + 1e-6, "{step}: {pair:?}");
                    }
                    for (was, is) in before.iter().flatten().zip(&things) {
                        let right = |thing: &Thing| (thing.x + thing.w).clamp(0.0, room.w);
                        assert!((right(was) - right(is)).abs() < 0.03 * room.w, "{step}: {was:?} {is:?}");
                    }
                    before = Some(things);
                }
            }
        }
    }

    #[test]
    fn at_the_end_the_whole_matrix_stands_at_the_left_and_leaves_half_of_the_room() {
        for setup in
            [Setup::default(), Setup { h: 1, w: 4096, ..Setup::default() }, Setup { h: 5, w: 5, ..Setup::default() }]
        {
            let things = wall(&setup, ROOM).things(1.0);
            let matrix = thing(&things, Landmark::Matrix);
            assert!(matrix.x.abs() < 1e-6 && matrix.w <= 600.1 && matrix.h <= 420.1, "{matrix:?}");
        }
    }

    #[test]
    fn every_layer_has_a_wall_whose_weights_are_all_in_view_at_the_end() {
        for &layer in RealLayer::all() {
            let mut count = Count::default();
            count.apply(Edit::Layer(layer));
            let wall = wall(&count.setup, ROOM);
            let costs = count.setup.costs().expect("costs");
            let entries = (count.setup.h * count.setup.w * count.setup.channels.input) as u128 * costs.outputs;
            assert_eq!(wall.in_view(1.0), entries, "{layer:?}");
            assert!(wall.halvings() > 3.0 && wall.landmarks().len() >= 2);
        }
    }

    #[test]
    fn the_number_of_weights_in_view_never_falls_while_one_zooms_out() {
        for setup in [Setup::default(), Setup { h: 40, w: 100, ..Setup::default() }] {
            let wall = wall(&setup, ROOM);
            let seen: Vec<u128> = (0..=400).map(|step| wall.in_view(step as f32 / 400.0)).collect();
            let falls = seen.windows(2).position(|pair| pair[0] > pair[1]);
            assert_eq!(falls, None, "{:?}", falls.map(|at| &seen[at..at + 2]));
        }
    }

    #[test]
    fn a_matrix_of_one_weight_is_the_kernel() {
        let setup = Setup { h: 1, w: 2, ..Setup::default() };
        let wall = wall(&setup, ROOM);
        for zoom in [0.0, 0.5, 1.0] {
            assert_eq!(wall.in_view(zoom), 2);
            assert!(wall.things(zoom).iter().all(|thing| thing.x.is_finite() && thing.w.is_finite()));
        }
    }

    #[test]
    fn blocks_of_channels_lie_in_a_grid_and_in_a_depthwise_layer_on_its_diagonal() {
        let lines = |layer| {
            let mut count = Count::default();
            count.apply(Edit::Layer(layer));
            let wall = wall(&count.setup, ROOM);
            wall.band(&thing(&wall.things(1.0), Landmark::Matrix)).len()
        };
        assert_eq!([RealLayer::LeNet5, RealLayer::AlexNet, RealLayer::MobileNet].map(lines), [6, 288, 32]);
    }
}
