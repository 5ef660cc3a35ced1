"""What the page says: mentions, clauses, assertion, relations, statements."""
