SELECT DISTINCT word_piece.word
FROM json_each(:pieces) AS asked
CROSS JOIN word_piece ON word_piece.piece = asked.value
