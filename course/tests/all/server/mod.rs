//! The server, from the other end of a socket. Each test has a server of its
//! own, fresh, on a port that the system chooses.

mod asking;
mod browser;
mod crowds;
mod edit;
mod guard;
mod live;
mod pages;
mod runs;
