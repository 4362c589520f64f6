//! One module for page and worker: the page where there is a document, the engine where there is none.

use mizan::{browser, ui};

fn main() {
    console_error_panic_hook::set_once();
    if browser::page::has_document() {
        ui::mount();
    } else {
        browser::serve();
    }
}
