//! Reads `seeds/articles/`: accounts, and plain texts beside them.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::super::seed::*;
use super::{Result, entries, fault, parse_toml, read_text, stem};

/// All of `folder`.
pub fn read_articles(folder: &Path) -> Result<Articles> {
    let mut articles = Articles::default();
    for path in entries(folder)? {
        if path.is_dir() {
            articles.accounts.extend(read_account(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            articles.plain.push(PlainText { name: stem(&path), text: read_text(&path)? });
        }
    }
    Ok(articles)
}

/// The texts of one account folder; where there are two, they must run parallel.
fn read_account(folder: &Path) -> Result<Vec<Account>> {
    let slug = stem(folder);
    if slug.is_empty() || !slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        return fault(folder, 0, "the folder's name becomes an address: use a–z, 0–9 and hyphens");
    }
    let mut texts = Vec::new();
    for language in ["ar", "en"] {
        let file = folder.join(format!("{language}.md"));
        if file.exists() {
            texts.push((parse_account(&file, &slug, language, &read_text(&file)?)?, file));
        }
    }
    if let [(ar, _), (en, file)] = &texts[..] {
        let shape = |account: &Account| account.paragraphs.iter().map(Vec::len).collect::<Vec<_>>();
        if shape(ar) != shape(en) {
            let reason = format!(
                "not parallel to ar.md: sentences per paragraph are {:?} there and {:?} here",
                shape(ar),
                shape(en)
            );
            return fault(file, 0, reason);
        }
    }
    if texts.is_empty() {
        return fault(folder, 0, "an article's folder holds ar.md, en.md or both");
    }
    Ok(texts.into_iter().map(|(account, _)| account).collect())
}

/// What stands between the `+++` lines. What says where the account comes from is for people, and is not embedded.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    source: Option<String>,
    date: Option<String>,
    /// Name of the file of which this is an account, which part of it, and its SHA-256.
    #[serde(rename = "original")]
    _original: Option<String>,
    #[serde(rename = "part")]
    _part: Option<String>,
    #[serde(rename = "sha256")]
    _sha256: Option<String>,
    /// How sure each field is: "stated", "ours" or "unknown".
    #[serde(default)]
    certainty: BTreeMap<String, String>,
}

/// One text of an account: front matter between `+++` lines, then a sentence a line, a blank line between paragraphs.
fn parse_account(file: &Path, slug: &str, language: &str, text: &str) -> Result<Account> {
    let mut lines = text.lines().enumerate();
    if lines.next().map(|(_, line)| line.trim()) != Some("+++") {
        return fault(file, 1, "the first line must be +++ (front matter follows)");
    }
    let mut front = String::new();
    let closed = lines.by_ref().any(|(_, line)| {
        let end = line.trim() == "+++";
        if !end {
            front.push_str(line);
            front.push('\n');
        }
        end
    });
    if !closed {
        return fault(file, 1, "the front matter has no closing +++ line");
    }
    let front: FrontMatter = parse_toml(file, &front, 1)?;
    check_front_matter(file, &front)?;
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for (n, line) in lines {
        let line = line.trim();
        if line.is_empty() {
            paragraphs.push(Vec::new());
            continue;
        }
        if !line.ends_with(['.', '!', '?', '؟', '…', '»', '"', '”']) {
            return fault(
                file,
                n + 1,
                "a line is one sentence and ends with . ! ? ؟ or a closing quotation mark",
            );
        }
        if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push(line.to_owned());
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    if paragraphs.is_empty() {
        return fault(file, 0, "no sentence after the front matter");
    }
    let FrontMatter { title, source, date, .. } = front;
    Ok(Account { slug: slug.to_owned(), language: language.to_owned(), title, source, date, paragraphs })
}

fn check_front_matter(file: &Path, front: &FrontMatter) -> Result<()> {
    if front.title.trim().is_empty() {
        return fault(file, 2, "title is empty");
    }
    if let Some(date) = &front.date
        && !is_partial_date(date)
    {
        return fault(file, 2, format!("date {date:?} is not YYYY, YYYY-MM or YYYY-MM-DD"));
    }
    for (field, certainty) in &front.certainty {
        if !matches!(certainty.as_str(), "stated" | "ours" | "unknown") {
            return fault(
                file,
                2,
                format!("certainty.{field} is {certainty:?}; it is one of stated, ours, unknown"),
            );
        }
    }
    Ok(())
}

fn is_partial_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let number = |part: &str, digits: usize, max: u32| {
        part.len() == digits
            && part.bytes().all(|b| b.is_ascii_digit())
            && part.parse().is_ok_and(|n: u32| (1..=max).contains(&n))
    };
    match parts[..] {
        [year] => number(year, 4, 9999),
        [year, month] => number(year, 4, 9999) && number(month, 2, 12),
        [year, month, day] => number(year, 4, 9999) && number(month, 2, 12) && number(day, 2, 31),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "+++\ntitle = \"عنوان\"\n+++\nجملة أولى.\nجملة ثانية؟\n\nفقرة أخرى.\n";

    fn parse(text: &str) -> Result<Account> {
        parse_account(Path::new("ar.md"), "slug", "ar", text)
    }

    #[test]
    fn an_account_is_paragraphs_of_sentences() {
        let account = parse(GOOD).expect("a good account");
        assert_eq!(account.paragraphs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn a_malformed_account_is_refused_with_its_line() {
        for (text, line) in [
            (GOOD.replacen("+++", "---", 1), 1),
            (GOOD.replace("title = \"عنوان\"", "title = عنوان"), 2),
            (GOOD.replace("title", "tittle"), 2),
            (GOOD.replace("ثانية؟", "ثانية"), 5),
            (GOOD.replace("\n+++\nج", "\ndate = \"2025-13\"\n+++\nج"), 2),
        ] {
            assert_eq!(parse(&text).map(|_| ()).map_err(|error| error.line), Err(line), "{text}");
        }
    }
}
