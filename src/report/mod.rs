//! Findings and changes as a table, JSON and the other forms. Nothing here looks at a document.
