//! A picture as shapes and words, in pixels: what a view draws, for a file that opens elsewhere. Colours are written out and
//! fonts are named, since the page's own style does not go along.

use super::Origin;
use super::xml::escaped;
use crate::text::decimal;

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What it shows, in words.
    pub title: String,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The colour under everything.
    pub paper: String,
    /// The colour of small print.
    pub ink: String,
    /// The face of small print.
    pub family: String,
    /// What is drawn, the lowest first.
    pub marks: Vec<Mark>,
}

/// A part of a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A shape.
    Shape {
        /// Its outline, as SVG writes paths.
        path: String,
        /// From its own places to those of the picture, as SVG and canvas order the six numbers.
        matrix: [f64; 6],
        /// The colour inside, or `none`.
        fill: String,
        /// The colour of its line, or `none`.
        stroke: String,
        /// How thick the line is.
        stroke_width: f64,
        /// How much covers what is under it, from 0 to 1.
        opacity: f64,
    },
    /// A line of words.
    Words {
        /// The words.
        text: String,
        /// Where they begin: at the left, or from right to left at the right.
        x: f64,
        /// Their baseline.
        y: f64,
        /// How long the line is, where that is known: another face is then drawn narrower or wider, so that nothing overlaps.
        width: Option<f64>,
        /// Whether they run from right to left.
        is_rtl: bool,
        /// Their face.
        font: Font,
        /// Their colour.
        fill: String,
    },
}

/// A face of letters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Font {
    /// Its names, the first one known is taken.
    pub family: String,
    /// Its size in pixels.
    pub size: f64,
    /// How bold it is.
    pub weight: String,
}

/// Places that are left as they are.
pub const IN_PLACE: [f64; 6] = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

impl Mark {
    /// A box filled with one colour.
    pub fn filled([x, y, width, height]: [f64; 4], fill: &str, opacity: f64) -> Mark {
        let path =
            format!("M{} {}h{}v{}h{}z", short(x), short(y), short(width), short(height), short(-width));
        Mark::Shape {
            path,
            matrix: IN_PLACE,
            fill: fill.to_owned(),
            stroke: "none".to_owned(),
            stroke_width: 0.0,
            opacity,
        }
    }

    /// The hatching of a box: strokes that fall from left to right, cut off at its edges.
    pub fn hatching([x, y, width, height]: [f64; 4], stroke: &str) -> Mark {
        /// From one stroke to the next, along an edge.
        const STEP: f64 = 8.5;
        let mut path = String::new();
        let mut at = STEP / 2.0 - height;
        while at < width {
            let (from, to) = (at.max(0.0), (at + height).min(width));
            let [x1, y1, x2, y2] = [x + from, y + from - at, x + to, y + to - at].map(short);
            path.push_str(&format!("M{x1} {y1}L{x2} {y2}"));
            at += STEP;
        }
        Mark::Shape {
            path,
            matrix: IN_PLACE,
            fill: "none".to_owned(),
            stroke: stroke.to_owned(),
            stroke_width: 2.0,
            opacity: 1.0,
        }
    }
}

impl Picture {
    /// The same in a margin, and under it in small print where it comes from.
    pub fn with_origin(self, origin: &Origin) -> Picture {
        /// The space around everything, and the height of a line of small letters.
        const MARGIN: f64 = 16.0;
        const LINE: f64 = 16.0;
        let moved = |matrix: [f64; 6]| {
            let [a, b, c, d, e, f] = matrix;
            [a, b, c, d, e + MARGIN, f + MARGIN]
        };
        let mut marks: Vec<Mark> = self.marks;
        for mark in &mut marks {
            match mark {
                Mark::Shape { matrix, .. } => *matrix = moved(*matrix),
                Mark::Words { x, y, .. } => (*x, *y) = (*x + MARGIN, *y + MARGIN),
            }
        }
        let Origin { program, corpus, address, date } = origin;
        let lines = [format!("{program}; corpus {corpus}; {date}"), address.clone()];
        let font = Font { family: self.family.clone(), size: 10.0, weight: "400".to_owned() };
        for (n, text) in lines.into_iter().enumerate() {
            marks.push(Mark::Words {
                text,
                x: MARGIN,
                y: self.height + MARGIN + LINE * (n as f64 + 1.5),
                width: None,
                is_rtl: false,
                font: font.clone(),
                fill: self.ink.clone(),
            });
        }
        let (width, height) = (self.width + 2.0 * MARGIN, self.height + 2.0 * MARGIN + 2.5 * LINE);
        Picture { width, height, marks, ..self }
    }

    /// The picture as SVG.
    pub fn svg(&self, origin: &Origin) -> String {
        let [width, height] = [self.width, self.height].map(|size| short(size.ceil()));
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n\
             <title>{}</title>\n<desc>{}</desc>\n<path d=\"M0 0h{width}v{height}h-{width}z\" fill=\"{}\"/>\n",
            escaped(&self.title),
            escaped(&origin.line()),
            escaped(&self.paper),
        );
        for mark in &self.marks {
            out.push_str(&element(mark));
        }
        out.push_str("</svg>\n");
        out
    }
}

fn element(mark: &Mark) -> String {
    match mark {
        Mark::Shape { path, matrix, fill, stroke, stroke_width, opacity } => {
            let mut out = format!("<path d=\"{}\" fill=\"{}\"", escaped(path), escaped(fill));
            if stroke != "none" {
                out.push_str(&format!(
                    " stroke=\"{}\" stroke-width=\"{}\"",
                    escaped(stroke),
                    short(*stroke_width)
                ));
            }
            if *opacity < 1.0 {
                out.push_str(&format!(" opacity=\"{}\"", short(*opacity)));
            }
            if *matrix != IN_PLACE {
                out.push_str(&format!(" transform=\"matrix({})\"", matrix.map(short).join(" ")));
            }
            out + "/>\n"
        }
        Mark::Words { text, x, y, width, is_rtl, font, fill } => {
            let direction = if *is_rtl { " direction=\"rtl\"" } else { "" };
            let width = width.map_or(String::new(), |width| {
                format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", short(width))
            });
            format!(
                "<text x=\"{}\" y=\"{}\"{direction}{width} font-family=\"{}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{}\">{}</text>\n",
                short(*x),
                short(*y),
                escaped(&font.family.replace('"', "'")),
                short(font.size),
                escaped(&font.weight),
                escaped(fill),
                escaped(text),
            )
        }
    }
}

/// A number with what can be seen of its fraction.
pub fn short(value: f64) -> String {
    decimal::fixed(value, 2).trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A colour as every program writes it: `rgb(…)` stays, what a browser mixed becomes it.
pub fn plain_colour(computed: &str) -> String {
    let mixed = computed.strip_prefix("color(srgb ").and_then(|rest| rest.strip_suffix(')'));
    let Some(mixed) = mixed else { return computed.to_owned() };
    let (parts, alpha) =
        mixed.split_once('/').map_or((mixed, None), |(parts, alpha)| (parts, Some(alpha.trim())));
    let parts: Vec<String> = parts
        .split_whitespace()
        .map(|part| decimal::fixed(255.0 * decimal::read(part).unwrap_or(0.0).clamp(0.0, 1.0), 0))
        .collect();
    match alpha {
        Some(alpha) => format!("rgba({}, {alpha})", parts.join(", ")),
        None => format!("rgb({})", parts.join(", ")),
    }
}

/// The colours that a computed value names, in their order.
pub fn colours(computed: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = computed;
    while let Some(at) = ["rgb", "color("].iter().filter_map(|name| rest.find(name)).min() {
        let Some(end) = rest[at..].find(')') else { break };
        found.push(plain_colour(&rest[at..=at + end]));
        rest = &rest[at + end..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin() -> Origin {
        Origin {
            program: "Mizan 9".to_owned(),
            corpus: "abc".to_owned(),
            address: "https://example.org/#/compare?a=<b>&c".to_owned(),
            date: "2026-01-01".to_owned(),
        }
    }

    #[test]
    fn a_picture_says_where_it_comes_from_and_escapes_what_it_says() {
        let words = Mark::Words {
            text: "أقل < أكثر".to_owned(),
            x: 90.0,
            y: 12.0,
            width: Some(40.0),
            is_rtl: true,
            font: Font::default(),
            fill: "rgb(0, 0, 0)".to_owned(),
        };
        let marks = vec![Mark::filled([0.0, 0.0, 10.0, 4.0], "rgb(1, 2, 3)", 1.0), words];
        let picture =
            Picture { title: "x & y".to_owned(), width: 100.0, height: 50.0, marks, ..Picture::default() };
        let svg = picture.with_origin(&origin()).svg(&origin());
        assert!(svg.contains("<title>x &amp; y</title>"));
        assert!(
            svg.contains(">أقل &lt; أكثر</text>")
                && svg.contains("x=\"106\" y=\"28\" direction=\"rtl\" textLength=\"40\"")
        );
        assert!(svg.contains("M0 0h10v4h-10z") && svg.contains("matrix(1 0 0 1 16 16)"));
        assert!(svg.contains(">Mizan 9; corpus abc; 2026-01-01</text>"));
        assert!(svg.contains(">https://example.org/#/compare?a=&lt;b&gt;&amp;c</text>"));
    }

    #[test]
    fn hatching_stays_inside_its_box() {
        let Mark::Shape { path, .. } = Mark::hatching([10.0, 20.0, 30.0, 8.0], "red") else {
            panic!("hatching is one shape")
        };
        let strokes: Vec<f64> = path
            .split(['M', 'L', ' '])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().unwrap_or(f64::NAN))
            .collect();
        assert!(strokes.len() >= 8);
        for place in strokes.chunks(2) {
            assert!((10.0..=40.0).contains(&place[0]) && (20.0..=28.0).contains(&place[1]), "{place:?}");
        }
    }

    #[test]
    fn mixed_colours_are_written_as_others_are() {
        assert_eq!(plain_colour("color(srgb 1 0.5 0)"), "rgb(255, 128, 0)");
        assert_eq!(plain_colour("color(srgb 0 0 0 / 0.25)"), "rgba(0, 0, 0, 0.25)");
        assert_eq!(plain_colour("rgb(1, 2, 3)"), "rgb(1, 2, 3)");
        let gradient =
            "repeating-linear-gradient(135deg, rgb(1, 2, 3) 0px, rgb(1, 2, 3) 4px, color(srgb 0 0 1) 4px)";
        assert_eq!(colours(gradient), ["rgb(1, 2, 3)", "rgb(1, 2, 3)", "rgb(0, 0, 255)"]);
    }
}
