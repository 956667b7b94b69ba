//! `cargo course grade DIR`: what comes of the answers that a class has handed
//! in.

use crate::class::chapters::Chapters;
use crate::class::grading::{self, Options};
use crate::class::jail::Kind;
use crate::class::report::{Report, csv, html, table};
use crate::writing::{NewFile, complain, print};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to grade, and how to say what came of it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder with a clone, an archive or an exported file for each participant
    pub dir: PathBuf,
    /// What is printed; all four are written to the folder for the reports
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    /// The folder for the reports [default: beside DIR, DIR.grades]
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Go on with what an earlier run has left there
    #[arg(long)]
    pub resume: bool,
    /// Only these chapters, as 2-14 or 1,4-6
    #[arg(long)]
    pub chapters: Option<Chapters>,
    /// How many answers at once [default: as many as there are processors]
    #[arg(long)]
    pub jobs: Option<usize>,
    /// Where the book is, for links to its chapters
    #[arg(long, value_name = "ADDRESS", default_value = "http://localhost:3000")]
    pub book: String,
    /// Only walls of this kind [default: those of the kernel, or else bubblewrap's]
    #[arg(long, value_enum)]
    pub walls: Option<Kind>,
    /// Grade even where nothing stands between the answers and this machine
    #[arg(long)]
    pub without_walls: bool,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A line for each participant, and the first difference of each failure
    Table,
    /// For a spreadsheet
    Csv,
    /// For a program
    Json,
    /// A page with a map and the usual mistakes
    Html,
}

impl Format {
    const ALL: [(Format, &'static str); 4] = [
        (Format::Table, "report.txt"),
        (Format::Csv, "report.csv"),
        (Format::Json, "report.json"),
        (Format::Html, "report.html"),
    ];

    fn text(self, report: &Report, book: &str) -> String {
        match self {
            Format::Table => table::text(report),
            Format::Csv => csv::text(report),
            Format::Json => report.json(),
            Format::Html => html::page(report, book),
        }
    }
}

/// Grades, writes the reports and prints one.
///
/// # Errors
/// If something breaks that no answer can break.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let out = args.out.clone().unwrap_or_else(|| beside(&args.dir));
    let processors = std::thread::available_parallelism().map_or(2, usize::from);
    let options = Options {
        folder: args.dir.clone(),
        out: out.clone(),
        resume: args.resume,
        chapters: args.chapters.clone(),
        jobs: args.jobs.unwrap_or(processors).max(1),
        walls: args.walls,
        without_walls: args.without_walls,
    };
    let report = grading::grade(root, &options)?;
    for (format, name) in Format::ALL {
        // Nothing else is in the folder, or the state would not have been opened
        // there.
        let file = NewFile::claim(&out.join(name), "the report", "move it elsewhere", |_| true)?;
        file.write(format.text(&report, &args.book).as_bytes())?;
    }
    print(args.format.text(&report, &args.book).as_bytes())?;
    complain(&format!("The reports are in {}", out.display()));
    Ok(ExitCode::SUCCESS)
}

/// `DIR.grades`, beside `DIR`.
fn beside(dir: &Path) -> PathBuf {
    let full = dir.canonicalize().unwrap_or_else(|_| dir.into());
    let name = full.file_name().unwrap_or_default().to_string_lossy().into_owned();
    full.with_file_name(format!("{name}.grades"))
}
