#!/usr/bin/env python3
"""Makes the sample submissions of a board that does not exist.

    python3 samples/make.py

needs LibreOffice (soffice) and poppler-utils (pdftoppm) for the PDFs. Every name and every answer is invented here; the
questions are those of rules/hscb-2014.toml with the board's name put in. Each answer that is wrong on purpose says why
in a comment beside it. The files are checked in, so that nobody needs to run this to try boardcheck.
"""
import pathlib, shutil, subprocess, tempfile, tomllib, zipfile, zlib
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent
RULES = tomllib.loads((HERE.parent / "rules" / "hscb-2014.toml").read_text())
NAMES = {"{board}": "Arden Vale Safeguarding Children Board", "{board-short}": "AVSCB", "{area}": "Arden Vale"}
FORMS = {form["id"]: form for form in RULES["documents"]}


def named(text, agency=""):
    for key, name in {**NAMES, "{agency}": agency}.items():
        text = text.replace(key, name)
    return text


def wording(section, version="2013-2014"):
    for entry in section.get("wordings", []):
        if isinstance(entry, str):
            return named(entry)
        if version in entry.get("versions", [version]):
            return named(entry["text"])
    return section["name"].capitalize()


# ------------------------------------------------------------------------------------------------ forms as paragraphs
# A paragraph is (kind, text): title, name, text, question, label, prompt, item, heading.

def statement(agency, own, vision=None, values=None, heading="OUR EXPECTATIONS FOR SAFEGUARDING CHILDREN"):
    form = FORMS["statement"]
    lines = [("name", agency), ("text", named(form["versions"][0]["boilerplate"][0], agency))]
    for section in form["sections"]:
        if section.get("kind") != "shared":
            continue
        paragraphs = [named(text) for text in section["paragraphs"]]
        if section["id"] == "vision" and vision is not None:
            paragraphs = vision
        if section["id"] == "values" and values is not None:
            paragraphs = values
        if paragraphs:
            lines.append(("label", (section["name"].capitalize(), paragraphs[0])))
            lines += [("text", text) for text in paragraphs[1:]]
    lines.append(("heading", heading))
    return lines + [("item", text[2:]) if text.startswith("- ") else ("text", text) for text in own]


def report(agency, year, answers, ratified, version="2013-2014"):
    form = FORMS["practice-report"]
    template = next(entry for entry in form["versions"] if entry["id"] == version)
    lines = [("title", f"{form['titles'][0]} {year}"), ("name", agency)]
    lines += [("text", named(text)) for text in template["boilerplate"][1:4]]
    for section in form["sections"]:
        if section.get("kind") == "sign-off" or section["id"] not in answers:
            continue
        lines.append(("question", f"{section['number']}. {wording(section, version)}"))
        lines += [("item", text[2:]) if text.startswith("- ") else ("text", text) for text in answers[section["id"]]]
    for label, value in ratified:
        lines.append(("label", (label + ":", value)))
    return lines


def roles(year, answers):
    form = FORMS["roles"]
    lines = [("title", named(form["titles"][0])), ("name", f"April {year}"), ("text", named(form["versions"][0]["boilerplate"][0]))]
    for section in form["sections"]:
        answer = answers.get(section["id"], [])
        if answer and answer[0] == "PROMPT":
            lines.append(("label", (wording(section) + ":", "")))
            lines.append(("prompt", named(section["prompts"][0])))
            answer = answer[1:]
            lines += [("text", text) for text in answer]
        else:
            lines.append(("label", (wording(section) + ":", answer[0] if answer else "")))
            lines += [("text", text) for text in answer[1:]]
    return lines


# ------------------------------------------------------------------------------------------------------------ writing

def markdown(lines):
    out = []
    for kind, text in lines:
        out.append({"title": f"# {text}", "name": f"**{text}**", "text": text, "question": f"**{text}**",
                    "prompt": f"*{text}*", "item": f"- {text}", "heading": f"## {text}",
                    "label": f"**{text[0]}** {text[1]}"}[kind])
    return "\n\n".join(out) + "\n"


def run(text, *properties):
    style = "".join(f"<w:{name}/>" for name in properties)
    style = f"<w:rPr>{style}</w:rPr>" if style else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(runs, style=None):
    style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{style}{runs}</w:p>"


def word_paragraph(kind, text):
    if kind == "label":
        return paragraph(run(text[0], "b") + run(" " + text[1]) if text[1] else run(text[0], "b"))
    style = {"title": "Title", "heading": "Heading1", "item": "ListBullet"}.get(kind)
    properties = {"question": ["b"], "name": ["b"], "prompt": ["i"]}.get(kind, [])
    return paragraph(run(text, *properties), style)


def cell(content, width):
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def word_table(lines):
    """The questions and labels in the left column, what stands under them in the right."""
    rows, body = [], []
    for kind, text in lines:
        if kind in ("question", "label"):
            rows.append([(text[0] if kind == "label" else text), [("text", text[1])] if kind == "label" and text[1] else []])
        elif rows:
            rows[-1][1].append((kind, text))
        else:
            body.append(word_paragraph(kind, text))
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
    table = f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
    table += '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>'
    for question, answer in rows:
        right = "".join(word_paragraph(*line) for line in answer) or paragraph("")
        table += "<w:tr>" + cell(paragraph(run(question, "b")), 3000) + cell(right, 6000) + "</w:tr>"
    return "".join(body) + table + "</w:tbl>" + paragraph("")


STYLES = """<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:style>
</w:styles>"""
NUMBERING = """<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#8226;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
TYPES = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>
<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = f"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
PARTS = f"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{OFFICE}/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="{OFFICE}/comments" Target="comments.xml"/><Relationship Id="rId4" Type="{OFFICE}/header" Target="header1.xml"/></Relationships>"""
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def docx(path, body, header="", comments=""):
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/></w:sectPr>'
    parts = {
        "[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/_rels/document.xml.rels": PARTS,
        "word/styles.xml": STYLES, "word/numbering.xml": NUMBERING,
        "word/document.xml": f"<w:document {W}><w:body>{body}{section}</w:body></w:document>",
        "word/comments.xml": f"<w:comments {W}>{comments}</w:comments>",
        "word/header1.xml": f"<w:hdr {W}>{paragraph(run(header) if header else '')}</w:hdr>",
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name, (2015, 6, 1, 9, 0, 0)), text, zipfile.ZIP_DEFLATED)


def plain(lines):
    return "".join(word_paragraph(*line) for line in lines)


def pdf(path, body, header=""):
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / (path.stem + ".docx")
        docx(source, body, header)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                        "--outdir", folder, str(source)], check=True, capture_output=True)
        shutil.copy(source.with_suffix(".pdf"), path)


def scan(path, body):
    """The first page as a picture and nothing else, as a scanner leaves it."""
    with tempfile.TemporaryDirectory() as folder:
        whole = pathlib.Path(folder) / "whole.pdf"
        pdf(whole, body)
        subprocess.run(["pdftoppm", "-r", "60", "-gray", "-singlefile", str(whole), f"{folder}/page"], check=True)
        head, size, _, pixels = pathlib.Path(folder, "page.pgm").read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    picture = zlib.compress(pixels, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>",
        b"<< /Length 30 >>\nstream\nq 595 0 0 842 0 0 cm /Im0 Do Q\nendstream",
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n"
        % (width, height, len(picture)) + picture + b"\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % out.rfind(b"xref\n0 6")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(out)


# ------------------------------------------------------------------------------------------------------------ answers
from answers import FORMS_OF_2014, FORMS_OF_2015, AGENCIES  # noqa: E402  (the texts are long and stand by themselves)

BUILD = {"statement": lambda agency, year, form: statement(agency, **form),
         "practice-report": lambda agency, year, form: report(agency, form.pop("title_year", year), **form),
         "roles": lambda agency, year, form: roles(year[-4:], form)}


def write(folder, year, agency_id, document, form, how):
    agency = AGENCIES[agency_id]
    lines = BUILD[document](agency, year, dict(form))
    path = folder / agency_id / f"{document}.{how.split('-')[0]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    body = word_table(lines) if how.endswith("table") else plain(lines)
    if how == "md":
        path.write_text(markdown(lines))
    elif how.startswith("docx"):
        docx(path, body)
    else:
        pdf(path, body)
    return agency, lines


def compiled(path, title, parts):
    body = [paragraph(run(title, "b"), "Title"), paragraph(run("Contents", "b"))]
    for number, agency in enumerate(AGENCIES.values(), 1):
        body.append(paragraph(run(agency) + "<w:r><w:tab/></w:r>" + run(str(number * 3))))
    last = None
    for agency, lines in parts:
        page = '<w:r><w:br w:type="page"/></w:r>'
        if agency != last:
            body.append(f"<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>{page}{run(agency)}</w:p>")
        body.append(plain(lines))
        last = agency
    pdf(path, "".join(body), header=title)


def unfinished(path, lines):
    """A form that is still being worked on: tracked changes, a comment, hidden text and DRAFT in the header."""
    body = plain(lines)
    mark = 'w:id="7" w:author="A. Reviewer" w:date="2015-05-11T10:00:00Z"'
    body += paragraph(run("The panel meets ") + f"<w:ins {mark}>{run('every second month')}</w:ins>"
                      + f'<w:del {mark}><w:r><w:delText>quarterly</w:delText></w:r></w:del>' + run(" and keeps minutes."))
    body += f'<w:p><w:commentRangeStart w:id="1"/>{run("Figures are those of March.")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>'
    body += paragraph(run("Do not send before Ottilie has seen it.", "vanish"))
    note = '<w:comment w:id="1" w:author="A. Reviewer" w:date="2015-05-11T10:00:00Z">' + paragraph(run("Is this the latest figure?")) + "</w:comment>"
    docx(path, body, header="DRAFT", comments=note)


def main():
    last, this, odd = HERE / "arden" / "2013-2014", HERE / "arden" / "2014-2015", HERE / "arden" / "difficult"
    for folder in (last, this, odd):
        shutil.rmtree(folder, ignore_errors=True)
    for folder, year, forms in ((last, "2013-2014", FORMS_OF_2014), (this, "2014-2015", FORMS_OF_2015)):
        parts = [write(folder, year, agency, document, form, how) for (agency, document), (how, form) in forms.items()]
        if folder == this:
            compiled(HERE / "arden" / "compiled-2015.pdf", "AVSCB Partners: Commitments to Safeguarding 2015", parts)
    # What has to be said of files that are not what they should be.
    council = AGENCIES["council"]
    lines = BUILD["practice-report"](council, "2014-2015", dict(FORMS_OF_2015["council", "practice-report"][1]))
    unfinished(odd / "council-practice-report.docx", lines)
    scan(odd / "police-roles.pdf", plain(BUILD["roles"]("Midvale Police", "2014-2015", dict(FORMS_OF_2015["police", "roles"][1]))))
    club = {"organisation": ["Lowmarsh Sailing Club"], "board-member": ["Ines Corrigan"], "deputy": ["nobody yet"],
            "primary-function": ["We teach children to sail."], "client-group": ["Children from eight"],
            "geography": ["The estuary"], "governing-legislation": ["None that we know of"], "safeguarding-legislation": ["Our own policy"]}
    (odd / "roles-form.md").write_text(markdown(roles("2015", club)))
    (odd / "minutes.txt").write_text("Minutes of the car park working group, 4 June 2015\n\nPresent: four. The barrier was discussed at length and "
                                     "will be discussed again. The cycle shelter leaks; a quotation is awaited from two firms.\n")
    (odd / "cut-short.docx").write_bytes((this / "council" / "practice-report.docx").read_bytes()[:2000])
    (odd / "photo.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(64)))


if __name__ == "__main__":
    main()
