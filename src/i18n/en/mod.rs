//! English.

mod connect;
mod count;
mod learn;
mod shift;
mod tie;

use super::Catalog;

pub(super) static CATALOG: Catalog = Catalog {
    stuck: &[
        (
            "The same parameter in different modules of one model: is there such a thing?",
            "Yes, here. Each output unit is a function of its own, on its own inputs. Look at the labels: all of them read the same <k0>, <k1>, <k2>. Change one of these three numbers, and every output that reads it changes.",
        ),
        (
            "Each element of the kernel acts on a particular place of every local input: what place?",
            "Its own place in the window. Follow the lit connections: at every output, <k1> meets the sample in the *middle* of the window, <k0> always the one before it, <k2> the one after.",
        ),
        (
            "Sharing makes the layer equivariant to translation: meaning what?",
            "If the picture moves, the output moves along, and nothing else changes. Play it: one way the cat moves first, the other way its edges move. Both ways end at the *same* picture.",
        ),
        (
            "Why can I not follow g(f(I)) = f(I′) = f(g(I))?",
            "I and I′ are pictures; g (shift) and f (convolve) each make a picture into another. I is the cat, I′ = g(I) the shifted one. With a shift of one pixel, I′(x, y) = I(x − 1, y): what stood one to the left stands here now. Both paths end at the same picture, so the difference is 0.",
        ),
        (
            "Is equivariant the same as invariant?",
            "No. Here the output *moves* with the input: that is equivariant. Invariant would be an output that stays the same, such as the largest value of the whole output, which is the same number before and after the shift.",
        ),
        (
            "Why must weights be equal, if shifting and the layer commute?",
            "Feed in a single 1, at input 1. Shift it to input 2 and read output 1: that is W₁₂. Or read output 0 first and let it move to output 1: that is W₀₁. If the two ways agree for every input, *W₀₁ = W₁₂*; so on along the diagonal, and 9 numbers are one.",
        ),
        (
            "Why did keeping the near entries need no symmetry?",
            "Near says which weights are *zero*, a symmetry says which are *equal*: two separate wishes. Here only the first is made: 27 weights, each its own, a locally connected layer. Switch the shift on and they become 3. The two get along because a shift keeps every distance: an orbit is kept whole or cut whole.",
        ),
        (
            "What does the group's order say?",
            "How many different rearrangements the switches make between them: here 9 shifts, each also reflected, *18*. No orbit has more entries than that. So 81 entries leave at least 81 / 18 parameters; here 5, since the diagonal has only 9 entries.",
        ),
        (
            "Why does untying one entry change only some outputs?",
            "W₄₅ is read by output 4 and by no other. Shift first, and it meets another sample at output 4; shift last, and what it did there has moved to output 5. In these *two* the ways differ. No other output ever reads it.",
        ),
        (
            "Does sharing make it faster?",
            "Not by doing less. Kernel and sparse matrix do the same *267,960* operations, because the zeros are left out in both: that is *sparsity*. Sharing saves *storage*: 2 numbers instead of 178,640. Having less to fetch from memory can still take less time: see Measured here.",
        ),
        (
            "Are the shared copies averaged while learning?",
            "No, there are no copies: <k1> is one number. Each bar is what one position asks of it, the error there times the input there. Its gradient is the *sum* of the 12 bars, not their mean, and it makes *one* update. In the locally connected layer below, each bar moves a weight of its own.",
        ),
    ],
    connect: connect::WORDS,
    shift: shift::WORDS,
    tie: tie::WORDS,
    learn: learn::WORDS,
    count: count::WORDS,
};
