//! The forest: grown by gradient boosting, written as the judge reads it.

use forust_ml::gradientbooster::{GradientBooster, GrowPolicy};
use forust_ml::sampler::SampleMethod;
use forust_ml::tree::Tree;
use forust_ml::{Matrix, objective::ObjectiveType};

use crate::lexicon::Lexicon;
use crate::table::Table;

/// Leaves add thousandths of log odds, counted in this many. As in `src/judge/forest.rs`.
const UNIT: f64 = 16.0;

/// Nodes from the root down, what is below an answer first: see `Forest::of` in `src/judge/forest.rs`.
#[derive(Default)]
struct Rows {
    is_leaf: Vec<bool>,
    questions: [Vec<u8>; 3],
    added: Vec<u8>,
}

/// What the judge reads (`Judge::of` in `src/judge/mod.rs`), learned from all rows but those of one fold.
pub fn weights(lexicon: &Lexicon, table: &Table, but: Option<usize>) -> Result<Vec<u8>, String> {
    // The last number that a byte has stands for a leaf.
    let questions = u8::try_from(table.questions).ok().filter(|&questions| questions < u8::MAX);
    let questions = questions.ok_or("too many questions for a byte")?;
    Ok([&[questions][..], &lexicon.words, &lexicon.names, &grow(table, but)?].concat())
}

/// Grows a forest from all rows but those of one fold.
fn grow(table: &Table, but: Option<usize>) -> Result<Vec<u8>, String> {
    let rows: Vec<usize> = (0..table.rows()).filter(|&row| Some(table.folds[row]) != but).collect();
    // forust wants a column after the other.
    let mut columns = Vec::with_capacity(rows.len() * table.questions);
    for question in 0..table.questions {
        columns.extend(rows.iter().map(|&row| f64::from(table.answers[row * table.questions + question])));
    }
    let truths: Vec<f64> = rows.iter().map(|&row| f64::from(u8::from(table.truths[row]))).collect();
    let weights: Vec<f64> = rows.iter().map(|&row| table.weights[row]).collect();
    let mut booster = GradientBooster::default()
        .set_objective_type(ObjectiveType::LogLoss)
        .set_iterations(218)
        .set_learning_rate(0.1)
        .set_max_depth(8)
        .set_max_leaves(24)
        .set_l2(5.0)
        .set_min_leaf_weight(20.0)
        .set_nbins(64)
        .set_subsample(0.7)
        .set_colsample_bytree(0.45)
        .set_sample_method(SampleMethod::Random)
        .set_seed(5)
        .set_base_score(0.0)
        .set_initialize_base_score(false)
        .set_tiled_histograms(true);
    booster.grow_policy = GrowPolicy::LossGuide;
    let matrix = Matrix::new(&columns, rows.len(), table.questions);
    booster.fit(&matrix, &truths, &weights, None).map_err(|error| error.to_string())?;
    let mut out = Rows::default();
    for tree in &booster.trees {
        write(tree, 0, &mut out);
    }
    out.bytes()
}

/// Writes a node and what is below it.
fn write(tree: &Tree, at: usize, out: &mut Rows) {
    let node = &tree.nodes[at];
    out.is_leaf.push(node.is_leaf);
    if node.is_leaf {
        let added = f64::from(node.weight_value) * 1000.0 / UNIT;
        return out.added.push(added.round().clamp(-128.0, 127.0) as i8 as u8);
    }
    // Answers are whole, so "below 2.5" is "below 3".
    let number = coarse(node.split_value.ceil() as i16);
    let [low, high] = number.to_le_bytes();
    for (row, byte) in out.questions.iter_mut().zip([node.split_feature as u8, low, high]) {
        row.push(byte);
    }
    write(tree, node.left_child, out);
    write(tree, node.right_child, out);
}

/// The number with its five highest bits, rounded: half a kilobyte less when packed, and as good on sites never seen.
/// With four bits the F1 of traf is 0.003 lower, of aeb too.
fn coarse(number: i16) -> i16 {
    const BITS: u32 = 5;
    let size = u32::from(number.unsigned_abs());
    let low = (u32::BITS - size.leading_zeros()).saturating_sub(BITS);
    let rounded = (size + (1 << low >> 1)) >> low << low;
    if number < 0 { -(rounded as i16) } else { rounded as i16 }
}

impl Rows {
    fn bytes(self) -> Result<Vec<u8>, String> {
        let count = |count: usize| u16::try_from(count).map_err(|_| "too many nodes for two bytes");
        let mut bytes = count(self.is_leaf.len())?.to_le_bytes().to_vec();
        bytes.extend(count(self.added.len())?.to_le_bytes());
        for eight in self.is_leaf.chunks(8) {
            bytes.push(eight.iter().rev().fold(0, |byte, &is_leaf| byte << 1 | u8::from(is_leaf)));
        }
        bytes.extend(self.questions.concat());
        bytes.extend(self.added);
        Ok(bytes)
    }
}
