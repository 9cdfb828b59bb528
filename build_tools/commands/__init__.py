"""The commands of the program, each with what it asks and what it says."""
