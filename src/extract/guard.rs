//! Runs a reader so that nothing it does can end the program: on a thread of its own, with a large stack, a bound on
//! its time, and its panics caught.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread::Builder;

use super::limits::{MAX_TIME, MAX_TIME_WITH_OCR, READER_STACK_BYTES};
use super::{Failure, Options};

/// Runs `reader`. A panic becomes [`Failure::Broke`]; a reader that takes longer than [`MAX_TIME`] becomes
/// [`Failure::Limit`] and is left to itself: a thread cannot be ended from outside, and the program ends before long.
pub(super) fn run<T: Send + 'static>(
    format: &'static str,
    options: &Options,
    reader: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    keep_quiet();
    let time = if options.ocr { MAX_TIME_WITH_OCR } else { MAX_TIME };
    let (send, receive) = channel();
    let thread = Builder::new().name("reader".to_owned()).stack_size(READER_STACK_BYTES).spawn(move || {
        GUARDED.set(true);
        let result = catch_unwind(AssertUnwindSafe(reader));
        // The other end is gone if the time was up.
        let _ = send.send(result);
    });
    if let Err(error) = thread {
        return Err(Failure::Io(format!("cannot start a thread to read it ({error})")));
    }
    let broke = |detail: String| Failure::Broke { format: format.to_owned(), detail };
    match receive.recv_timeout(time) {
        Ok(Ok(result)) => result,
        Ok(Err(payload)) => Err(broke(message(payload.as_ref()))),
        Err(RecvTimeoutError::Timeout) => Err(Failure::Limit {
            limit: format!("reading it takes more than {} seconds (limit MAX_TIME)", time.as_secs()),
        }),
        Err(RecvTimeoutError::Disconnected) => Err(broke("its thread ended".to_owned())),
    }
}

/// Runs the part of a reader that sees to one page, so that a page that breaks it is lost alone: its panic's message is
/// the error. What the part has changed by then has to be fit to be used further.
pub(super) fn part<T>(reader: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(reader)).map_err(|payload| message(payload.as_ref()))
}

fn message(payload: &(dyn std::any::Any + Send)) -> String {
    let message = payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(|message| (*message).to_owned()));
    message.unwrap_or_else(|| "no message".to_owned())
}

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Panics of readers are reported as findings; their backtraces on standard error would only alarm. Those of every
/// other thread go to the hook that was there before.
fn keep_quiet() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !GUARDED.get() {
                before(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_failure_with_its_message() {
        let result: Result<(), Failure> = run("PDF", &Options::default(), || panic!("page {} has no parent", 3));
        assert_eq!(result, Err(Failure::Broke { format: "PDF".into(), detail: "page 3 has no parent".into() }));
    }

    #[test]
    fn a_page_that_breaks_the_reader_is_lost_alone() {
        let pages = || {
            let read = |page: u32| part(|| if page == 2 { panic!("page {page} has no parent") } else { page });
            Ok((1..=3).map(read).collect::<Vec<_>>())
        };
        let read = run("PDF", &Options::default(), pages);
        assert_eq!(read, Ok(vec![Ok(1), Err("page 2 has no parent".to_owned()), Ok(3)]));
    }

    #[test]
    fn a_readers_own_failure_passes_through() {
        let result: Result<(), Failure> = run("PDF", &Options::default(), || Err(Failure::Empty));
        assert_eq!(result, Err(Failure::Empty));
    }
}
