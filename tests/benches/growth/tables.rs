//! Tables with many rows, columns and cells.

use super::family::{Family, Files, GERMAN, SOURCE, TABLES, below, each, german, rows_added, with_rows};

/// Everything that shows findings, for the families with the most of them.
const ALL: &[&str] = &super::COMMANDS;

/// What uses the tables of the source alone.
const FACTS: &[&str] = &["check docs", "export docs --format json", "export docs --format rust"];

pub(super) const FAMILIES: &[Family] = &[
    Family::new("rows/more", ALL, |units| with_rows(&each(units, row))),
    // Four times as many are 100,000 findings.
    Family::new("rows/more than anybody reads", ALL, |units| with_rows(&each(units, row))).at_least(25_000),
    Family::new("rows/missing", ALL, |units| source(rows_added(SOURCE, &each(units, row)))),
    Family::new("rows/in all", ALL, |units| in_all(&each(units, row))),
    Family::new("rows/in both", ALL, |units| both(&each(units, row), &each(units, row))),
    Family::new("rows/other URLs", ALL, |units| {
        both(
            &each(units, row),
            &each(units, |at| format!("| R{at} | https://c{at}.wink.travel | https://d{at}.wink.travel |\n")),
        )
    }),
    Family::new("rows/one other URL", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| format!("| R{at} | https://a{at}.wink.travel | https://d{at}.wink.travel |\n")),
        )
    }),
    Family::new("rows/slips", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| format!("| Ü{at} | https://a{at}.wimk.travel | https://b{at}.wimk.travel |\n")),
        )
    }),
    Family::new("rows/other names and URLs", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| format!("| Ü{at} | https://c{at}.example.com | https://d{at}.example.com |\n")),
        )
    }),
    Family::new("rows/swapped", ALL, |units| {
        both(
            &each(units, row),
            &each(units, |at| format!("| R{at} | https://b{at}.wink.travel | https://a{at}.wink.travel |\n")),
        )
    }),
    Family::new("rows/reversed", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(units - 1 - at)))
    }),
    Family::new("rows/shuffled", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(at * 7919 % units)))
    }),
    Family::new("rows/moved into the other section", TABLES, |units| {
        vec![
            ("docs/environments.md".to_owned(), rows_added(SOURCE, &each(units, row))),
            (
                "docs/de/environments.md".to_owned(),
                GERMAN.replacen("| IAM ", &format!("{}| IAM ", each(units, row)), 1),
            ),
        ]
    }),
    Family::new("rows/bad", ALL, |units| {
        with_rows(&each(units, |at| {
            format!("| r{at} | http://a{at}.wink.travel | http://b{at}.wink.travel |\n")
        }))
    }),
    Family::new("rows/bad in both", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| {
                format!("| R{at} | http://a{at}.wink.travel | https://b{at}.wink.travel?x |\n")
            }),
        )
    }),
    Family::new("rows/no URLs", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("| R{at} | a{at} | b{at} |\n")))
    }),
    Family::new("rows/hidden characters", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| {
                format!("| R{at} | https://a{at}.wink\u{200b}.travel | https://b{at}.wink.travel\u{a0} |\n")
            }),
        )
    }),
    Family::new("rows/lookalikes", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| format!("| R{at} | https://а{at}.wink.travel | https://b{at}.wink.travel |\n")),
        )
    }),
    Family::new("rows/misleading links", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| {
                format!(
                    "| R{at} | [https://a{at}.wink.travel](https://x{at}.wink.travel) | https://b{at}.wink.travel |\n"
                )
            }),
        )
    }),
    Family::new("rows/hidden", ALL, |units| with_rows(&each(units, hidden))),
    Family::new("rows/hidden that are published", TABLES, |units| {
        both(&each(units, row), &each(units, hidden))
    }),
    Family::new("rows/published that are hidden", TABLES, |units| {
        both(&each(units, hidden), &each(units, row))
    }),
    Family::new("rows/hidden in one comment", TABLES, |units| {
        with_rows(&format!("<!--\n{}-->\n", each(units, row)))
    }),
    Family::new("rows/ragged", ALL, |units| {
        with_rows(&each(units, |at| format!("| r{at} | https://a{at}.wink.travel |\n")))
    }),
    Family::new("rows/too long", TABLES, |units| {
        with_rows(&each(units, |at| format!("{} https://c{at}.wink.travel |\n", row(at).trim_end())))
    }),
    Family::new("rows/ragged in both", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| format!("| R{at} | https://a{at}.wink.travel https://b{at}.wink.travel |\n")),
        )
    }),
    Family::new("rows/split", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| {
                format!("| R{at} | https://a{at}.wink.travel |\n| https://b{at}.wink.travel |\n")
            }),
        )
    }),
    Family::new("rows/two on a line", TABLES, |units| {
        both(
            &each(units * 2, row),
            &each(units * 2, |at| {
                let row = row(at);
                if at % 2 == 0 { format!("{} ", row.trim_end()) } else { row }
            }),
        )
    }),
    Family::new("rows/all on a line", TABLES, |units| {
        both(&each(units, row), &(each(units, row).replace('\n', " ") + "\n"))
    }),
    Family::new("rows/a cell per line", TABLES, |units| with_rows(&"| x |\n".repeat(units))),
    Family::new("rows/text", TABLES, |units| with_rows(&"x\n".repeat(units))),
    Family::new("rows/equal", ALL, |units| with_rows(&row(1).repeat(units))),
    Family::new("rows/equal in both", TABLES, |units| both(&row(1).repeat(units), &row(1).repeat(units))),
    Family::new("rows/equal labels", ALL, |units| {
        with_rows(&each(units, |at| {
            format!("| R | https://a{at}.wink.travel | https://b{at}.wink.travel |\n")
        }))
    }),
    Family::new("rows/equal labels in both", TABLES, |units| {
        let rows =
            each(units, |at| format!("| R | https://a{at}.wink.travel | https://b{at}.wink.travel |\n"));
        both(&rows, &rows.replace("https://a", "https://x"))
    }),
    Family::new("rows/environments with other URLs", TABLES, |units| {
        let page = |host: &str| {
            let rows = each(units, |at| {
                format!("| e{at} | https://{host}{at}.acme.example | https://c{at}.acme.example |\n")
            });
            format!(
                "---\ntitle: Hosts\n---\n\n## Hosts\n\n| Environment | Shop | Search |\n| --- | --- | --- |\n{rows}"
            )
        };
        let pages = [("", "a"), ("de/", "b"), ("da/", "b")];
        let pages = pages.map(|(language, host)| (format!("docs/{language}environments.md"), page(host)));
        std::iter::once(("docs/wink-env.yml".to_owned(), "axis: rows\n".to_owned())).chain(pages).collect()
    }),
    Family::new("rows/equal labels with accents", TABLES, |units| {
        with_rows(&each(units, |at| {
            format!(
                "| é{at} | https://a{at}.wink.travel | https://b{at}.wink.travel |\n| e\u{301}{at} | https://c{at}.wink.travel | https://d{at}.wink.travel |\n"
            )
        }))
    }),
    Family::new("rows/equal URLs", TABLES, |units| {
        with_rows(&each(units, |at| format!("| r{at} | https://a.wink.travel | https://b.wink.travel |\n")))
    }),
    Family::new("rows/equal URLs in both", TABLES, |units| {
        let rows = |label: char| {
            each(units, |at| format!("| {label}{at} | https://a.wink.travel | https://b.wink.travel |\n"))
        };
        both(&rows('r'), &rows('z'))
    }),
    Family::new("rows/one equal URL", TABLES, |units| {
        let rows = |label: char| {
            each(units, |at| {
                format!("| {label}{at} | https://a.wink.travel | https://{label}{at}.wink.travel |\n")
            })
        };
        both(&rows('r'), &rows('z'))
    }),
    Family::new("rows/no names", TABLES, |units| {
        with_rows(&each(units, |at| format!("| | https://a{at}.wink.travel | https://b{at}.wink.travel |\n")))
    }),
    Family::new("rows/empty", TABLES, |units| with_rows(&"| | | |\n".repeat(units))),
    Family::new("rows/absent", TABLES, |units| {
        with_rows(&each(units, |at| format!("| r{at} | — | https://b{at}.wink.travel |\n")))
    }),
    Family::new("rows/absent in one", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("| R{at} | — | https://b{at}.wink.travel |\n")))
    }),
    Family::new("rows/alone in the source", ALL, |units| {
        let page = |page: &str| rows_added(page, &each(units, row));
        vec![
            (
                "docs/environments.md".to_owned(),
                rows_added(SOURCE, &each(units, |at| row(at).replace("//b", "//c"))),
            ),
            ("docs/de/environments.md".to_owned(), page(GERMAN)),
            ("docs/da/environments.md".to_owned(), page(GERMAN)),
            ("docs/tr/environments.md".to_owned(), page(GERMAN)),
        ]
    }),
    Family::new("rows/lost by the source", TABLES, |units| {
        let page = |page: &str| rows_added(page, &each(units, row));
        ["de", "da", "tr"].map(|language| (format!("docs/{language}/environments.md"), page(GERMAN))).to_vec()
    }),
    Family::new("rows/far from the table", TABLES, |units| {
        below(&each(units, |at| format!("\n{}", row(at))))
    }),
    Family::new("rows/below a blank line", TABLES, |units| {
        both(&each(units, row), &format!("\n{}", each(units, row)))
    }),
    Family::new("rows/a blank line between", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("\n{}", row(at))))
    }),
    Family::new("rows/a comment between", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("<!-- x -->\n{}", row(at))))
    }),
    Family::new("rows/a sign between", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("-->\n{}", row(at))))
    }),
    Family::new("rows/a tag between", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("<br>\n{}", row(at))))
    }),
    Family::new("rows/a box between", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!(":::\n{}", row(at))))
    }),
    Family::new("rows/a leaf between", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("::x\n{}", row(at))))
    }),
    Family::new("rows/a fence between", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("```\n{}", row(at))))
    }),
    Family::new("rows/a delimiter between", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("| - | - | - |\n{}", row(at))))
    }),
    Family::new("rows/indented", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("\n    {}", row(at))))
    }),
    Family::new("rows/quoted", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("> {}", row(at))))
    }),
    Family::new("rows/items", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("- {}", row(at))))
    }),
    Family::new("rows/doubled pipes", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(at).replace('|', "||")))
    }),
    Family::new("rows/full-width pipes", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(at).replace('|', "｜")))
    }),
    Family::new("rows/escaped pipes", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(at).replace('|', "\\|")))
    }),
    Family::new("rows/conflicts", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| format!("<<<<<<< a\n{}=======\n{}>>>>>>> b\n", row(at), row(at + 1))),
        )
    }),
    Family::new("rows/with links", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| {
                format!("| [R{at}](x) | <https://a{at}.wink.travel> | [x](https://b{at}.wink.travel) |\n")
            }),
        )
    }),
    Family::new("rows/struck", TABLES, |units| {
        both(
            &each(units, row),
            &each(units, |at| {
                format!("| R{at} | ~~https://a{at}.wink.travel~~ | https://b{at}.wink.travel |\n")
            }),
        )
    }),
    Family::new("rows/damaged in the source", TABLES, |units| {
        source(rows_added(SOURCE, &each(units, |at| format!("| R{at} | https://a{at}.wink.travel |\n"))))
    }),
    Family::new("rows/bad in the source", TABLES, |units| {
        source(rows_added(SOURCE, &each(units, |at| row(at).replace("https", "http"))))
    }),
    Family::new("cells/URLs", TABLES, |units| cell(&each(units, |at| format!("https://h{at}.wink.travel ")))),
    Family::new("cells/URLs of a label", TABLES, |units| {
        with_rows(&format!(
            "| {} | https://a.wink.travel | https://b.wink.travel |\n",
            each(units, |at| format!("https://h{at}.wink.travel "))
        ))
    }),
    Family::new("cells/links", TABLES, |units| {
        cell(&each(units, |at| format!("[x](https://h{at}.wink.travel) ")))
    }),
    Family::new("cells/open links", TABLES, |units| cell(&"[x](https://h.wink.travel ".repeat(units))),
    Family::new("cells/brackets", TABLES, |units| cell(&"[".repeat(units))),
    Family::new("cells/autolinks", TABLES, |units| cell(&"<https://h.wink.travel> ".repeat(units))),
    Family::new("cells/angles", TABLES, |units| cell(&"<".repeat(units))),
    Family::new("cells/comments", TABLES, |units| cell(&"<!-- x ".repeat(units))),
    Family::new("cells/stars", TABLES, |units| cell(&"*".repeat(units))),
    Family::new("cells/emphasis", TABLES, |units| cell(&"*a **b ".repeat(units))),
    Family::new("cells/tildes", TABLES, |units| cell(&"~~a ".repeat(units))),
    Family::new("cells/ticks", TABLES, |units| cell(&"`".repeat(units))),
    Family::new("cells/code spans", TABLES, |units| cell(&"`x` ".repeat(units))),
    Family::new("cells/runs of ticks", TABLES, |units| {
        cell(&each(units.isqrt() * 2, |at| format!("{} ", "`".repeat(at + 1))))
    }),
    Family::new("cells/entities", TABLES, |units| cell(&"&amp;".repeat(units))),
    Family::new("cells/open entities", TABLES, |units| cell(&"&".repeat(units))),
    Family::new("cells/backslashes", TABLES, |units| cell(&"\\".repeat(units))),
    Family::new("cells/backslashes before pipes", TABLES, |units| cell(&format!("{}|", "\\".repeat(units)))),
    Family::new("cells/escaped pipes", TABLES, |units| cell(&"\\|".repeat(units))),
    Family::new("cells/zero-width spaces", TABLES, |units| {
        cell(&format!("https://a{}.wink.travel", "\u{200b}".repeat(units)))
    }),
    Family::new("cells/lookalikes", TABLES, |units| {
        cell(&format!("https://{}.wink.travel", "а".repeat(units)))
    }),
    Family::new("cells/a long host", TABLES, |units| {
        cell(&format!("https://{}.wink.travel", "a".repeat(units)))
    }),
    Family::new("cells/a long label", TABLES, |units| {
        with_rows(&format!("| {} | https://a.wink.travel | https://b.wink.travel |\n", "Long ".repeat(units)))
    }),
    Family::new("cells/dots", TABLES, |units| cell(&format!("https://{}wink.travel", "a.".repeat(units)))),
    Family::new("cells/punycode", TABLES, |units| {
        cell(&format!("https://xn--{}.wink.travel", "a".repeat(units)))
    }),
    Family::new("cells/a long path", TABLES, |units| {
        cell(&format!("https://a.wink.travel{}", "/a".repeat(units)))
    }),
    Family::new("cells/percent signs", TABLES, |units| {
        cell(&format!("https://a.wink.travel/{}", "%41".repeat(units)))
    }),
    Family::new("cells/slashes", TABLES, |units| cell(&"/".repeat(units))),
    Family::new("cells/schemes", TABLES, |units| cell(&"https://".repeat(units))),
    Family::new("cells/a label of accents", TABLES, |units| {
        with_rows(&format!(
            "| e{} | https://a.wink.travel | https://b.wink.travel |\n",
            "\u{301}".repeat(units)
        ))
    }),
    Family::new("columns/of one page", TABLES, |units| below(&wide(units))),
    Family::new("columns/of the source", TABLES, |units| source(format!("{SOURCE}\n{}", wide(units)))),
    Family::new("columns/of both", TABLES, |units| {
        vec![
            ("docs/environments.md".to_owned(), format!("{SOURCE}\n{}", wide(units))),
            ("docs/de/environments.md".to_owned(), format!("{GERMAN}\n{}", wide(units))),
            ("docs/da/environments.md".to_owned(), format!("{GERMAN}\n{}", wide(units))),
        ]
    }),
    Family::new("columns/swapped", TABLES, |units| {
        let wide = wide(units);
        let shift = |line: &str| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
            let (first, others) = cells.split_at(1);
            let others: Vec<&str> = others.iter().rev().copied().collect();
            format!("|{}|{}|\n", first[0], others.join("|"))
        };
        vec![
            ("docs/environments.md".to_owned(), format!("{SOURCE}\n{wide}")),
            (
                "docs/de/environments.md".to_owned(),
                format!("{GERMAN}\n{}", wide.lines().map(shift).collect::<String>()),
            ),
        ]
    }),
    Family::new("columns/of words", TABLES, |units| {
        below(&format!(
            "## H\n\n| a | b {}|\n| - | - {}|\n| x | https://a.wink.travel {}|\n",
            "| c ".repeat(units),
            "| - ".repeat(units),
            "| w ".repeat(units)
        ))
    }),
    Family::new("columns/with equal names", TABLES, |units| {
        below(&format!(
            "## H\n\n| a {}|\n| - {}|\n| x {}|\n",
            "| c ".repeat(units),
            "| - ".repeat(units),
            "| https://a.wink.travel ".repeat(units)
        ))
    }),
    Family::new("columns/many rows short of them", TABLES, |units| {
        let side = units.isqrt() * 4;
        below(&format!("## H\n\n{}{}", wide(side), "| x |\n".repeat(side)))
    }),
    Family::new("columns/of a delimiter row", TABLES, |units| {
        below(&format!("| a | b |\n{}|\n| x | https://a.wink.travel |\n", "| - ".repeat(units)))
    }),
    Family::new("columns/of a header", TABLES, |units| {
        below(&format!("{}|\n| - | - |\n| x | https://a.wink.travel |\n", "| a ".repeat(units)))
    }),
    Family::new("columns/header and delimiter row on a line", TABLES, |units| {
        below(&format!("{}{}|\n| x | https://a.wink.travel |\n", "| a ".repeat(units), "| - ".repeat(units)))
    }),
    Family::new("columns/of a row", TABLES, |units| {
        with_rows(&format!("{}|\n", "| https://a.wink.travel ".repeat(units)))
    }),
    Family::new("columns/dashes", TABLES, |units| {
        below(&format!("| a | b |\n| {} | - |\n| x | https://a.wink.travel |\n", "-".repeat(units)))
    }),
    Family::new("tables/more", TABLES, |units| below(&each(units, table))),
    Family::new("tables/in both", TABLES, |units| {
        let tables = each(units, table);
        vec![
            ("docs/environments.md".to_owned(), format!("{SOURCE}\n{tables}")),
            ("docs/de/environments.md".to_owned(), format!("{GERMAN}\n{}", tables.replace("//a", "//x"))),
        ]
    }),
    Family::new("tables/reversed", TABLES, |units| {
        vec![
            ("docs/environments.md".to_owned(), format!("{SOURCE}\n{}", each(units, table))),
            (
                "docs/de/environments.md".to_owned(),
                format!("{GERMAN}\n{}", each(units, |at| table(units - 1 - at))),
            ),
        ]
    }),
    Family::new("tables/missing", TABLES, |units| source(format!("{SOURCE}\n{}", each(units, table)))),
    Family::new("tables/equal", TABLES, |units| below(&table(1).repeat(units))),
    Family::new("tables/equal in both", TABLES, |units| {
        let tables = table(1).repeat(units);
        vec![
            ("docs/environments.md".to_owned(), format!("{SOURCE}\n{tables}")),
            ("docs/de/environments.md".to_owned(), format!("{GERMAN}\n{tables}")),
        ]
    }),
    Family::new("tables/without URLs", TABLES, |units| {
        below(&"| a | b |\n| - | - |\n| x | y |\n\n".repeat(units))
    }),
    Family::new("tables/without rows", TABLES, |units| below(&"| a | b |\n| - | - |\n\n".repeat(units))),
    Family::new("tables/without headings", TABLES, |units| {
        below(&each(units, |at| table(at).replace("## H\n\n", "")))
    }),
    Family::new("tables/below lost headings", TABLES, |units| {
        below(&each(units, |at| table(at).replace("## H", "##H")))
    }),
    Family::new("tables/without delimiter rows", TABLES, |units| {
        below(&each(units, |at| table(at).replace("| - | - | - |\n", "")))
    }),
    Family::new("tables/with short delimiter rows", TABLES, |units| {
        below(&each(units, |at| table(at).replace("| - | - | - |\n", "| - | - |\n")))
    }),
    Family::new("tables/with dashes of another kind", TABLES, |units| {
        below(&each(units, |at| table(at).replace("| - | - | - |\n", "| – | – | – |\n")))
    }),
    Family::new("tables/with merged headers", TABLES, |units| {
        below(&each(units, |at| table(at).replace("|\n| - |", "| - |")))
    }),
    Family::new("tables/on a line", TABLES, |units| {
        below(&each(units, |at| table(at).replace("|\n|", "| |")))
    }),
    Family::new("tables/indented", TABLES, |units| {
        below(&each(units, |at| table(at).replace("\n|", "\n    |")))
    }),
    Family::new("tables/in boxes", TABLES, |units| {
        below(&each(units, |at| table(at).replace("\n\n|", "\n\n:::note\n|")))
    }),
    Family::new("tables/below tags", TABLES, |units| {
        below(&each(units, |at| table(at).replace("\n\n|", "\n\n<Tabs>\n|")))
    }),
    Family::new("tables/in comments", TABLES, |units| {
        below(&each(units, |at| table(at).replace("\n\n|", "\n\n<!--\n|") + "-->\n"))
    }),
    Family::new("tables/in open comments", TABLES, |units| {
        below(&each(units, |at| table(at).replace("\n\n|", "\n\n<!--\n|")))
    }),
    Family::new("tables/in code", TABLES, |units| {
        below(&each(units, |at| table(at).replace("\n\n|", "\n\n```\n|") + "```\n"))
    }),
    Family::new("tables/without headers", TABLES, |units| {
        let tables = |table: &dyn Fn(usize) -> String| each(units, table);
        vec![
            ("docs/environments.md".to_owned(), format!("{SOURCE}\n{}", tables(&table))),
            (
                "docs/de/environments.md".to_owned(),
                format!("{GERMAN}\n{}", tables(&|at| table(at).replace("| A | B | C |\n", ""))),
            ),
        ]
    }),
    Family::new("tables/with headers cut in two", TABLES, |units| {
        below(&each(units, |at| table(at).replace("| B |", "| B\nx |")))
    }),
    Family::new("tables/with delimiter rows cut in two", TABLES, |units| {
        below(&each(units, |at| table(at).replace("| - | - | - |", "| -\n- | - | - |")))
    }),
    Family::new("rows/cut within the last URL", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(at).replace("//b", "//\nb")))
    }),
    Family::new("rows/with a pipe within a URL", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(at).replace("//a", "//|a")))
    }),
    Family::new("rows/cut within a URL", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(at).replacen("wink", "wi\nnk", 1)))
    }),
    Family::new("rows/behind a quote mark", TABLES, |units| {
        let marked = |at| if at % 2 == 0 { format!("> {}", row(at)) } else { row(at) };
        both(&each(units, row), &each(units, marked))
    }),
    Family::new("rows/with lines of pipes between them", TABLES, |units| {
        both(&each(units, row), &each(units, |at| format!("{}|\n", row(at))))
    }),
    Family::new("rows/without names", TABLES, |units| {
        both(&each(units, row), &each(units, |at| row(at).replacen(&format!("R{at}"), "", 1)))
    }),
    Family::new("tables/more", FACTS, |units| {
        source(format!("{SOURCE}{}", each(units, |at| table_of(at, "Staging", "Production"))))
    }),
    // An export lists every service in every environment, which is quadratic.
    Family::new("tables/with environments of their own", &["check docs"], |units| {
        let tables = each(units, |at| table_of(at, &format!("Test {at}"), &format!("Sandbox {at}")));
        source(format!("{SOURCE}{tables}"))
    }),
    Family::new("tables/one for each environment", FACTS, |units| {
        let tables = each(units, |at| {
            format!("\n## Test {at}\n\n| Name | URL |\n| --- | --- |\n| API | https://s{at}.wink.travel |\n")
        });
        source(format!("---\ntitle: Environments\n---\n{tables}"))
    }),
];

fn row(number: usize) -> String {
    format!("| R{number} | https://a{number}.wink.travel | https://b{number}.wink.travel |\n")
}

fn hidden(number: usize) -> String {
    format!("<!-- {} -->\n", row(number).trim_end())
}

fn table(number: usize) -> String {
    format!("## H\n\n| A | B | C |\n| - | - | - |\n{}\n", row(number))
}

/// A table with so many URLs in each row.
fn wide(units: usize) -> String {
    let urls = |row: usize| each(units, |at| format!("| https://h{at}-{row}.wink.travel "));
    format!(
        "## H\n\n| a {}|\n| - {}|\n| x {}|\n| y {}|\n",
        each(units, |at| format!("| c{at} ")),
        "| - ".repeat(units),
        urls(1),
        urls(2)
    )
}

/// More text in the first cell of a row.
fn cell(content: &str) -> Files {
    german(GERMAN.replacen("https://staging-ota.wink.travel", content, 1))
}

fn source(content: String) -> Files {
    vec![("docs/environments.md".to_owned(), content)]
}

/// More rows of the source and of the German page.
fn both(source: &str, german: &str) -> Files {
    vec![
        ("docs/environments.md".to_owned(), rows_added(SOURCE, source)),
        ("docs/de/environments.md".to_owned(), rows_added(GERMAN, german)),
    ]
}

/// The same rows in all pages.
fn in_all(rows: &str) -> Files {
    [("", SOURCE), ("de/", GERMAN), ("da/", GERMAN)]
        .map(|(language, page)| (format!("docs/{language}environments.md"), rows_added(page, rows)))
        .to_vec()
}

fn table_of(at: usize, first: &str, second: &str) -> String {
    format!(
        "\n## A{at}\n\n| Name | {first} | {second} |\n| --- | --- | --- |\n\
         | API | https://s{at}.wink.travel | https://p{at}.wink.travel |\n"
    )
}
