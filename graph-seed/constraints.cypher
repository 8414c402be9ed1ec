// What holds in every graph: keys and identities are unique, and what is looked up has an index.
// The service runs these statements when it opens a Neo4j; each may be run again at any time.

CREATE CONSTRAINT graph_name IF NOT EXISTS FOR (graph:Graph) REQUIRE graph.name IS UNIQUE;

CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.key IS UNIQUE;
CREATE CONSTRAINT chip_key IF NOT EXISTS FOR (chip:Chip) REQUIRE chip.key IS UNIQUE;
CREATE CONSTRAINT cluster_key IF NOT EXISTS FOR (cluster:Cluster) REQUIRE cluster.key IS UNIQUE;
CREATE CONSTRAINT model_key IF NOT EXISTS FOR (model:Model) REQUIRE model.key IS UNIQUE;
CREATE CONSTRAINT transfer_key IF NOT EXISTS FOR (transfer:Transfer) REQUIRE transfer.key IS UNIQUE;
CREATE CONSTRAINT country_code IF NOT EXISTS FOR (country:Country) REQUIRE country.code IS UNIQUE;
CREATE CONSTRAINT list_name IF NOT EXISTS FOR (list:List) REQUIRE list.name IS UNIQUE;
CREATE CONSTRAINT identifier_value IF NOT EXISTS FOR (identifier:Identifier) REQUIRE (identifier.value, identifier.scheme) IS UNIQUE;

CREATE CONSTRAINT decision_identity IF NOT EXISTS FOR (decision:Decision) REQUIRE decision.identity IS UNIQUE;
CREATE CONSTRAINT load_name IF NOT EXISTS FOR (load:Load) REQUIRE load.name IS UNIQUE;
CREATE CONSTRAINT search_word_text IF NOT EXISTS FOR (word:SearchWord) REQUIRE word.text IS UNIQUE;

// The identity of a fact is a hash of what makes two lines of a graph file speak of the same thing.
CREATE CONSTRAINT owner_statement_identity IF NOT EXISTS FOR (statement:OwnerStatement) REQUIRE statement.identity IS UNIQUE;
CREATE CONSTRAINT authorization_identity IF NOT EXISTS FOR (authorization:Authorization) REQUIRE authorization.identity IS UNIQUE;
CREATE CONSTRAINT headquarters_identity IF NOT EXISTS FOR ()-[fact:HEADQUARTERED_IN]-() REQUIRE fact.identity IS UNIQUE;
CREATE CONSTRAINT location_identity IF NOT EXISTS FOR ()-[fact:LOCATED_IN]-() REQUIRE fact.identity IS UNIQUE;
CREATE CONSTRAINT interest_identity IF NOT EXISTS FOR ()-[fact:OWNED_BY]-() REQUIRE fact.identity IS UNIQUE;
CREATE CONSTRAINT listing_identity IF NOT EXISTS FOR ()-[fact:LISTED_ON]-() REQUIRE fact.identity IS UNIQUE;
CREATE CONSTRAINT installation_identity IF NOT EXISTS FOR ()-[fact:CONTAINS]-() REQUIRE fact.identity IS UNIQUE;
CREATE CONSTRAINT training_identity IF NOT EXISTS FOR ()-[fact:TRAINED_ON]-() REQUIRE fact.identity IS UNIQUE;
CREATE CONSTRAINT derivation_identity IF NOT EXISTS FOR ()-[fact:DERIVED_FROM]-() REQUIRE fact.identity IS UNIQUE;
CREATE CONSTRAINT synthetic_data_identity IF NOT EXISTS FOR ()-[fact:TRAINED_ON_DATA_FROM]-() REQUIRE fact.identity IS UNIQUE;

// Pages of a list go by key.
CREATE INDEX entity_key_order IF NOT EXISTS FOR (entity:Entity) ON (entity.keyOrder);
CREATE INDEX chip_key_order IF NOT EXISTS FOR (chip:Chip) ON (chip.keyOrder);
CREATE INDEX model_key_order IF NOT EXISTS FOR (model:Model) ON (model.keyOrder);

CREATE INDEX transfer_to_country IF NOT EXISTS FOR (transfer:Transfer) ON (transfer.toCountry);
CREATE INDEX transfer_license IF NOT EXISTS FOR (transfer:Transfer) ON (transfer.license);
CREATE INDEX transfer_date IF NOT EXISTS FOR (transfer:Transfer) ON (transfer.date);

// Every word of a name, an alias and an identifier, normalised by the service: so the index only splits at spaces.
CREATE FULLTEXT INDEX entity_words IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};

// Words that a misspelt one may mean, by their pieces.
CREATE FULLTEXT INDEX search_word_pieces IF NOT EXISTS FOR (word:SearchWord) ON EACH [word.pieces] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
