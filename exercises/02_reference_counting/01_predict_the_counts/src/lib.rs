//! What do they count?
//!
//! ```python
//! letter = Document("letter")     # line 1
//! copy = letter                   # line 2
//! desk = [letter, letter]         # line 3
//! copy = None                     # line 4
//! archive = {"old": desk}         # line 5
//! desk.pop()                      # line 6
//! del letter                      # line 7
//! archive = None                  # line 8
//! desk = None                     # line 9
//! ```
//!
//! Say, before you run anything, how many references there are after each line.
//! The test runs the program and compares.

/// How many references lead to the document after this line; 0 once it is freed.
pub fn count_of_the_letter(line: usize) -> u32 {
    match line {
        1 => 1,
        2 => todo!("what does the letter count after line 2?"),
        3 => todo!("what does the letter count after line 3?"),
        4 => todo!("what does the letter count after line 4?"),
        5 => todo!("what does the letter count after line 5?"),
        6 => todo!("what does the letter count after line 6?"),
        7 => todo!("what does the letter count after line 7?"),
        8 => todo!("what does the letter count after line 8?"),
        9 => todo!("what does the letter count after line 9?"),
        _ => no_such_line(line),
    }
}

/// How many references lead to the list that is made in line 3, after this line
/// and the lines before it; 0 once it is freed.
pub fn count_of_the_desk(line: usize) -> u32 {
    match line {
        3 => todo!("what does the desk count after line 3?"),
        4 => todo!("what does the desk count after line 4?"),
        5 => todo!("what does the desk count after line 5?"),
        6 => todo!("what does the desk count after line 6?"),
        7 => todo!("what does the desk count after line 7?"),
        8 => todo!("what does the desk count after line 8?"),
        9 => todo!("what does the desk count after line 9?"),
        _ => no_such_line(line),
    }
}

fn no_such_line(line: usize) -> u32 {
    panic!("line {line} is not in the question")
}
