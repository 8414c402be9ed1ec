// A row is a word that a misspelt one may mean. One that is there already stays as it is.
UNWIND $words AS row
MERGE (word:SearchWord {text: row.text})
ON CREATE SET word.pieces = row.pieces
