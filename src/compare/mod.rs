//! Year on year: answers paired and compared word by word.
