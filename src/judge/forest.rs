//! Decision trees as rows of bytes: code that walks them is small, and data is nearly free.

use crate::evidence::Answers;

/// A question, the number that the answer is compared with, and how far it is to the node for answers that
/// are not below it; the node for those that are comes next.
#[derive(Clone, Copy)]
struct Node {
    question: u8,
    number: i16,
    skip: u8,
}

/// In place of a question: the number is what the tree adds.
const LEAF: u8 = u8::MAX;

/// What leaves are counted in.
const UNIT: i16 = 16;

/// From so many trees on, a sum below this is final, and what the others would add is taken to be as much: most of
/// a page is menus. Of 25,000 passages none that was given up so came out above -2000.
const FIRST: usize = 24;
const HOPELESS: i32 = -2500;

pub(super) struct Forest {
    nodes: Vec<Node>,
    /// Where each tree begins.
    trees: Vec<usize>,
}

/// What is still to be read of each row.
struct Rows<'a> {
    /// Eight nodes a byte, from the lowest bit: is it a leaf?
    leaves: &'a [u8],
    /// Each question, and of its number the low byte and the high byte.
    questions: [&'a [u8]; 3],
    /// Of each leaf what it adds.
    added: &'a [u8],
}

impl Forest {
    /// `bytes`: how many nodes there are and how many of them are leaves (two bytes each), then the rows.
    /// Rows of like numbers are packed better than nodes one by one.
    pub(super) fn of(bytes: &[u8]) -> Forest {
        let count = |at: usize| usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
        let (all, leaves) = (count(0), count(2));
        let asked = all - leaves;
        let mut rest = &bytes[4..];
        let mut row = |length| {
            let (row, after) = rest.split_at(length);
            rest = after;
            row
        };
        let leaves = row(all.div_ceil(8));
        let questions = [row(asked), row(asked), row(asked)];
        let mut rows = Rows { leaves, questions, added: rest };
        let mut forest = Forest { nodes: Vec::with_capacity(all), trees: Vec::new() };
        while forest.nodes.len() < all {
            forest.trees.push(forest.nodes.len());
            forest.grow(&mut rows);
        }
        forest
    }

    /// Reads a node and what is below it.
    fn grow(&mut self, rows: &mut Rows) {
        let at = self.nodes.len();
        if rows.leaves[at / 8] >> (at % 8) & 1 == 1 {
            let number = i16::from(next(&mut rows.added) as i8) * UNIT;
            self.nodes.push(Node { question: LEAF, number, skip: 0 });
            return;
        }
        let [question, low, high] = rows.questions.each_mut().map(next);
        let number = i16::from_le_bytes([low, high]);
        self.nodes.push(Node { question, number, skip: 0 });
        self.grow(rows);
        self.nodes[at].skip = (self.nodes.len() - at) as u8;
        self.grow(rows);
    }

    /// What all trees together say, or the first ones where they leave no hope. `answers` by question.
    pub(super) fn sum(&self, answers: &Answers) -> i32 {
        let mut sum = 0;
        // A slice: the module calls a function for each look into a vector.
        let nodes = self.nodes.as_slice();
        for (tree, &root) in self.trees.iter().enumerate() {
            if tree >= FIRST && sum < HOPELESS {
                return sum + HOPELESS;
            }
            let mut at = root;
            let Node { question: mut asked, mut number, mut skip } = nodes[at];
            while asked != LEAF {
                at += if answers[usize::from(asked)] < number { 1 } else { skip.into() };
                Node { question: asked, number, skip } = nodes[at];
            }
            sum += i32::from(number);
        }
        sum
    }
}

fn next(row: &mut &[u8]) -> u8 {
    let first = row[0];
    *row = &row[1..];
    first
}

#[cfg(test)]
mod tests {
    use super::Forest;
    use crate::evidence::NOTHING_ASKED;

    /// Two trees: one asks question 7, and of answers from 10 on question 200; the other is a leaf.
    const TREES: &[u8] = &[
        6, 0, 4, 0, 0b11_1010, // 6 nodes, of which 4 are leaves
        7, 200, 10, 0, 0, 0, // the questions 7 and 200, the numbers 10 and 0
        193, 2, 37, 1, // -63, 2, 37 and 1 times sixteen
    ];

    #[test]
    fn trees_are_walked_and_added() {
        let forest = Forest::of(TREES);
        let mut answers = NOTHING_ASKED;
        answers[7] = 9;
        assert_eq!(forest.sum(&answers), -1008 + 16);
        answers[7] = 10;
        answers[200] = -1;
        assert_eq!(forest.sum(&answers), 32 + 16);
        answers[200] = 0;
        assert_eq!(forest.sum(&answers), 592 + 16);
    }
}
