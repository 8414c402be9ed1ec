// Every word that has one of the pieces, in no order; an expression asks for as many pieces as the index takes at once.
UNWIND $expressions AS expression
CALL db.index.fulltext.queryNodes('search_word_pieces', expression) YIELD node AS word
RETURN collect(DISTINCT word.text) AS words
