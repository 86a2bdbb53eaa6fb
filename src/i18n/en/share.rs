//! The sharing dialog, in English.

use crate::i18n::ShareWords;
use crate::lesson::Part;
use crate::lesson::lecture::{MOST_STEPS, Wrong};

pub(super) const WORDS: ShareWords = ShareWords {
    title: "Share what you see",
    link: "Link",
    embed: "In a page of your own",
    element: "Custom element",
    frame: "Frame",
    markdown: "Markdown",
    copy: "Copy",
    copy_what: |what| format!("Copy: {what}"),
    hide: "Leave out",
    part: |part| match part {
        Part::Nav => "scenes",
        Part::Controls => "controls",
        Part::Formula => "formulas",
        Part::Matrix => "matrices",
        Part::Caption => "sentence",
        Part::Stuck => "answers",
        Part::Predict => "predictions",
    },
    preview: "Preview",
    qr: "QR code that opens this link",
    too_long: "This link is too long for a QR code.",
    figure: "Figure",
    data: "Data",
    code: "The layer as code",
    library: "Library",
    no_code: "This scene shows no single layer to write down.",
    code_reads: "It reads the data from the JSON file above.",
    lecture: "Your own lecture",
    lecture_hint: "A list of states, each with a sentence for the room and notes for you. Presenting steps through it. It lives in this page until you save it.",
    add: "Add what is seen as a step",
    load: "Load a file …",
    save: "Save the file",
    present: "Present from the first step",
    put_away: "Close this lecture",
    unsaved: "What you have changed is in no file yet.",
    close_unsaved: "Close without saving",
    loaded: |numbers, steps, unsaved| {
        let lost = if unsaved { ", which are in no file yet" } else { "" };
        format!("Steps in the file: {}. Let them replace the steps above{lost}?", numbers.count(steps))
    },
    replace: "Replace",
    append: "Add at the end",
    cancel: "Cancel",
    caption: "sentence",
    notes: "notes",
    earlier: "earlier",
    later: "later",
    remove: "remove",
    of_step: |numbers, what, step| format!("Step {}: {what}", numbers.count(step)),
    wrong: |numbers, problem| {
        let what = match &problem.wrong {
            Wrong::Json => "from here on this is not JSON.".to_owned(),
            Wrong::Steps => format!("a lecture is a list of 1 to {MOST_STEPS} steps, in square brackets."),
            Wrong::Step => "a step stands in braces, with \"fragment\", \"caption\" and \"notes\".".to_owned(),
            Wrong::Missing(field) => format!("this step has no \"{field}\"."),
            Wrong::Unknown(field) => format!("\"{field}\" is no field of a step."),
            Wrong::Text(field) => {
                format!("\"{field}\" takes text in quotation marks; a caption also text by language.")
            }
            Wrong::Fragment(key, value) => format!("\"fragment\" says {key}={value}, which means nothing here."),
            Wrong::Long => "the file is too long for a lecture.".to_owned(),
        };
        format!("Line {}: {what}", numbers.count(problem.line))
    },
};
