//! The whole boundary between a page and [`lab_player`]: UTF-8 text in, UTF-8
//! JSON out, three functions of the C ABI, nothing imported.
//!
//! Two modules are made of it, each with one function of its own between
//! [`alloc`] and [`free`]: the engine, which runs programs ([`run`]), and the
//! judge of the Python exercises ([`judge`]), which only their pages need.
//!
//! The page asks for a buffer ([`alloc`]), writes its request there, calls the
//! function, reads the answer and gives both back ([`free`]). An answer is an
//! address in the upper 32 bits and a length in the lower. If it traps the
//! page throws this instance away: what a panic says is not compiled in, for
//! its texts weigh more than they help a reader.

/// Hands a text over to the page, which gives it back to [`free`].
fn hand_over(text: String) -> u64 {
    let bytes = Box::leak(text.into_bytes().into_boxed_slice());
    ((bytes.as_ptr() as usize as u64) << 32) | bytes.len() as u64
}

/// A buffer of `n` bytes for the page to fill.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(n: usize) -> *mut u8 {
    Box::leak(vec![0u8; n].into_boxed_slice()).as_mut_ptr()
}

/// Takes back a buffer made by [`alloc`], or an answer.
///
/// # Safety
/// `at` and `n` as they were handed out, once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free(at: *mut u8, n: usize) {
    // SAFETY: the caller gives back what a `Box<[u8]>` was leaked as.
    drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, n)) });
}

/// Hands over what `answer` makes of the request of `n` bytes at `at`.
///
/// # Safety
/// `at` and `n` from [`alloc`], and filled.
unsafe fn answer(at: *const u8, n: usize, answer: fn(&str) -> String) -> u64 {
    // SAFETY: the caller has the buffer from `alloc`, which made it of n bytes.
    let request = unsafe { std::slice::from_raw_parts(at, n) };
    hand_over(match std::str::from_utf8(request) {
        Ok(request) => answer(request),
        Err(_) => r#"{"broken":"the program is not UTF-8"}"#.into(),
    })
}

/// Runs the program of the request at `at`, as [`lab_player::answer`] does.
///
/// # Safety
/// `at` and `n` from [`alloc`], and filled.
#[cfg(feature = "run")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn run(at: *const u8, n: usize) -> u64 {
    // SAFETY: as this function's.
    unsafe { answer(at, n, lab_player::answer) }
}

/// Judges the run of the request at `at`, as [`lab_player::kata::answer`] does.
///
/// # Safety
/// `at` and `n` from [`alloc`], and filled.
#[cfg(feature = "judge")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn judge(at: *const u8, n: usize) -> u64 {
    // SAFETY: as this function's.
    unsafe { answer(at, n, lab_player::kata::answer) }
}
