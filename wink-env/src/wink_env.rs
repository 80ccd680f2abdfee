//! What the expansion of `wink_env!` needs; the macro itself is generated, because it holds the names in the pages.

/// A mistake in a call: `{path so far} compile_error! { "…" }`.
///
/// The path would be a second error for the compiler; an editor completes its last word. The editor's version is an
/// expression as well as a pattern, and the error in the place of a generic argument is the only one it shows. Inside
/// `concat!` it completes nothing: rust-analyzer does not follow an unfinished word through macros of the compiler.
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
