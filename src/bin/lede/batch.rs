//! Many pages: a JSON object a line in, one a line out, in the same order.
//!
//! Lines are taken in windows, each read by all cores and written before the next is taken, so that memory
//! holds some dozens of pages however long the list is. What is wrong with a line is said on its line.

use std::fs;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::charset;
use crate::record::{self, Record};

/// Wide enough that a slow page does not leave the other cores without work for long.
const LINES_PER_CORE: usize = 32;

#[derive(Deserialize)]
struct Job {
    #[serde(default)]
    id: Value,
    path: String,
    #[serde(default)]
    url: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Read {
        id: Value,
        #[serde(flatten)]
        record: Box<Record>,
    },
    Failed {
        id: Value,
        error: String,
    },
}

pub fn batch() -> ExitCode {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(crate::STACK).build();
    let result = match pool {
        Ok(pool) => run(&pool, io::stdin().lock(), io::stdout().lock()),
        Err(error) => Err(io::Error::other(error)),
    };
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            crate::complain(&format!("batch: {error}"))
        }
        _ => ExitCode::SUCCESS,
    }
}

fn run(pool: &rayon::ThreadPool, mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let most = pool.current_num_threads() * LINES_PER_CORE;
    let mut number = 0;
    loop {
        let lines = window(&mut input, most, &mut number)?;
        if lines.is_empty() {
            return Ok(());
        }
        let answers: Vec<String> =
            pool.install(|| lines.par_iter().with_max_len(1).map(answer_line).collect());
        for answer in answers {
            output.write_all(answer.as_bytes())?;
        }
        output.flush()?;
    }
}

/// The next lines that are not blank, with their numbers.
fn window(input: &mut impl BufRead, most: usize, number: &mut usize) -> io::Result<Vec<(usize, Vec<u8>)>> {
    let mut lines = Vec::new();
    while lines.len() < most {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        *number += 1;
        if !line.trim_ascii().is_empty() {
            lines.push((*number, line));
        }
    }
    Ok(lines)
}

fn answer_line((number, line): &(usize, Vec<u8>)) -> String {
    let json = serde_json::to_string(&answer(*number, line)).expect("an answer has string keys only");
    let mut line = String::with_capacity(json.len() + 1);
    for sign in json.chars() {
        // Other line ends than ours, at which some readers would cut the line. They stand in strings only.
        match sign {
            '\u{85}' => line.push_str("\\u0085"),
            '\u{2028}' => line.push_str("\\u2028"),
            '\u{2029}' => line.push_str("\\u2029"),
            _ => line.push(sign),
        }
    }
    line.push('\n');
    line
}

fn answer(number: usize, line: &[u8]) -> Answer {
    let job: Job = match serde_json::from_slice(line) {
        Ok(job) => job,
        Err(error) => return Answer::Failed { id: id_of(line), error: format!("line {number}: {error}") },
    };
    match read(&job) {
        Ok(record) => Answer::Read { id: job.id, record: Box::new(record) },
        Err(error) => Answer::Failed { id: job.id, error },
    }
}

/// The id of a line that lacks something else.
fn id_of(line: &[u8]) -> Value {
    match serde_json::from_slice(line) {
        Ok(Value::Object(mut object)) => object.remove("id").unwrap_or(Value::Null),
        _ => Value::Null,
    }
}

fn read(job: &Job) -> Result<Record, String> {
    let bytes = fs::read(&job.path).map_err(|error| format!("{}: {error}", job.path))?;
    let html = charset::decoded(&bytes);
    let record = record::of_page(&html, job.url.as_deref().unwrap_or(""));
    record.map_err(|error| format!("{}: {error}", job.path))
}
