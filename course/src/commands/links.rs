//! `cargo course links`: where the book leads to on other sites.
//!
//! Checking the book needs no network. Whether those addresses still answer does:
//! hand them to a tool that is made for it, `cargo course links | lychee -`.

use crate::book::{self, Options};
use crate::check::links;
use crate::writing::{Scratch, say};
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

/// What to print.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// The sites alone, and how many addresses each has
    #[arg(long)]
    pub hosts: bool,
}

/// Prints every address once, in order.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let scratch = Scratch::new(&root.join("target/course"), "links")?;
    let dest = Some(scratch.join("pages"));
    let folder = book::build(root, &Options { dest, draft: true, ..Options::default() })?;
    let addresses = links::elsewhere(&links::read(&folder)?);
    drop(scratch);
    if args.hosts {
        let mut hosts: BTreeMap<&str, usize> = BTreeMap::new();
        for address in addresses.iter() {
            *hosts.entry(links::host(address)).or_default() += 1;
        }
        for (host, count) in hosts {
            say(&format!("{count:4} {host}"))?;
        }
    } else {
        for address in addresses {
            say(&address)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
