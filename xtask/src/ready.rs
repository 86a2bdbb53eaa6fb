//! Announces when the page can be opened. It runs as a separate process beside the server (see [`crate::serve`]).

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::thread;
use std::time::Duration;

const BETWEEN_TRIES: Duration = Duration::from_millis(100);
const ANSWER_LIMIT: Duration = Duration::from_secs(5);

/// The options of the hidden command `announce-ready`.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    #[arg(long)]
    port: u16,
    #[arg(long)]
    open: bool,
}

/// Waits until the page responds, prints its address and opens it on request. Exits when its parent process ends.
pub(crate) fn announce(options: &Options) {
    let server = parent();
    while !page_answers(options.port) {
        thread::sleep(BETWEEN_TRIES);
        if parent() != server {
            return;
        }
    }
    let address = format!("http://127.0.0.1:{}/", options.port);
    println!("Ready: {address}");
    if options.open && open::that(&address).is_err() {
        println!("No browser could be started; please open the address yourself.");
    }
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

/// Whether the server responds with the page. Before the first build succeeds it responds with an error.
fn page_answers(port: u16) -> bool {
    status_line(port).is_ok_and(|line| line.starts_with(b"HTTP/1.1 200 "))
}

fn status_line(port: u16) -> std::io::Result<[u8; 13]> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(ANSWER_LIMIT))?;
    write!(stream, "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nConnection: close\r\n\r\n")?;
    let mut start = [0; 13];
    stream.read_exact(&mut start)?;
    Ok(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    /// The port of a server that sends one response.
    fn server(answer: &'static str) -> u16 {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = listener.local_addr().expect("it has an address").port();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("one visitor");
            let _ = stream.read(&mut [0; 512]);
            stream.write_all(answer.as_bytes()).expect("the visitor reads");
        });
        port
    }

    #[test]
    fn only_a_page_counts_as_an_answer() {
        assert!(page_answers(server("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")));
        assert!(!page_answers(server("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")));
        assert!(!page_answers(server("")));
    }
}
