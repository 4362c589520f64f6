//! A picture of what the page shows: the boxes, shapes and words of an element with their colours and faces as they are seen,
//! and the same painted for a PNG. Canvas and words are the document's own, so its faces are there without being asked for.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, CanvasRenderingContext2d, CssStyleDeclaration, DomRect, Element, HtmlCanvasElement, Node, Path2d,
    Range,
};

use super::codec::get;
use super::file;
use crate::export::picture::{Font, IN_PLACE, Mark, Picture, colours, plain_colour, short};
use crate::text::decimal;

/// What is not drawn: steering, and words for those who hear the page.
const NOT_DRAWN: &str = ".take, .visually-hidden, button.more, a.more";

/// The picture of the element called `id`, on the paper of the page.
pub fn read(id: &str, title: String) -> Option<Picture> {
    let document = web_sys::window()?.document()?;
    let (root, body) = (document.get_element_by_id(id)?, document.body()?);
    let frame = root.get_bounding_client_rect();
    let canvas = document.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    let mut reader =
        Reader { marks: Vec::new(), left: frame.left(), top: frame.top(), measure: context(&canvas)? };
    reader.element(&root, 1.0);
    let (ground, style) = (style_of(&body)?, style_of(&root)?);
    Some(Picture {
        title,
        width: frame.width(),
        height: frame.height(),
        paper: plain_colour(&value(&ground, "background-color")),
        ink: plain_colour(&value(&style, "color")),
        family: value(&ground, "font-family"),
        marks: reader.marks,
    })
}

/// Offers `picture` as a PNG called `name`, twice as fine as the screen's pixels.
pub fn save_png(name: &str, picture: &Picture) {
    let _ = paint(name, picture);
}

fn paint(name: &str, picture: &Picture) -> Option<()> {
    /// Pixels of the file for each of the page.
    const FINENESS: f64 = 2.0;
    let document = web_sys::window()?.document()?;
    let canvas = document.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width((picture.width * FINENESS).ceil() as u32);
    canvas.set_height((picture.height * FINENESS).ceil() as u32);
    let context = context(&canvas)?;
    context.set_fill_style_str(&picture.paper);
    context.fill_rect(0.0, 0.0, canvas.width().into(), canvas.height().into());
    for mark in &picture.marks {
        context.set_transform(FINENESS, 0.0, 0.0, FINENESS, 0.0, 0.0).ok()?;
        draw(&context, mark)?;
    }
    let name = name.to_owned();
    let keep = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into::<Blob>() {
            let _ = file::offer(&name, &blob);
        }
    });
    canvas.to_blob(keep.unchecked_ref()).ok()
}

fn draw(context: &CanvasRenderingContext2d, mark: &Mark) -> Option<()> {
    match mark {
        Mark::Shape { path, matrix: [a, b, c, d, e, f], fill, stroke, stroke_width, opacity } => {
            context.transform(*a, *b, *c, *d, *e, *f).ok()?;
            context.set_global_alpha(*opacity);
            let path = Path2d::new_with_path_string(path).ok()?;
            if fill != "none" {
                context.set_fill_style_str(fill);
                context.fill_with_path_2d(&path);
            }
            if stroke != "none" {
                context.set_stroke_style_str(stroke);
                context.set_line_width(*stroke_width);
                context.stroke_with_path(&path);
            }
            context.set_global_alpha(1.0);
        }
        Mark::Words { text, x, y, is_rtl, font, fill, .. } => {
            context.set_font(&shorthand(font));
            let _ = js_sys::Reflect::set(
                context,
                &"direction".into(),
                &if *is_rtl { "rtl" } else { "ltr" }.into(),
            );
            context.set_fill_style_str(fill);
            context.fill_text(text, *x, *y).ok()?;
        }
    }
    Some(())
}

fn shorthand(font: &Font) -> String {
    format!("{} {}px {}", font.weight, short(font.size), font.family)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    web_sys::window()?.get_computed_style(element).ok()?
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

fn pixels(style: &CssStyleDeclaration, name: &str) -> f64 {
    decimal::read(value(style, name).trim_end_matches("px")).unwrap_or(0.0)
}

/// Whether a computed colour leaves a trace.
fn is_seen(colour: &str) -> bool {
    !matches!(colour, "" | "none" | "transparent") && !colour.ends_with(", 0)") && !colour.ends_with("/ 0)")
}

/// What walks through an element.
struct Reader {
    marks: Vec<Mark>,
    left: f64,
    top: f64,
    measure: CanvasRenderingContext2d,
}

impl Reader {
    fn element(&mut self, element: &Element, opacity: f64) -> Option<()> {
        let style = style_of(element)?;
        let is_hidden = value(&style, "display") == "none" || value(&style, "visibility") == "hidden";
        if is_hidden || element.matches(NOT_DRAWN).unwrap_or(false) {
            return None;
        }
        let opacity = opacity * decimal::read(&value(&style, "opacity")).unwrap_or(1.0);
        match outline(element) {
            Some(path) => self.shape(element, &style, path, opacity),
            None if element.namespace_uri().is_some_and(|uri| uri.ends_with("/svg")) => {}
            None => self.boxes(element, &style, opacity),
        }
        let children = element.child_nodes();
        for n in 0..children.length() {
            let Some(child) = children.get(n) else { continue };
            match child.dyn_ref::<Element>() {
                Some(child) => {
                    self.element(child, opacity);
                }
                None if child.node_type() == Node::TEXT_NODE => self.words(&child, &style),
                None => {}
            }
        }
        Some(())
    }

    /// Places of the picture: x, y, width, height.
    fn place(&self, rect: &DomRect) -> [f64; 4] {
        [rect.left() - self.left, rect.top() - self.top, rect.width(), rect.height()]
    }

    /// The ground of a box with its hatching, and its borders.
    fn boxes(&mut self, element: &Element, style: &CssStyleDeclaration, opacity: f64) {
        let [x, y, width, height] = self.place(&element.get_bounding_client_rect());
        let stripes = colours(&value(style, "background-image"));
        let ground = plain_colour(&value(style, "background-color"));
        let fill = stripes.first().unwrap_or(&ground);
        if is_seen(fill) && width > 0.0 {
            self.marks.push(ground_of(style, [x, y, width, height], fill, opacity));
        }
        if let Some(stroke) = stripes.last().filter(|_| width > 0.0) {
            self.marks.push(Mark::hatching([x, y, width, height], stroke));
        }
        let edge = |side: &str, whole: [f64; 4]| {
            let width = pixels(style, &format!("border-{side}-width"));
            let colour = plain_colour(&value(style, &format!("border-{side}-color")));
            let [x, y, w, h] = whole;
            let place = match side {
                "top" => [x, y, w, width],
                "bottom" => [x, y + h - width, w, width],
                "left" => [x, y, width, h],
                _ => [x + w - width, y, width, h],
            };
            (width > 0.0 && is_seen(&colour)).then(|| Mark::filled(place, &colour, opacity))
        };
        let edges = ["top", "bottom", "left", "right"].map(|side| edge(side, [x, y, width, height]));
        self.marks.extend(edges.into_iter().flatten());
    }

    fn shape(&mut self, element: &Element, style: &CssStyleDeclaration, path: String, opacity: f64) {
        let call = get(element, "getScreenCTM").dyn_into::<js_sys::Function>();
        let found = call.and_then(|call| call.call0(element)).unwrap_or(JsValue::UNDEFINED);
        let part = |name: &str| get(&found, name).as_f64();
        let [a, b, c, d, e, f] = ["a", "b", "c", "d", "e", "f"].map(part);
        let matrix = match (a.zip(b), c.zip(d), e.zip(f)) {
            (Some((a, b)), Some((c, d)), Some((e, f))) => [a, b, c, d, e - self.left, f - self.top],
            _ => IN_PLACE,
        };
        let [fill, stroke] = ["fill", "stroke"].map(|name| plain_colour(&value(style, name)));
        let stroke_width = pixels(style, "stroke-width");
        self.marks.push(Mark::Shape { path, matrix, fill, stroke, stroke_width, opacity });
    }

    /// The words of a text, line by line.
    fn words(&mut self, node: &Node, style: &CssStyleDeclaration) {
        let text = node.text_content().unwrap_or_default();
        let font = Font {
            family: value(style, "font-family"),
            size: pixels(style, "font-size"),
            weight: value(style, "font-weight"),
        };
        let is_svg = node.parent_element().is_some_and(|parent| parent.tag_name() == "text");
        let fill = plain_colour(&value(style, if is_svg { "fill" } else { "color" }));
        let is_rtl = value(style, "direction") == "rtl";
        for (line, [x, y, width, height]) in self.lines(node, &text) {
            self.measure.set_font(&shorthand(&font));
            let share = self.measure.measure_text(&line).map_or(0.78, |size| {
                let (up, down) = (size.font_bounding_box_ascent(), size.font_bounding_box_descent());
                up / (up + down).max(1.0)
            });
            let x = if is_rtl { x + width } else { x };
            let (font, fill) = (font.clone(), fill.clone());
            let (y, width) = (y + height * share, Some(width));
            self.marks.push(Mark::Words { text: line, x, y, width, is_rtl, font, fill });
        }
    }

    /// The words of `node` that stand on one line, for each line, with their place.
    fn lines(&self, node: &Node, text: &str) -> Vec<(String, [f64; 4])> {
        let mut lines: Vec<(String, [f64; 4])> = Vec::new();
        let mut at = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim();
            let start = at + (word.len() - word.trim_start().len()) as u32;
            at += word.encode_utf16().count() as u32;
            let Some([x, y, w, h]) = (!bare.is_empty()).then(|| self.word(node, start, bare)).flatten()
            else {
                continue;
            };
            match lines.last_mut() {
                Some((line, place)) if (place[1] - y).abs() < h / 2.0 => {
                    let (left, right) = (place[0].min(x), (place[0] + place[2]).max(x + w));
                    *place = [left, place[1], right - left, place[3]];
                    line.push(' ');
                    line.push_str(bare);
                }
                _ => lines.push((bare.to_owned(), [x, y, w, h])),
            }
        }
        lines
    }

    /// Where a word is, that begins at the code unit `start` of `node`.
    fn word(&self, node: &Node, start: u32, word: &str) -> Option<[f64; 4]> {
        let range = Range::new().ok()?;
        range.set_start(node, start).ok()?;
        range.set_end(node, start + word.encode_utf16().count() as u32).ok()?;
        let place = self.place(&range.get_bounding_client_rect());
        (place[2] > 0.0).then_some(place)
    }
}

/// The ground of a box: round where its corners are, else square.
fn ground_of(style: &CssStyleDeclaration, [x, y, w, h]: [f64; 4], fill: &str, opacity: f64) -> Mark {
    let is_round = value(style, "border-top-left-radius") == "50%";
    let turned = !matches!(value(style, "rotate").as_str(), "" | "none");
    let path = match (is_round, turned) {
        (true, _) => circle([x + w / 2.0, y + h / 2.0, w / 2.0]),
        (_, true) => {
            let [x, y, a, b] = [x + w / 2.0, y, w / 2.0, h / 2.0].map(short);
            format!("M{x} {y}l{a} {b}l-{a} {b}l-{a} -{b}z")
        }
        _ => return Mark::filled([x, y, w, h], fill, opacity),
    };
    let (fill, stroke) = (fill.to_owned(), "none".to_owned());
    Mark::Shape { path, matrix: IN_PLACE, fill, stroke, stroke_width: 0.0, opacity }
}

/// The outline of a shape of SVG, in its own places; nothing for what is no shape.
fn outline(element: &Element) -> Option<String> {
    let length = |name: &str| get(&get(&get(element, name), "baseVal"), "value").as_f64().unwrap_or(0.0);
    match element.tag_name().as_str() {
        "path" => element.get_attribute("d"),
        "line" => {
            let [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map(|name| short(length(name)));
            Some(format!("M{x1} {y1}L{x2} {y2}"))
        }
        "circle" => Some(circle(["cx", "cy", "r"].map(length))),
        "rect" => {
            let [x, y, w, h] = ["x", "y", "width", "height"].map(|name| short(length(name)));
            Some(format!("M{x} {y}h{w}v{h}h-{w}z"))
        }
        _ => None,
    }
}

/// A circle around a place, from its left and back.
fn circle([x, y, r]: [f64; 3]) -> String {
    let [left, y, r, across] = [x - r, y, r, 2.0 * r].map(short);
    format!("M{left} {y}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z")
}
