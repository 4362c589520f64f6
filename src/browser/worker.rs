//! The worker: started from a Blob with the glue the page itself was started with, and handed the compiled module, so that
//! nothing is loaded twice. A page on a host has the glue as a module; the page that is one file has it as its own text, in
//! a classic script, because Chromium starts no module worker from a Blob on file://.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlLinkElement, Url, Worker, WorkerOptions, WorkerType};

/// Starts the worker; it will post `{starting}` and `{ready}`. Fails where the page has no glue or the browser no workers
/// of the kind it takes.
pub fn start() -> Result<Worker, JsValue> {
    let (glue, kind) = glue().ok_or_else(|| JsValue::from_str("the page names no glue"))?;
    let source = format!(
        "{glue}\n\
         self.onmessage = ({{ data }}) => {{ self.onmessage = null; start({{ module_or_path: data }}).catch(reportError); }};\n"
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let options = WorkerOptions::new();
    options.set_type(kind);
    let worker = Worker::new_with_options(&address, &options);
    // The worker has its own hold on the Blob once the constructor returned.
    let _ = Url::revoke_object_url(&address);
    let worker = worker?;
    worker.post_message(&wasm_bindgen::module())?;
    Ok(worker)
}

/// What defines `start`, the function that starts the program, and the kind of script it is.
fn glue() -> Option<(String, WorkerType)> {
    let document = web_sys::window()?.document()?;
    if let Some(text) = document.get_element_by_id("mizan-glue").and_then(|script| script.text_content()) {
        return Some((text, WorkerType::Classic));
    }
    // The hint that the build leaves in the page's head.
    let link = document.query_selector("link[rel=modulepreload]").ok()??;
    let address = link.dyn_into::<HtmlLinkElement>().ok()?.href();
    (!address.is_empty()).then(|| (format!("import start from {address:?};"), WorkerType::Module))
}
