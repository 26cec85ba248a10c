"""The record: typed models, the JSON Schema made from them, data frames."""
