//! Which port to listen on, and what to say when it is taken.

use anyhow::{Result, bail};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// The port unless you ask for another.
pub const DEFAULT: u16 = 3000;

/// How many ports after a taken one are tried.
const TRIES: u16 = 50;

/// Listens on this machine only: on `wanted` and no other (0 is any that is
/// free), or else on [`DEFAULT`] or the next port that is free.
pub fn listen(wanted: Option<u16>) -> Result<TcpListener> {
    let first = wanted.unwrap_or(DEFAULT);
    if let Some(listener) = try_port(first)? {
        return Ok(listener);
    }
    let Some(next) = next_free(first)? else {
        bail!("port {first} is taken, and so are the {TRIES} after it: try --port with another");
    };
    let free = next.local_addr()?.port();
    if wanted.is_some() {
        bail!("port {first} is taken by another program; {free} is free: --port {free}");
    }
    eprintln!("Port {first} is taken by another program, so the book is on {free}.");
    Ok(next)
}

fn next_free(taken: u16) -> Result<Option<TcpListener>> {
    for port in taken.saturating_add(1)..=taken.saturating_add(TRIES) {
        if let Some(listener) = try_port(port)? {
            return Ok(Some(listener));
        }
    }
    Ok(None)
}

/// The port, or `None` when another program has it.
fn try_port(port: u16) -> Result<Option<TcpListener>> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(Some(listener)),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Ok(None),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            bail!(
                "port {port} needs an administrator: take one above 1023, such as --port {DEFAULT}"
            )
        }
        Err(error) => bail!("cannot listen on 127.0.0.1:{port}: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_that_was_asked_for_is_an_error_that_names_a_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let said = listen(Some(port)).unwrap_err().to_string();
        let start = format!("port {port} is taken by another program; ");
        let free = said.strip_prefix(&start).expect(&said);
        let free: u16 = free.split(' ').next().unwrap().parse().unwrap();
        assert!(free > port && said.ends_with(&format!("--port {free}")), "{said}");
    }

    #[test]
    fn without_a_wish_a_taken_port_is_stepped_over() {
        // Another program has the default port, or this test.
        let _taken = TcpListener::bind((Ipv4Addr::LOCALHOST, DEFAULT));
        let listener = listen(None).unwrap();
        assert!(listener.local_addr().unwrap().port() > DEFAULT);
    }
}
