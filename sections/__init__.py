"""The body of each page, a file or folder of the page's name."""
