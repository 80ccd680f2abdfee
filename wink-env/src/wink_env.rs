/// The URL of a service in an environment, as a string literal.
///
/// ```
/// use wink_env::wink_env;
///
/// const EXTRANET: &str = wink_env!(staging, extranet);
/// assert_eq!(EXTRANET, "https://staging-extranet.wink.travel");
/// ```
///
/// A path that begins with `/` is joined at compile time:
///
/// ```
/// # use wink_env::wink_env;
/// const TOKEN: &str = wink_env!(production, iam, "/oauth2/token");
/// assert_eq!(TOKEN, "https://iam.wink.travel/oauth2/token");
/// ```
///
/// It stands wherever a literal may: in `const` and `static`, as a pattern, in `concat!` and `format!`, as the value of
/// an attribute, and inside other macros.
///
/// ```
/// # use wink_env::wink_env;
/// #[doc = wink_env!(production, studio)]
/// fn environment(url: &str) -> Option<&'static str> {
///     match url {
///         wink_env!(staging, studio) => Some("staging"),
///         wink_env!(production, studio) => Some("production"),
///         _ => None,
///     }
/// }
///
/// let userinfo = format!(concat!(wink_env!(staging, iam), "/users/{}"), 7);
/// assert_eq!(userinfo, "https://staging-iam.wink.travel/users/7");
/// assert_eq!(environment("https://studio.wink.travel"), Some("production"));
/// ```
///
/// # Names
///
/// Names are those of the pages in `snake_case`: the modules [`staging`](crate::staging) and
/// [`production`](crate::production) document every one. A name may be written with its section,
/// `applications::payment`, and must be where two sections list it.
///
/// # Errors
///
/// A wrong name does not compile:
///
/// ```compile_fail
/// # use wink_env::wink_env;
/// let url = wink_env!(staging, extrant); // help: did you mean `extranet`?
/// ```
///
/// # Paths
///
/// The path is a string literal of printable ASCII characters without spaces and backslashes; anything else must be
/// percent-encoded. A query and a fragment may follow it.
#[macro_export]
macro_rules! wink_env {
    ($($words:tt)*) => {
        $crate::__literal::expand! { $($words)* }
    };
}

/// A mistake in a call: `{path so far} compile_error! { "…" }`.
///
/// The path would be a second error for the compiler; an editor completes its last word. An editor's version is an
/// expression, so in patterns and inside `concat!` it completes nothing.
#[doc(hidden)]
#[macro_export]
#[cfg(not(rust_analyzer))]
macro_rules! __wink_env_mistake {
    ({ $($path:tt)* } $($error:tt)*) => {
        $($error)*
    };
}

#[doc(hidden)]
#[macro_export]
#[cfg(rust_analyzer)]
macro_rules! __wink_env_mistake {
    ({ $($path:tt)* } $($error:tt)*) => {{
        _ = $($path)*;
        $($error)*
        ""
    }};
}
