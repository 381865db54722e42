//! The forest: grown by gradient boosting, written as the judge reads it.

use forust_ml::gradientbooster::{GradientBooster, GrowPolicy};
use forust_ml::sampler::SampleMethod;
use forust_ml::tree::Tree;
use forust_ml::{Matrix, objective::ObjectiveType};

use crate::lexicon::Lexicon;
use crate::table::Table;

/// In place of a question: the number is what the tree adds. As in `src/judge/forest.rs`.
const LEAF: u16 = u16::MAX;

/// Leaves add thousandths of log odds.
const UNIT: f64 = 1000.0;

#[derive(Default)]
struct Rows {
    questions: Vec<u8>,
    numbers: Vec<u8>,
    skips: Vec<u8>,
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
        .set_iterations(150)
        .set_learning_rate(0.1)
        .set_max_depth(8)
        .set_max_leaves(24)
        .set_l2(5.0)
        .set_min_leaf_weight(20.0)
        .set_nbins(64)
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
        write(tree, 0, &mut out)?;
    }
    Ok([out.questions, out.numbers, out.skips].concat())
}

/// Writes a node and what is below it.
fn write(tree: &Tree, at: usize, out: &mut Rows) -> Result<(), String> {
    let node = &tree.nodes[at];
    let place = out.skips.len();
    let (question, value) = match node.is_leaf {
        true => (LEAF, f64::from(node.weight_value) * UNIT),
        // Answers are whole, so "below 2.5" is "below 3".
        false => (node.split_feature as u16, node.split_value.ceil()),
    };
    out.questions.extend(question.to_le_bytes());
    out.numbers.extend((value.round() as i16).to_le_bytes());
    out.skips.push(0);
    if !node.is_leaf {
        write(tree, node.left_child, out)?;
        let skip = out.skips.len() - place;
        out.skips[place] = u8::try_from(skip).map_err(|_| "a tree is too large for its bytes")?;
        write(tree, node.right_child, out)?;
    }
    Ok(())
}
