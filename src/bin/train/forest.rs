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
    questions: [Vec<u8>; 4],
    added: Vec<u8>,
}

/// What the judge reads (`Judge::of` in `src/judge/mod.rs`), learned from all rows but those of one fold.
pub fn weights(lexicon: &Lexicon, table: &Table, but: Option<usize>) -> Result<Vec<u8>, String> {
    let questions = u16::try_from(table.questions).map_err(|_| "too many questions for two bytes")?;
    Ok([&questions.to_le_bytes()[..], &lexicon.words, &lexicon.names, &grow(table, but)?].concat())
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
        .set_iterations(220)
        .set_learning_rate(0.07)
        .set_max_depth(8)
        .set_max_leaves(24)
        .set_l2(5.0)
        .set_min_leaf_weight(20.0)
        .set_nbins(32)
        .set_subsample(0.7)
        .set_colsample_bytree(0.35)
        .set_sample_method(SampleMethod::Random)
        .set_seed(7)
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
    let pairs = [(node.split_feature as u16).to_le_bytes(), (node.split_value.ceil() as i16).to_le_bytes()];
    for (row, byte) in out.questions.iter_mut().zip(pairs.concat()) {
        row.push(byte);
    }
    write(tree, node.left_child, out);
    write(tree, node.right_child, out);
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
