"""The engine that publishes the pages: MkDocs, and what knows of it."""
