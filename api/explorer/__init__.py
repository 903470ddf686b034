"""The explorer: pages for people, made on the server; a module is a page or a family of pages."""
