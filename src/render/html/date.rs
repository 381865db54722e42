//! Dates as people write them.

use super::Html;
use crate::render::day;

impl Html<'_> {
    /// A date as people write it: `7 August 2025`. A month alone or free text stays as it is.
    pub(super) fn date(&mut self, moment: &str) {
        let day = day(moment);
        let month = match day.as_bytes() {
            [_, _, _, _, b'-', tens, ones, b'-', _, _] => MONTHS.get(month(*tens, *ones)),
            _ => None,
        };
        let Some(month) = month else { return self.text(day) };
        self.text(day[8..].trim_start_matches('0'));
        self.raw(" ");
        self.raw(month);
        self.raw(" ");
        self.text(&day[..4]);
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Where the month of these two digits stands in [`MONTHS`]; beyond it if there is none.
fn month(tens: u8, ones: u8) -> usize {
    (usize::from(tens) * 10 + usize::from(ones)).wrapping_sub(usize::from(b'0') * 11 + 1)
}
