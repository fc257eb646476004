"""Programs that write documents and pictures, or drive a browser."""
