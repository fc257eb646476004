"""What can go wrong, each as a sentence that says what to do."""


class WarehouseError(Exception):
    """Any failure that has a sentence for the reader."""


class RecordError(WarehouseError):
    """A hand-written record (law, source card, column list) cannot be read."""


class DataError(WarehouseError):
    """A promise about the data is broken; the rows that break it are named."""


class QuestionError(WarehouseError):
    """A question, parameter or value that does not exist or cannot be answered."""


class TooLongError(WarehouseError):
    """An answer that was not there within the time allowed for it."""
