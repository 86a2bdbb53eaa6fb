//! Any file is either a lecture that is written as it was read, or is refused with the number of one of its lines.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parameter_sharing::lesson::lecture::Lecture;

fuzz_target!(|text: &str| match Lecture::read(text) {
    Ok(lecture) => assert_eq!(Lecture::read(&lecture.write()), Ok(lecture)),
    Err(problem) => assert!((1..=text.matches('\n').count() + 1).contains(&problem.line)),
});
