use boardcheck::document::*;
use boardcheck::extract::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let mode = args[1].as_str();
    for path in &args[2..] {
        let bytes = std::fs::read(path).unwrap();
        let options = Options { ocr: mode.contains('o'), ..Options::default() };
        for result in read_bytes(path, &bytes, &options) {
            match result {
                Err(e) => println!("ERR {e}"),
                Ok(doc) => dump(mode, &doc),
            }
        }
    }
}
fn dump(mode: &str, doc: &Document) {
    if mode.contains('q') {
        println!(
            "OK pages {:?} blocks {} words {} tables {} asides {} notices {}",
            doc.source.pages,
            doc.blocks.len(),
            doc.words(),
            doc.tables.len(),
            doc.asides.len(),
            doc.notices.len()
        );
        return;
    }
    if mode.contains('t') {
        for b in &doc.blocks {
            println!("{}{}", b.label.as_ref().map(|l| format!("{l} ")).unwrap_or_default(), b.text.as_str());
        }
        if mode.contains('a') {
            for a in &doc.asides {
                println!("{}", a.block.text.as_str());
            }
        }
        return;
    }
    for b in &doc.blocks {
        let cell =
            b.cell.map(|c| format!("[{}:{},{}+{}] ", c.table, c.row, c.column, c.column_span)).unwrap_or_default();
        let pages: Vec<String> = {
            let mut v: Vec<u32> = b.text.spans().filter_map(|(_, s)| s.place.page).collect();
            v.dedup();
            v.iter().map(|p| p.to_string()).collect()
        };
        print!(
            "p{} {:?} {}{}",
            if pages.is_empty() { format!("{:?}", b.place.page) } else { pages.join("-") },
            b.kind,
            cell,
            b.label.as_ref().map(|l| format!("<{l}> ")).unwrap_or_default()
        );
        for (r, s) in b.text.spans() {
            let t = &b.text.as_str()[r];
            if s.style.is_empty() {
                print!("{t:?}");
            } else {
                print!("{{{:?} {t:?}}}", s.style.iter_names().map(|n| n.0.chars().next().unwrap()).collect::<String>());
            }
        }
        println!();
    }
    for (i, t) in doc.tables.iter().enumerate() {
        println!("TABLE {i} {t:?}");
    }
    for a in &doc.asides {
        println!("ASIDE {:?} {:?} {:?}", a.kind, a.block.place.page, a.block.text.as_str());
    }
    for n in &doc.notices {
        println!("NOTICE {:?} {:?} {:?} block {:?}", n.kind, n.place.page, n.text, n.block);
    }
}
