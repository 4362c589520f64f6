//! The worker: started from a Blob that imports the glue the page itself was started with, and handed the compiled module,
//! so that nothing is loaded twice.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlLinkElement, Url, Worker, WorkerOptions, WorkerType};

/// Starts the worker; it will post `{starting}` and `{ready}`. Fails where the page has no glue to import or the browser
/// no module workers.
pub fn start() -> Result<Worker, JsValue> {
    let glue = glue_address().ok_or_else(|| JsValue::from_str("the page names no module to import"))?;
    let source = format!(
        "import init from {glue:?};\n\
         self.onmessage = ({{ data }}) => {{ self.onmessage = null; init({{ module_or_path: data }}).catch(reportError); }};\n"
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&address, &options);
    // The worker has its own hold on the Blob once the constructor returned.
    let _ = Url::revoke_object_url(&address);
    let worker = worker?;
    worker.post_message(&wasm_bindgen::module())?;
    Ok(worker)
}

/// Absolute address of the program's JavaScript glue, from the hint that the build leaves in the page's head.
fn glue_address() -> Option<String> {
    let link = web_sys::window()?.document()?.query_selector("link[rel=modulepreload]").ok()??;
    Some(link.dyn_into::<HtmlLinkElement>().ok()?.href()).filter(|address| !address.is_empty())
}
