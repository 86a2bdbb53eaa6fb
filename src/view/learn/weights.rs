//! Weight matrices as small pictures.

use yew::prelude::*;

use crate::lesson::learn::Matrix;

/// Shades on each side of zero.
const SHADES: i32 = 8;

/// The picture of a square matrix: blue below zero, orange above, the ground at zero; full colour at 1 and beyond.
pub(super) fn picture(matrix: &Matrix, spoken: String) -> Html {
    let n = matrix.rows();
    let mut paths = vec![String::new(); 2 * SHADES as usize + 1];
    for i in 0..n {
        for j in 0..n {
            let value = matrix.at(i, j);
            let shade =
                if value.is_nan() { SHADES } else { (value.clamp(-1.0, 1.0) * f64::from(SHADES)).round() as i32 };
            if shade != 0 {
                paths[(shade + SHADES) as usize].push_str(&format!("M{j} {i}h1v1h-1z"));
            }
        }
    }
    let cells = |(place, path): (usize, String)| {
        let shade = place as i32 - SHADES;
        let class = if shade < 0 { "negative" } else { "positive" };
        let opacity = (f64::from(shade.abs()) / f64::from(SHADES)).to_string();
        html! { <path key={place} {class} fill-opacity={opacity} d={path} /> }
    };
    html! {
        <svg class="weights" viewBox={format!("0 0 {n} {n}")} role="img" aria-label={spoken} shape-rendering="crispEdges">
            { for paths.into_iter().enumerate().filter(|(_, path)| !path.is_empty()).map(cells) }
        </svg>
    }
}
