//! A client and its test: a mock on a free port takes the place of one service.
//!
//! `cargo test -p wink-env --example mock`

use std::error::Error;
use std::io::{Result as IoResult, Write, stdout};

use wink_env::{Endpoints, Environment, InvalidPath, Service};

fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new(Endpoints::of(Environment::Staging));
    writeln!(stdout(), "{}", client.token_url()?)?;
    Ok(())
}

/// A client that takes its URLs from `Endpoints`, so that a test can replace them.
struct Client<'a> {
    endpoints: Endpoints<'a>,
}

impl<'a> Client<'a> {
    fn new(endpoints: Endpoints<'a>) -> Self {
        Self { endpoints }
    }

    fn token_url(&self) -> Result<String, InvalidPath> {
        Ok(self.endpoints.join(Service::Iam, "/oauth2/token")?.to_string())
    }

    /// Sends a request to the mock; a real client would use an HTTP library.
    #[cfg_attr(not(test), expect(dead_code, reason = "the program sends nothing"))]
    fn request_token(&self) -> IoResult<()> {
        let url = self.token_url().map_err(std::io::Error::other)?;
        let (host, path) = url.trim_start_matches("http://").split_once('/').unwrap_or_default();
        let mut stream = std::net::TcpStream::connect(host)?;
        write!(stream, "POST /{path} HTTP/1.1\r\nHost: {host}\r\n\r\n")
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader};
    use std::net::TcpListener;
    use std::thread;

    use super::{Client, Endpoints, Environment, Service};

    #[test]
    fn the_mock_gets_the_request() {
        let mock = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        let url = format!("http://{}", mock.local_addr().expect("it has a port"));
        let server = thread::spawn(move || {
            let (stream, _) = mock.accept().expect("a client comes");
            // Up to the empty line, or else the client would still be writing when the connection closes.
            let lines = BufReader::new(stream).lines().map(|line| line.expect("it is text"));
            lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>()
        });
        let endpoints = Endpoints::of(Environment::Staging).with(Service::Iam, &url).expect("it is a URL");
        Client::new(endpoints).request_token().expect("the mock listens");
        assert_eq!(server.join().expect("it is done")[0], "POST /oauth2/token HTTP/1.1");
    }

    #[test]
    fn without_a_mock_it_is_the_url_of_the_pages() {
        let client = Client::new(Endpoints::of(Environment::Production));
        assert_eq!(client.token_url().expect("it can follow"), "https://iam.wink.travel/oauth2/token");
    }
}
