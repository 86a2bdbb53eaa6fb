//! The sharing dialog, in English.

use crate::i18n::ShareWords;
use crate::lesson::Part;

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
};
