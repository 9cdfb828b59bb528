"""From content to a guide that a person can use."""
