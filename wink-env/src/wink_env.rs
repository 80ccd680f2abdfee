//! What the expansion of `wink_env!` needs. The macro itself is generated, because it contains the names in the pages.

/// A mistake in a call: `{path so far} compile_error! { "…" }`.
///
/// The compiler gets only the error, because the path would be a second one. An editor also gets the path, so that it
/// can complete the last word. Its version is valid as an expression and as a pattern, and the generic argument is the
/// only error it shows. Nothing is completed inside `concat!`, because rust-analyzer does not follow an unfinished word
/// through built-in macros.
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
    ({ $($path:tt)* } $($error:tt)*) => {
        $($path)*::<{ $($error)* }>
    };
}
