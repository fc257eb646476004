"""What each direction of rates is called in titles and legends."""

DIRECTION = {
    "United States": "US tariffs on Chinese goods",
    "China": "Chinese tariffs on US goods",
}
